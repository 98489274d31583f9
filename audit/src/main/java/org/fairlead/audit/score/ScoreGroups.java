package org.fairlead.audit.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct scores of a slice in rising order, with the weight of positive and negative labels
 * at each.
 */
public final class ScoreGroups {
    private final double[] scores;
    private final double[] positives;
    private final double[] negatives;
    private final double allPositives;
    private final double allNegatives;
    private final double positiveSquares;
    private final double negativeSquares;
    private final double squares;

    private ScoreGroups(Builder builder) {
        this.scores = Arrays.copyOf(builder.scores, builder.size);
        this.positives = Arrays.copyOf(builder.positives, builder.size);
        this.negatives = Arrays.copyOf(builder.negatives, builder.size);
        this.allPositives = Arrays.stream(positives).sum();
        this.allNegatives = Arrays.stream(negatives).sum();
        this.positiveSquares = builder.positiveSquares;
        this.negativeSquares = builder.negativeSquares;
        this.squares = builder.squares;
    }

    /**
     * Groups rows.
     *
     * @param order rows of the slice in rising order of score
     * @param scores one a row of all rows
     * @param labels one a row of all rows, in [0, 1]
     * @param weights one a row of all rows, or null
     * @return the groups
     */
    public static ScoreGroups of(
            int[] order, double[] scores, double[] labels, double @Nullable [] weights) {
        Builder builder = new Builder(order.length);
        for (int row : order) {
            double weight = weights == null ? 1 : weights[row];
            builder.add(scores[row], weight * labels[row], weight, weight * weight);
        }
        return new ScoreGroups(builder);
    }

    /**
     * Groups cells of rows that have the same score.
     *
     * @param order cells of the slice in rising order of score
     * @param scores one a cell
     * @param labels mean label of each cell, its rows by weight, in [0, 1]
     * @param weights sum of weights of each cell
     * @param squares sum of squared weights of each cell
     * @return the groups
     */
    public static ScoreGroups ofCells(
            int[] order, double[] scores, double[] labels, double[] weights, double[] squares) {
        Builder builder = new Builder(order.length);
        for (int cell : order) {
            builder.add(scores[cell], weights[cell] * labels[cell], weights[cell], squares[cell]);
        }
        return new ScoreGroups(builder);
    }

    /**
     * Number of distinct scores.
     *
     * @return 0 or more
     */
    public int size() {
        return scores.length;
    }

    /**
     * A score.
     *
     * @param group index of the group
     * @return rising with the index
     */
    public double score(int group) {
        return scores[group];
    }

    /**
     * Weight of positive labels at a score.
     *
     * @param group index of the group
     * @return 0 or more
     */
    public double positives(int group) {
        return positives[group];
    }

    /**
     * Weight of negative labels at a score.
     *
     * @param group index of the group
     * @return 0 or more
     */
    public double negatives(int group) {
        return negatives[group];
    }

    /**
     * Weight of all positive labels.
     *
     * @return 0 or more
     */
    public double allPositives() {
        return allPositives;
    }

    /**
     * Weight of all negative labels.
     *
     * @return 0 or more
     */
    public double allNegatives() {
        return allNegatives;
    }

    /**
     * Squared weights of a class.
     *
     * @param positive whether of positive labels
     * @return their sum
     */
    double squares(boolean positive) {
        return positive ? positiveSquares : negativeSquares;
    }

    /**
     * Effective number of positives, negatives and rows.
     *
     * @return three numbers
     */
    public double[] effective() {
        double p = allPositives;
        double n = allNegatives;
        return new double[] {
            p * p / positiveSquares, n * n / negativeSquares, (p + n) * (p + n) / squares
        };
    }

    private static final class Builder {
        private final double[] scores;
        private final double[] positives;
        private final double[] negatives;
        private int size;
        private double positiveSquares;
        private double negativeSquares;
        private double squares;

        Builder(int most) {
            scores = new double[most];
            positives = new double[most];
            negatives = new double[most];
        }

        void add(double score, double positive, double weight, double square) {
            if (size == 0 || scores[size - 1] != score) {
                scores[size++] = score;
            }
            double negative = weight - positive;
            positives[size - 1] += positive;
            negatives[size - 1] += negative;
            double share = weight > 0 ? positive / weight : 0;
            positiveSquares += square * share * share;
            negativeSquares += square * (1 - share) * (1 - share);
            squares += square;
        }
    }
}
