package org.fairlead.audit;

import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.score.ScoreOrder;

/**
 * A threshold chosen so that an overall rate comes as near as possible to a target, such as the
 * false positive rate of another model or a share of people to select.
 *
 * @param threshold a score of the data, or just below the lowest; scores above it are positive
 * @param achieved the rate at that threshold
 * @param target the rate asked for
 */
public record ThresholdChoice(double threshold, double achieved, double target) {
    /* 2/3 - 0.5 is less than 0.5 - 1/3 in doubles: such rates are equally near. */
    private static final double ROUNDING = 1e-12;

    /**
     * Chooses among all thresholds that tell rows apart; of two equally near ones, the higher.
     *
     * @param rate a rate, such as {@link Metric#FALSE_POSITIVE_RATE} or {@link
     *     Metric#POSITIVE_RATE}
     * @param target in [0, 1]
     * @param rows labels, scores and weights; rows without a score are left out
     * @return the choice
     * @throws IllegalArgumentException if the metric is no rate, the target lies outside [0, 1], or
     *     the rate is undefined at every threshold
     */
    public static ThresholdChoice nearest(Metric rate, double target, AuditRows rows) {
        if (rate.kind() != Metric.Kind.RATE) {
            throw new IllegalArgumentException(
                    "a threshold is chosen by a rate, found " + rate.key());
        }
        if (!(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("target must lie in [0, 1], found " + target);
        }
        double[] scores = rows.scores();
        double[] labels = rows.labels();
        double[] weights = rows.weights();
        int[] order = ScoreOrder.of(scores);
        double[] positives = new double[order.length];
        double[] negatives = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            double weight = weights == null ? 1 : weights[order[i]];
            positives[i] = weight * labels[order[i]];
            negatives[i] = weight * (1 - labels[order[i]]);
        }
        // Summed from both ends: what is left of a sum after subtractions is no count of rows.
        double[] missed = sumsBefore(positives);
        double[] rejected = sumsBefore(negatives);
        double found = 0;
        double accepted = 0;
        ThresholdChoice best = null;
        for (int i = order.length; i >= 0; i--) {
            if (i < order.length) {
                found += positives[i];
                accepted += negatives[i];
            }
            boolean within = i > 0 && i < order.length && scores[order[i]] == scores[order[i - 1]];
            double value =
                    within
                            ? Double.NaN
                            : rate.value(new Confusion(found, accepted, rejected[i], missed[i]));
            double closest =
                    best == null ? Double.POSITIVE_INFINITY : Math.abs(best.achieved - target);
            if (Math.abs(value - target) < closest - ROUNDING) {
                double threshold = i == 0 ? Math.nextDown(scores[order[0]]) : scores[order[i - 1]];
                best = new ThresholdChoice(threshold, value, target);
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(
                    rate.key() + " is undefined at every threshold; the rows lack its denominator");
        }
        return best;
    }

    /* At i the sum of the first i, from 0 to all of them. */
    private static double[] sumsBefore(double... amounts) {
        double[] sums = new double[amounts.length + 1];
        for (int i = 0; i < amounts.length; i++) {
            sums[i + 1] = sums[i] + amounts[i];
        }
        return sums;
    }
}
