package org.fairlead.audit.score;

import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Wilson;
import org.jspecify.annotations.Nullable;

/**
 * The chance that a positive of one set of rows scores above a negative of another, ties counting
 * half: AUC when both sets are one slice, BPSN and BNSP AUC when one is the background.
 *
 * @param area in [0, 1]; NaN without positives or without negatives
 * @param error standard error, by DeLong et al. (1988), Biometrics 44
 * @param effective effective number of the scarcer class
 */
public record RocArea(double area, double error, double effective) {

    /**
     * AUC of a slice.
     *
     * @param groups scores of the slice
     * @return the area
     */
    public static RocArea of(ScoreGroups groups) {
        return of(Side.of(groups, true), Side.of(groups, false));
    }

    /**
     * Background positives against a slice's negatives (BPSN).
     *
     * @param all scores of all rows
     * @param slice scores of the slice, a part of them
     * @return the area
     */
    public static RocArea backgroundPositives(ScoreGroups all, ScoreGroups slice) {
        return of(Side.without(all, slice, true), Side.of(slice, false));
    }

    /**
     * A slice's positives against background negatives (BNSP).
     *
     * @param all scores of all rows
     * @param slice scores of the slice, a part of them
     * @return the area
     */
    public static RocArea backgroundNegatives(ScoreGroups all, ScoreGroups slice) {
        return of(Side.of(slice, true), Side.without(all, slice, false));
    }

    static RocArea of(Side positives, Side negatives) {
        double p = positives.total();
        double n = negatives.total();
        if (!(p > 0) || !(n > 0)) {
            return new RocArea(Double.NaN, Double.NaN, Math.min(p, n));
        }
        double[] below = below(positives, negatives);
        double area = Math.min(1, positives.mean(below));
        double[] above = above(positives, negatives);
        double variance = together(positives, below, below) + together(negatives, above, above);
        return new RocArea(
                area, Math.sqrt(variance), Math.min(positives.effective(), negatives.effective()));
    }

    /**
     * Covariance of the areas of a slice and of rows that hold it, by DeLong et al. like the
     * errors.
     *
     * @param slice scores of the slice
     * @param around scores of all rows of which the slice is a part
     * @return the covariance; NaN with a single row of a class
     */
    public static double covariance(ScoreGroups slice, ScoreGroups around) {
        Side p = Side.of(slice, true);
        Side n = Side.of(slice, false);
        Side allP = Side.of(around, true);
        Side allN = Side.of(around, false);
        return together(p, below(p, n), below(p, allN)) * p.total() / allP.total()
                + together(n, above(p, n), above(allP, n)) * n.total() / allN.total();
    }

    /** At each score of positives, the share of negatives below it, ties counting half. */
    private static double[] below(Side positives, Side negatives) {
        double[] below = new double[positives.size()];
        int j = 0;
        double passed = 0;
        for (int i = 0; i < positives.size(); i++) {
            while (j < negatives.size() && negatives.score(j) < positives.score(i)) {
                passed += negatives.weight(j++);
            }
            boolean tie = j < negatives.size() && negatives.score(j) == positives.score(i);
            below[i] = (passed + (tie ? negatives.weight(j) / 2 : 0)) / negatives.total();
        }
        return below;
    }

    /** At each score of negatives, the share of positives above it, ties counting half. */
    private static double[] above(Side positives, Side negatives) {
        double[] above = new double[negatives.size()];
        int i = positives.size() - 1;
        double passed = 0;
        for (int j = negatives.size() - 1; j >= 0; j--) {
            while (i >= 0 && positives.score(i) > negatives.score(j)) {
                passed += positives.weight(i--);
            }
            boolean tie = i >= 0 && positives.score(i) == negatives.score(j);
            above[j] = (passed + (tie ? positives.weight(i) / 2 : 0)) / positives.total();
        }
        return above;
    }

    /** Covariance of the means of two values of the rows of a side. */
    private static double together(Side side, double[] one, double[] other) {
        double oneMean = side.mean(one);
        double otherMean = side.mean(other);
        double sum = 0;
        for (int i = 0; i < side.size(); i++) {
            sum += side.weight(i) * (one[i] - oneMean) * (other[i] - otherMean);
        }
        double rows = side.effective();
        return rows > 1 ? sum / side.total() / (rows - 1) : Double.NaN;
    }

    /**
     * The interval on the logit scale, which stays inside [0, 1]; Wilson's on the scarcer class
     * where the standard error is 0 or unknown, as for perfect separation.
     *
     * @param z standard normal quantile
     * @return the interval; unknown when the area is
     */
    public Interval interval(double z) {
        if (Double.isNaN(area) || !(error > 0) || area <= 0 || area >= 1) {
            return Wilson.of(area, effective, z);
        }
        double logit = Math.log(area / (1 - area));
        double half = z * error / (area * (1 - area));
        return new Interval(logistic(logit - half), logistic(logit + half));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Weights of one class at rising scores. */
    record Side(double[] scores, double[] weights, double total, double effective) {
        static Side of(ScoreGroups groups, boolean positive) {
            return without(groups, null, positive);
        }

        /** One class of groups, less that of a part of them. */
        static Side without(ScoreGroups groups, @Nullable ScoreGroups part, boolean positive) {
            double[] scores = new double[groups.size()];
            double[] weights = new double[groups.size()];
            double total = 0;
            int j = 0;
            for (int i = 0; i < groups.size(); i++) {
                scores[i] = groups.score(i);
                weights[i] = positive ? groups.positives(i) : groups.negatives(i);
                if (part != null && j < part.size() && part.score(j) == scores[i]) {
                    weights[i] -= positive ? part.positives(j) : part.negatives(j);
                    weights[i] = Math.max(0, weights[i]);
                    j++;
                }
                total += weights[i];
            }
            double squares = groups.squares(positive);
            squares = part == null ? squares : squares - part.squares(positive);
            return new Side(scores, weights, total, squares > 0 ? total * total / squares : 0);
        }

        int size() {
            return scores.length;
        }

        double score(int i) {
            return scores[i];
        }

        double weight(int i) {
            return weights[i];
        }

        double mean(double[] values) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * values[i];
            }
            return sum / total;
        }
    }
}
