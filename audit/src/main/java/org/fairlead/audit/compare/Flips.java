package org.fairlead.audit.compare;

import org.jspecify.annotations.Nullable;

/**
 * How predictions change from one set of scores to another over the same rows: from a baseline to a
 * candidate model, or from an original to its counterfactual.
 *
 * @param negativeToNegative weight of rows that stay negative
 * @param negativeToPositive weight of rows that become positive
 * @param positiveToNegative weight of rows that become negative
 * @param positiveToPositive weight of rows that stay positive
 */
public record Flips(
        double negativeToNegative,
        double negativeToPositive,
        double positiveToNegative,
        double positiveToPositive) {

    /**
     * Counts flips.
     *
     * @param from scores of the baseline model, or of the originals
     * @param to scores of the candidate, or of the counterfactuals
     * @param weights one a row, or null
     * @param threshold scores strictly above it are positive
     * @return the counts
     * @throws IllegalArgumentException if lengths differ
     */
    public static Flips of(
            double[] from, double[] to, double @Nullable [] weights, double threshold) {
        if (from.length != to.length || (weights != null && weights.length != to.length)) {
            throw new IllegalArgumentException(
                    "both scores and weights must be as many, found %d and %d"
                            .formatted(from.length, to.length));
        }
        double[] counts = new double[4];
        for (int row = 0; row < from.length; row++) {
            int cell = (from[row] > threshold ? 2 : 0) + (to[row] > threshold ? 1 : 0);
            counts[cell] += weights == null ? 1 : weights[row];
        }
        return new Flips(counts[0], counts[1], counts[2], counts[3]);
    }

    /**
     * Share of all rows whose prediction changes.
     *
     * @return in [0, 1]; NaN without rows
     */
    public double flipRate() {
        return (negativeToPositive + positiveToNegative) / weight();
    }

    /**
     * Weight of all rows.
     *
     * @return 0 without rows
     */
    public double weight() {
        return negativeToNegative + negativeToPositive + positiveToNegative + positiveToPositive;
    }

    /**
     * Share of negative rows that become positive.
     *
     * @return in [0, 1]; NaN without negative rows
     */
    public double negativeToPositiveRate() {
        return negativeToPositive / (negativeToNegative + negativeToPositive);
    }

    /**
     * Share of positive rows that become negative.
     *
     * @return in [0, 1]; NaN without positive rows
     */
    public double positiveToNegativeRate() {
        return positiveToNegative / (positiveToNegative + positiveToPositive);
    }
}
