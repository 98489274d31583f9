package org.fairlead.audit;

import org.fairlead.audit.score.ScoreGroups;
import org.jspecify.annotations.Nullable;

/**
 * What measures of scores need of rows, or of cells of rows.
 *
 * @param scores one a row or cell
 * @param labels label of each row, or weighted mean label of each cell
 * @param weights weight of each row, null for 1; or sum of weights of each cell
 * @param squares sum of squared weights of each cell; null for rows
 * @param targets number that each row's score predicts; null when scores predict labels
 */
record ScoreRows(
        double[] scores,
        double[] labels,
        double @Nullable [] weights,
        double @Nullable [] squares,
        double @Nullable [] targets) {

    ScoreGroups groups(int[] order) {
        return squares == null || weights == null
                ? ScoreGroups.of(order, scores, labels, weights)
                : ScoreGroups.ofCells(order, scores, labels, weights, squares);
    }
}
