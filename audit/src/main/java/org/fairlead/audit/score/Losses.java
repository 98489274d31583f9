package org.fairlead.audit.score;

/**
 * Means over the rows of a slice, with the spread among rows that their intervals need.
 *
 * @param value the mean; NaN without rows, infinite for a log loss where a row was ruled out
 * @param deviation standard deviation among rows
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
        double weight = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < groups.size(); i++) {
            double score = groups.score(i);
            double[] weights = {groups.positives(i), groups.negatives(i)};
            for (int label = 0; label < 2; label++) {
                if (weights[label] > 0) {
                    double loss = loss(score, label == 0, kind);
                    weight += weights[label];
                    sum += weights[label] * loss;
                    squares += weights[label] * loss * loss;
                }
            }
        }
        double mean = sum / weight;
        double variance = squares / weight - mean * mean;
        return new Losses(mean, Math.sqrt(Math.max(0, variance)));
    }

    private static double loss(double score, boolean positive, Kind kind) {
        return switch (kind) {
            case SCORE -> score;
            case BRIER -> positive ? (1 - score) * (1 - score) : score * score;
            case LOG -> -Math.log(positive ? score : 1 - score);
        };
    }
}
