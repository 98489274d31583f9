package org.fairlead.audit.inequality;

import java.util.List;

/**
 * Smoothed empirical differential fairness: the largest log ratio between two groups of the
 * probability of an outcome, with the groups that cause it.
 *
 * <p>Source: Foulds et al. (2020), ICDE, eq. 7, with the symmetric Dirichlet prior of AIF360: half
 * the concentration on each outcome.
 *
 * @param epsilon 0 when all groups are alike; NaN with fewer than two groups that have rows
 * @param higher the group with the higher probability; empty when epsilon is NaN
 * @param lower the group with the lower probability; empty when epsilon is NaN
 * @param positiveOutcome whether the outcome is the positive one
 */
public record DifferentialFairness(
        double epsilon, String higher, String lower, boolean positiveOutcome) {

    /**
     * Measures groups.
     *
     * @param names names of the groups
     * @param positives people with the positive outcome in each
     * @param totals people in each
     * @param concentration strength of the prior, greater than 0; 1 in AIF360
     * @return the largest log ratio; groups without people do not count
     * @throws IllegalArgumentException if sizes differ or concentration is not above 0
     */
    public static DifferentialFairness of(
            List<String> names, double[] positives, double[] totals, double concentration) {
        if (names.size() != positives.length || totals.length != positives.length) {
            throw new IllegalArgumentException(
                    "names, positives and totals must be as many, found %d, %d and %d"
                            .formatted(names.size(), positives.length, totals.length));
        }
        if (!(concentration > 0)) {
            throw new IllegalArgumentException(
                    "concentration must be greater than 0, found " + concentration);
        }
        DifferentialFairness worst = new DifferentialFairness(Double.NaN, "", "", true);
        for (boolean positive : new boolean[] {true, false}) {
            int high = -1;
            int low = -1;
            double[] log = new double[totals.length];
            for (int i = 0; i < totals.length; i++) {
                double count = positive ? positives[i] : totals[i] - positives[i];
                log[i] = Math.log((count + concentration / 2) / (totals[i] + concentration));
                if (totals[i] > 0) {
                    high = high < 0 || log[i] > log[high] ? i : high;
                    low = low < 0 || log[i] < log[low] ? i : low;
                }
            }
            boolean pair = high >= 0 && totals.length > 1 && people(totals) > 1;
            double epsilon = pair ? log[high] - log[low] : Double.NaN;
            if (pair && !(epsilon <= worst.epsilon)) {
                worst =
                        new DifferentialFairness(
                                epsilon, names.get(high), names.get(low), positive);
            }
        }
        return worst;
    }

    private static int people(double[] totals) {
        int groups = 0;
        for (double total : totals) {
            groups += total > 0 ? 1 : 0;
        }
        return groups;
    }
}
