package org.fairlead.remedy.kernel;

import ai.djl.ndarray.NDArray;

/**
 * Laplacian kernel exp(-|x - y| / length), with the Euclidean norm smoothed at 0.
 *
 * <p>The norm is sqrt(d² + (10⁻⁷ length)²): symmetric, and its derivative at equal rows is exactly
 * 0, so equal predictions of two groups are not pushed apart. At other distances it differs from
 * the plain norm by less than float32 can show.
 *
 * <p>Source: Gretton et al. (2012), JMLR 13. TF Model Remediation instead adds 10⁻⁸ to each
 * coordinate's difference, which makes its kernel asymmetric.
 *
 * @param length kernel length in units of the predictions, finite and greater than 0
 */
public record LaplacianKernel(double length) implements Kernel {
    private static final double SMOOTHING = 1e-14;

    /**
     * Checks the length.
     *
     * @param length finite and greater than 0
     */
    public LaplacianKernel {
        Distances.requireLength(length);
    }

    @Override
    public NDArray matrix(NDArray x, NDArray y) {
        NDArray a = Numbers.times(x, 1 / length);
        NDArray b = Distances.same(x, y) ? a : Numbers.times(y, 1 / length);
        return Distances.squared(a, b).add(SMOOTHING).sqrt().neg().exp();
    }

    @Override
    public String name() {
        return "laplacian";
    }
}
