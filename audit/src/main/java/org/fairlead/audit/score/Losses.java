package org.fairlead.audit.score;

import java.util.function.IntToDoubleFunction;
import org.fairlead.audit.interval.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Means over the rows of a slice, with the spread among rows that their intervals need.
 *
 * @param value the mean; NaN without rows, infinite for a log loss where a row was ruled out
 * @param deviation root of the mean squared distance of rows to the mean
 */
public record Losses(double value, double deviation) {

    /** What is averaged. */
    public enum Kind {
        /** The score. */
        SCORE,
        /** The squared distance of score and label. */
        BRIER,
        /** Minus the log of the probability of the label, in nats. */
        LOG
    }

    /**
     * Averages.
     *
     * @param groups scores of a slice, probabilities but for {@link Kind#SCORE}
     * @param kind what to average
     * @return mean and deviation
     */
    public static Losses of(ScoreGroups groups, Kind kind) {
        Moments moments = new Moments();
        for (int i = 0; i < groups.size(); i++) {
            double score = groups.score(i);
            moments.add(loss(score, true, kind), groups.positives(i));
            moments.add(loss(score, false, kind), groups.negatives(i));
        }
        return new Losses(moments.mean(), moments.deviation());
    }

    /**
     * Averages a value of rows.
     *
     * @param rows rows to average over
     * @param weights one a row of all rows, or null
     * @param value the value of a row
     * @return mean and deviation
     */
    public static Losses of(int[] rows, double @Nullable [] weights, IntToDoubleFunction value) {
        Moments moments = new Moments();
        for (int row : rows) {
            moments.add(value.applyAsDouble(row), weights == null ? 1 : weights[row]);
        }
        return new Losses(moments.mean(), moments.deviation());
    }

    /**
     * The normal interval of the mean, from the spread among rows.
     *
     * @param effective effective number of rows
     * @param z standard normal quantile
     * @return the interval; unknown for a single row, which has no spread, and without a finite
     *     mean
     */
    public Interval interval(double effective, double z) {
        double half = z * deviation / Math.sqrt(effective - 1);
        return effective > 1 && Double.isFinite(half) && Double.isFinite(value)
                ? new Interval(value - half, value + half)
                : Interval.UNKNOWN;
    }

    private static double loss(double score, boolean positive, Kind kind) {
        return switch (kind) {
            case SCORE -> score;
            case BRIER -> positive ? (1 - score) * (1 - score) : score * score;
            case LOG -> -Math.log(positive ? score : 1 - score);
        };
    }
}
