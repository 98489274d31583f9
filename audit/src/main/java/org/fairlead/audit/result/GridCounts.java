package org.fairlead.audit.result;

import java.util.List;

/**
 * Cumulative counts of a slice at each threshold of the grid, from which a viewer recomputes every
 * rate: TP is the positives above, FN the positives less those, and so with negatives.
 *
 * @param positivesAbove rows with a positive label and a score above each threshold
 * @param negativesAbove rows with a negative label and a score above each threshold
 * @param weightedPositivesAbove the same in weights; empty when every row counts 1
 * @param weightedNegativesAbove the same in weights; empty when every row counts 1
 */
public record GridCounts(
        List<Double> positivesAbove,
        List<Double> negativesAbove,
        List<Double> weightedPositivesAbove,
        List<Double> weightedNegativesAbove) {
    /** A grid that is not shown. */
    public static final GridCounts HIDDEN =
            new GridCounts(List.of(), List.of(), List.of(), List.of());

    public GridCounts {
        positivesAbove = List.copyOf(positivesAbove);
        negativesAbove = List.copyOf(negativesAbove);
        weightedPositivesAbove = List.copyOf(weightedPositivesAbove);
        weightedNegativesAbove = List.copyOf(weightedNegativesAbove);
    }
}
