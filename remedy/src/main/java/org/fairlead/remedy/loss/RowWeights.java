package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;

/** Weights of rows, checked. */
final class RowWeights {
    private RowWeights() {}

    /** Weights of shape (n), (n, 1) or () as one double a row. */
    static double[] of(NDArray weights, int rows) {
        if (weights.getShape().dimension() == 0) {
            double[] same = new double[rows];
            Arrays.fill(same, HostArrays.column(weights.reshape(1), "weights")[0]);
            return checked(same, rows);
        }
        return checked(HostArrays.column(weights, "weights"), rows);
    }

    static double[] checked(double[] weights, int rows) {
        if (weights.length != rows) {
            throw new IllegalArgumentException(
                    "weights must be one a row, %d, found %d".formatted(rows, weights.length));
        }
        for (int i = 0; i < rows; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException(
                        "weights must be finite and 0 or more, found %s in row %d"
                                .formatted(weights[i], i));
            }
        }
        return weights;
    }

    static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }
}
