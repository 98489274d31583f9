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
        Confusion counts = new Confusion(0, 0, 0, 0);
        for (int row : order) {
            double weight = weights == null ? 1 : weights[row];
            counts =
                    counts.plus(
                            new Confusion(0, 0, weight * (1 - labels[row]), weight * labels[row]));
        }
        ThresholdChoice best = null;
        for (int i = order.length - 1; i >= -1; i--) {
            double score = i < 0 ? Math.nextDown(scores[order[0]]) : scores[order[i]];
            boolean lastOfTies = i == order.length - 1 || i < 0 || scores[order[i + 1]] != score;
            double value = lastOfTies ? rate.value(counts) : Double.NaN;
            if (best == null || Math.abs(value - target) < Math.abs(best.achieved - target)) {
                best = Double.isNaN(value) ? best : new ThresholdChoice(score, value, target);
            }
            if (i >= 0) {
                double weight = weights == null ? 1 : weights[order[i]];
                double positive = weight * labels[order[i]];
                double negative = weight - positive;
                counts = counts.plus(new Confusion(positive, negative, -negative, -positive));
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(
                    rate.key() + " is undefined at every threshold; the rows lack its denominator");
        }
        return best;
    }
}
