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

    int present() {
        int present = 0;
        for (double total : perGroup) {
            present += total > 0 ? 1 : 0;
        }
        return present;
    }

    double total() {
        double total = 0;
        for (double group : perGroup) {
            total += group;
        }
        return total;
    }

    /** Weights of one group divided by their sum, 0 in other rows and where the sum is 0. */
    double[] mean(int group) {
        double[] u = new double[weights.length];
        for (int i = 0; i < u.length; i++) {
            u[i] = membership.group(i) == group && has(group) ? weights[i] / perGroup[group] : 0;
        }
        return u;
    }

    /**
     * The vector s with which MMD² = sᵀ K s: one group's mean minus the other's. All 0 when one of
     * the two has no weight, so that loss and gradient are exactly 0.
     */
    double[] contrast(int group, int other) {
        double[] s = new double[weights.length];
        if (has(group) && has(other)) {
            double[] u = mean(group);
            double[] v = mean(other);
            for (int i = 0; i < s.length; i++) {
                s[i] = u[i] - v[i];
            }
        }
        return s;
    }

    /** As {@link #contrast}, of one group with all rows, its own among them. */
    double[] contrastWithPool(int group) {
        double[] s = new double[weights.length];
        if (has(group) && present() > 1) {
            double[] u = mean(group);
            double total = total();
            for (int i = 0; i < s.length; i++) {
                s[i] = u[i] - weights[i] / total;
            }
        }
        return s;
    }

    /** Sum of the squares of a group's normalised weights: 1 / n for n equal weights. */
    double concentration(int group) {
        double sum = 0;
        for (double u : mean(group)) {
            sum += u * u;
        }
        return sum;
    }
}
