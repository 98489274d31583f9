package org.fairlead.generate.judge;

import java.util.function.IntPredicate;
import org.fairlead.data.table.CategoryColumn;

/**
 * How differently a judge treats the levels of a protected attribute: the largest rate minus the
 * smallest, over the levels that have rows.
 *
 * @param selection gap of the share of rows predicted positive (demographic parity), in [0, 1]
 * @param truePositive gap of that share among rows that are positive (equal opportunity), in [0, 1]
 * @param falsePositive gap of that share among rows that are not, in [0, 1]
 */
public record GroupGaps(double selection, double truePositive, double falsePositive) {

    /**
     * Measures the gaps of a prediction.
     *
     * @param prediction what was predicted
     * @param positive the level of the target that counts as positive
     * @param groups the protected attribute of the same rows; missing values are a group of their
     *     own
     * @return the gaps; NaN where fewer than two groups have rows
     */
    public static GroupGaps of(Prediction prediction, String positive, CategoryColumn groups) {
        if (groups.size() != prediction.actual().length) {
            throw new IllegalArgumentException(
                    "groups must have %d rows as the prediction has, found %d"
                            .formatted(prediction.actual().length, groups.size()));
        }
        int level = prediction.level(positive);
        int[] predicted = prediction.predicted();
        int[] actual = prediction.actual();
        return new GroupGaps(
                gap(predicted, level, groups, row -> true),
                gap(predicted, level, groups, row -> actual[row] == level),
                gap(predicted, level, groups, row -> actual[row] != level));
    }

    private static double gap(
            int[] predicted, int level, CategoryColumn groups, IntPredicate counted) {
        double[] rows = new double[groups.levels().size() + 1];
        double[] selected = new double[rows.length];
        for (int row = 0; row < predicted.length; row++) {
            if (counted.test(row)) {
                int group = groups.code(row) + 1; // missing is group 0
                rows[group]++;
                selected[group] += predicted[row] == level ? 1 : 0;
            }
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int seen = 0;
        for (int group = 0; group < rows.length; group++) {
            if (rows[group] > 0) {
                least = Math.min(least, selected[group] / rows[group]);
                most = Math.max(most, selected[group] / rows[group]);
                seen++;
            }
        }
        return seen < 2 ? Double.NaN : most - least;
    }
}
