package org.fairlead.remedy.loss;

/**
 * Row weights and their sums by group, from which the coefficients of every group loss follow.
 *
 * @param membership group of each row
 * @param weights weight of each row
 * @param perGroup sum of the weights of each group
 */
@SuppressWarnings("ArrayRecordComponent") // internal, never compared
record GroupTotals(Membership membership, double[] weights, double[] perGroup) {

    static GroupTotals of(Membership membership, double[] weights) {
        double[] perGroup = new double[membership.groups()];
        for (int i = 0; i < weights.length; i++) {
            perGroup[membership.group(i)] += weights[i];
        }
        return new GroupTotals(membership, weights, perGroup);
    }

    boolean has(int group) {
        return perGroup[group] > 0;
    }

    /**
     * The vector s with which MMD² = sᵀ K s: each group's weights divided by their sum, positive
     * for one group and negative for the other. All 0 when one of the two has no weight, so that
     * loss and gradient are exactly 0.
     */
    double[] contrast(int group, int other) {
        double[] s = new double[weights.length];
        if (has(group) && has(other)) {
            for (int i = 0; i < s.length; i++) {
                int g = membership.group(i);
                s[i] =
                        g == group
                                ? weights[i] / perGroup[group]
                                : g == other ? -weights[i] / perGroup[other] : 0;
            }
        }
        return s;
    }
}
