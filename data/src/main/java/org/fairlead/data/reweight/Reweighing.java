package org.fairlead.data.reweight;

import java.util.Arrays;
import org.fairlead.data.table.CategoryColumn;

/**
 * Reweighing: weights that make group and label independent. A row of group g and label y weighs
 * {@code P(g) P(y) / P(g, y)}, so that each group has the same weighted share of each label, while
 * the weight of each group and of each label stays.
 *
 * <p>Source: Kamiran and Calders (2012), Knowledge and Information Systems 33, algorithm 3,
 * doi:10.1007/s10115-011-0463-8; here for any number of groups and labels. A missing group or label
 * is a level of its own.
 */
public final class Reweighing {
    private Reweighing() {}

    /**
     * Weights for rows that count alike.
     *
     * @param group the protected attribute
     * @param label the label, of as many rows
     * @return one weight a row, greater than 0; they sum to the number of rows when every group has
     *     every label
     */
    public static double[] weights(CategoryColumn group, CategoryColumn label) {
        double[] ones = new double[group.size()];
        Arrays.fill(ones, 1);
        return weights(group, label, ones);
    }

    /**
     * Weights for rows that have weights already.
     *
     * @param group the protected attribute
     * @param label the label, of as many rows
     * @param weights one weight a row, 0 or more and finite
     * @return the weights multiplied, one a row; a cell of weight 0 keeps it
     */
    public static double[] weights(CategoryColumn group, CategoryColumn label, double[] weights) {
        if (group.size() != label.size() || group.size() != weights.length) {
            throw new IllegalArgumentException(
                    "group, label and weights must have as many rows, found %d, %d and %d"
                            .formatted(group.size(), label.size(), weights.length));
        }
        double[][] cells = new double[group.levels().size() + 1][label.levels().size() + 1];
        double[] groups = new double[cells.length];
        double[] labels = new double[cells[0].length];
        double total = 0;
        for (int row = 0; row < weights.length; row++) {
            double weight = weights[row];
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weights, row %d: must be 0 or more and finite, found %s"
                                .formatted(row + 1, weight));
            }
            cells[group.code(row) + 1][label.code(row) + 1] += weight;
            groups[group.code(row) + 1] += weight;
            labels[label.code(row) + 1] += weight;
            total += weight;
        }
        double[] result = new double[weights.length];
        for (int row = 0; row < result.length; row++) {
            int g = group.code(row) + 1;
            int y = label.code(row) + 1;
            result[row] =
                    weights[row] > 0
                            ? weights[row] * groups[g] * labels[y] / (total * cells[g][y])
                            : 0;
        }
        return result;
    }
}
