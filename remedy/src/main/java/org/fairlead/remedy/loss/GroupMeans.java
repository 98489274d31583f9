package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/**
 * Mean similarities within and across two groups, as numbers on the host.
 *
 * @param sensitive mean within group 1, with the diagonal
 * @param reference mean within group 0, with the diagonal
 * @param across mean between the two
 */
record GroupMeans(double sensitive, double reference, double across) {

    static GroupMeans of(NDArray similarity, GroupTotals totals) {
        double[] u = totals.mean(1);
        double[] v = totals.mean(0);
        float[] both = new float[2 * u.length];
        for (int i = 0; i < u.length; i++) {
            both[2 * i] = (float) u[i];
            both[2 * i + 1] = (float) v[i];
        }
        NDArray fixed = similarity.stopGradient();
        NDArray columns = HostArrays.matrix(fixed, both, u.length, 2);
        double[] means =
                columns.transpose()
                        .matMul(fixed.matMul(columns))
                        .toType(DataType.FLOAT64, false)
                        .toDoubleArray();
        return new GroupMeans(means[0], means[3], means[1]);
    }

    double within(int group) {
        return group == 1 ? sensitive : reference;
    }

    /** Mean within a group without the diagonal, on which a kernel is 1; NaN for a single row. */
    double withoutDiagonal(int group, GroupTotals totals) {
        double share = totals.concentration(group);
        return share > 0 && share < 1 ? (within(group) - share) / (1 - share) : Double.NaN;
    }
}
