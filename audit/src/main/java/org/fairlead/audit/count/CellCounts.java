package org.fairlead.audit.count;

import java.util.Arrays;

/**
 * Counts by (membership pattern, label class, score bucket). Class 0 holds labels of 0, class 1
 * labels of 1, further classes hold fractional labels by size, so that rows of one cell have labels
 * that are nearly equal.
 */
final class CellCounts {
    /** Classes of data whose labels are all 0 or 1. */
    static final int HARD = 2;

    /** Classes when labels between 0 and 1 occur. */
    static final int SOFT = 18;

    final int patterns;
    final int classes;
    final int buckets;

    /** Rows. */
    final long[] rows;

    /** Sum of labels. */
    final double[] labels;

    /** Sum of weights. */
    final double[] weight;

    /** Sum of weight times label. */
    final double[] weightedLabels;

    /** Sum of squared weights. */
    final double[] squares;

    CellCounts(int patterns, int classes, int buckets) {
        this.patterns = patterns;
        this.classes = classes;
        this.buckets = buckets;
        long cells = (long) patterns * classes * buckets;
        if (cells > 1 << 27) {
            throw new IllegalArgumentException(
                    """
                    counts need %d membership patterns x %d label classes x %d score buckets, \
                    at most %d cells are allowed; slice by fewer columns at once or shorten the grid\
                    """
                            .formatted(patterns, classes, buckets, 1 << 27));
        }
        rows = new long[(int) cells];
        labels = new double[(int) cells];
        weight = new double[(int) cells];
        weightedLabels = new double[(int) cells];
        squares = new double[(int) cells];
    }

    /** The class of a label in [0, 1]. */
    static int labelClass(double label) {
        return label <= 0 ? 0 : label >= 1 ? 1 : 2 + Math.min(SOFT - 3, (int) (label * (SOFT - 2)));
    }

    int cell(int pattern, int labelClass, int bucket) {
        return (pattern * classes + labelClass) * buckets + bucket;
    }

    /** Fills in what follows from the rows when every weight is 1 and every label 0 or 1. */
    void completeUnweighted() {
        for (int cell = 0; cell < rows.length; cell++) {
            boolean positive = cell / buckets % classes == 1;
            weight[cell] = rows[cell];
            squares[cell] = rows[cell];
            labels[cell] = positive ? rows[cell] : 0;
            weightedLabels[cell] = labels[cell];
        }
    }

    /** Adds counts of the same shape. */
    void add(CellCounts other) {
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] += other.rows[cell];
            labels[cell] += other.labels[cell];
            weight[cell] += other.weight[cell];
            weightedLabels[cell] += other.weightedLabels[cell];
            squares[cell] += other.squares[cell];
        }
    }

    /** Adds sums over rows to a cell. */
    void add(int cell, RowSums sums) {
        rows[cell] += sums.rows();
        labels[cell] += sums.labels();
        weight[cell] += sums.weight();
        weightedLabels[cell] += sums.weightedLabels();
        squares[cell] += sums.squares();
    }

    long totalRows() {
        return Arrays.stream(rows).sum();
    }
}
