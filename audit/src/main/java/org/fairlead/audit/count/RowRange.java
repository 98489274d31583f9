package org.fairlead.audit.count;

import org.jspecify.annotations.Nullable;

/** Rows in arrays that are counted in blocks, so that buckets of a block stay in the cache. */
final class RowRange {
    private static final int BLOCK = 4_096;

    private final int[] patterns;
    private final double[] labels;
    private final double[] scores;
    private final double @Nullable [] weights;
    private final ThresholdIndex index;

    RowRange(
            int[] patterns,
            double[] labels,
            double[] scores,
            double @Nullable [] weights,
            ThresholdIndex index) {
        this.patterns = patterns;
        this.labels = labels;
        this.scores = scores;
        this.weights = weights;
        this.index = index;
    }

    /** Counts rows [from, to). With hard labels and no weights, completes the derived sums too. */
    void countInto(CellCounts cells, int from, int to) {
        int[] buckets = new int[BLOCK];
        boolean simple = weights == null && cells.classes == CellCounts.HARD;
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            index.buckets(scores, start, end, buckets);
            if (simple) {
                countRows(cells, start, end, buckets);
            } else {
                sumRows(cells, start, end, buckets);
            }
        }
        if (simple) {
            cells.completeUnweighted();
        }
    }

    private void countRows(CellCounts cells, int start, int end, int[] buckets) {
        long[] rows = cells.rows;
        int width = cells.buckets;
        for (int row = start; row < end; row++) {
            int cell = (patterns[row] * 2 + (int) labels[row]) * width + buckets[row - start];
            rows[cell]++;
        }
    }

    private void sumRows(CellCounts cells, int start, int end, int[] buckets) {
        for (int row = start; row < end; row++) {
            double label = Math.max(0, Math.min(1, labels[row]));
            double weight = weights == null ? 1 : weights[row];
            int labelClass =
                    cells.classes == CellCounts.HARD ? (int) label : CellCounts.labelClass(label);
            int cell = cells.cell(patterns[row], labelClass, buckets[row - start]);
            cells.rows[cell]++;
            cells.labels[cell] += label;
            cells.weight[cell] += weight;
            cells.weightedLabels[cell] += weight * label;
            cells.squares[cell] += weight * weight;
        }
    }
}
