package org.fairlead.audit.balance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The measures of FairTransformerGAN's {@code Metrics}: parity of labels and groups in data, for
 * two groups or more.
 *
 * <p>Risk difference and balanced error rate of data can be met by drawing the group at random,
 * while a classifier trained on the data treats people as before; so hold them together with gaps
 * of such a classifier on real people.
 */
public final class GroupMetrics {
    private GroupMetrics() {}

    /**
     * Risk difference: the share of positive labels in group 1 minus that in group 0.
     *
     * @param labels 0 or 1, one a row
     * @param groups 0 or 1, one a row
     * @return in [-1, 1]; NaN when a group has no rows
     */
    public static double riskDifference(int[] labels, int[] groups) {
        double[] shares = positiveShares(labels, groups, 2);
        return shares[1] - shares[0];
    }

    /**
     * Balanced error rate of predicting the group: the mean over groups of the share of its rows
     * that are predicted wrong. With K groups, 1 - 1/K is the rate of a guess.
     *
     * @param predicted predicted group of each row, in [0, count)
     * @param actual group of each row, in [0, count)
     * @param count number of groups, 2 or more
     * @return in [0, 1]; NaN when a group has no rows
     */
    public static double balancedErrorRate(int[] predicted, int[] actual, int count) {
        double[] wrong = new double[count];
        double[] rows = new double[count];
        for (int row = 0; row < actual.length; row++) {
            rows[actual[row]]++;
            wrong[actual[row]] += predicted[row] == actual[row] ? 0 : 1;
        }
        double sum = 0;
        for (int group = 0; group < count; group++) {
            sum += wrong[group] / rows[group];
        }
        return sum / count;
    }

    /**
     * The relaxed form for several groups: every group's share lies within so many standard
     * deviations (of a sample) of the mean share. Kept for comparison only: with up to five groups
     * and two deviations it always holds, see {@link Relaxed#vacuous}.
     *
     * @param shares one a group, such as {@link #positiveShares}, or true positive rates
     * @param deviations number of standard deviations allowed, greater than 0
     * @return the answer and whether any other could have come out
     */
    public static Relaxed relaxed(double[] shares, double deviations) {
        int k = shares.length;
        double mean = Arrays.stream(shares).average().orElse(Double.NaN);
        double variance = Arrays.stream(shares).map(p -> (p - mean) * (p - mean)).sum() / (k - 1);
        double allowed = deviations * Math.sqrt(variance);
        boolean holds = Arrays.stream(shares).allMatch(p -> Math.abs(p - mean) <= allowed);
        double bound = (k - 1) / Math.sqrt(k);
        double most = Arrays.stream(shares).max().orElse(Double.NaN);
        double least = Arrays.stream(shares).min().orElse(Double.NaN);
        return new Relaxed(holds, deviations >= bound, most - least);
    }

    /**
     * An answer of the relaxed form.
     *
     * @param holds what FairTransformerGAN reports as fair
     * @param vacuous whether it holds for all shares whatever: no share can lie more than (K - 1) /
     *     sqrt K deviations from the mean
     * @param spread the largest minus the smallest share, which says more
     */
    public record Relaxed(boolean holds, boolean vacuous, double spread) {}

    /**
     * Share of positive labels in each group.
     *
     * @param labels 0 or 1, one a row
     * @param groups in [0, count), one a row
     * @param count number of groups
     * @return one share a group, NaN for a group without rows
     */
    public static double[] positiveShares(int[] labels, int[] groups, int count) {
        double[] positives = new double[count];
        double[] rows = new double[count];
        for (int row = 0; row < labels.length; row++) {
            rows[groups[row]]++;
            positives[groups[row]] += labels[row];
        }
        double[] shares = new double[count];
        Arrays.setAll(shares, group -> positives[group] / rows[group]);
        return shares;
    }

    /**
     * Euclidean distance of the joint distributions of two tables, over the cells that occur.
     *
     * @param first rows of categories or bins, such as (x..., y, z); all of one length
     * @param second rows of the other table
     * @return in [0, sqrt 2]; NaN when a table has no rows
     */
    public static double jointDistance(
            List<? extends List<?>> first, List<? extends List<?>> second) {
        Map<List<?>, double[]> cells = new HashMap<>();
        first.forEach(row -> cells.computeIfAbsent(row, r -> new double[2])[0]++);
        second.forEach(row -> cells.computeIfAbsent(row, r -> new double[2])[1]++);
        double sum = 0;
        for (double[] counts : cells.values()) {
            double distance = counts[0] / first.size() - counts[1] / second.size();
            sum += distance * distance;
        }
        return first.isEmpty() || second.isEmpty() ? Double.NaN : Math.sqrt(sum);
    }
}
