package org.fairlead.remedy.kernel;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.fairlead.remedy.Lookup;

/**
 * Similarity of rows of predictions, in (0, 1], and 1 for equal rows.
 *
 * <p>Users may bring their own; {@link GaussianKernel} and {@link LaplacianKernel} are here.
 * Implementations are immutable and differentiable everywhere, with gradient 0 at equal rows.
 */
public interface Kernel {

    /** Kernel length that is used when none is given: 0.1. */
    double DEFAULT_LENGTH = 0.1;

    /**
     * Computes the similarity of each row of {@code x} with each row of {@code y}.
     *
     * @param x predictions, shape (..., n, d), floating point
     * @param y predictions, shape (..., m, d), of the type of {@code x}
     * @return similarities, shape (..., n, m), of the type of {@code x} or wider; NaN where a
     *     prediction is NaN
     * @throws IllegalArgumentException if the two have different numbers of columns
     */
    NDArray matrix(NDArray x, NDArray y);

    /**
     * Computes the similarity of each row with each row.
     *
     * @param x predictions, shape (..., n, d), floating point
     * @return similarities, shape (..., n, n)
     */
    default NDArray matrix(NDArray x) {
        return matrix(x, x);
    }

    /**
     * Name for lookup and for records of a training, such as {@code gaussian}.
     *
     * @return the lower-case name
     */
    String name();

    /**
     * Distance over which similarity falls off.
     *
     * @return length in units of the predictions, greater than 0
     */
    double length();

    /**
     * Finds a kernel by name.
     *
     * @param name {@code gaussian}, {@code gauss}, {@code laplacian} or {@code laplace}, each also
     *     with {@code _kernel} behind it; case does not matter
     * @param length kernel length, finite and greater than 0; a good first value is the standard
     *     deviation of the predictions
     * @return the kernel
     * @throws IllegalArgumentException if the name is not known or the length not allowed
     */
    static Kernel of(String name, double length) {
        DoubleFunction<Kernel> gaussian = GaussianKernel::new;
        DoubleFunction<Kernel> laplacian = LaplacianKernel::new;
        return Lookup.find(
                        "kernel",
                        name,
                        Map.of(
                                "gauss", gaussian,
                                "gauss_kernel", gaussian,
                                "gaussian", gaussian,
                                "gaussian_kernel", gaussian,
                                "laplace", laplacian,
                                "laplace_kernel", laplacian,
                                "laplacian", laplacian,
                                "laplacian_kernel", laplacian))
                .apply(length);
    }

    /**
     * Finds a kernel by name, with length {@value #DEFAULT_LENGTH}.
     *
     * @param name as in {@link #of(String, double)}
     * @return the kernel
     * @throws IllegalArgumentException if the name is not known
     */
    static Kernel of(String name) {
        return of(name, DEFAULT_LENGTH);
    }
}
