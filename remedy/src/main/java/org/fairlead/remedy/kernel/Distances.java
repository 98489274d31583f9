package org.fairlead.remedy.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** Squared distances between rows, without an array of (n, m, d). */
final class Distances {
    private Distances() {}

    /**
     * Squared Euclidean distances. One column: the square of the difference, exact at ties. More
     * columns: the Gram matrix in float64, because |x|² + |y|² - 2xy cancels where rows are close,
     * and close rows are what a kernel is about.
     */
    static NDArray squared(NDArray x, NDArray y) {
        long columns = columns(x);
        if (columns != columns(y)) {
            throw new IllegalArgumentException(
                    "both sides of a kernel must have the same number of columns, found shapes %s and %s"
                            .formatted(x.getShape(), y.getShape()));
        }
        if (columns == 1) {
            return x.sub(turned(y)).square();
        }
        NDArray a = Precision.widen(x, DataType.FLOAT64);
        NDArray b = same(x, y) ? a : Precision.widen(y, DataType.FLOAT64);
        NDArray squaresA = a.square().sum(new int[] {-1}, true);
        NDArray squaresB = turned(b.square().sum(new int[] {-1}, true));
        NDArray distances = squaresA.add(squaresB).sub(Numbers.times(a.matMul(turned(b)), 2));
        return Numbers.atLeast(distances, 0);
    }

    @SuppressWarnings("ReferenceEquality") // equals would compare the contents, on the device
    static boolean same(NDArray x, NDArray y) {
        return x == y;
    }

    /** The last two axes swapped. */
    private static NDArray turned(NDArray x) {
        int rank = x.getShape().dimension();
        return rank == 2 ? x.transpose() : x.swapAxes(rank - 2, rank - 1);
    }

    private static long columns(NDArray x) {
        var shape = x.getShape();
        if (shape.dimension() < 2) {
            throw new IllegalArgumentException(
                    "a kernel needs predictions of shape (n, d), found " + shape);
        }
        return shape.get(shape.dimension() - 1);
    }

    static double requireLength(double length) {
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException(
                    "kernel length must be finite and greater than 0, found "
                            + length
                            + "; a good first value is the standard deviation of the predictions");
        }
        return length;
    }
}
