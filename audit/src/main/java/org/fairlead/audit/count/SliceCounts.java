package org.fairlead.audit.count;

import org.fairlead.audit.metric.Among;
import org.fairlead.audit.metric.Confusion;

/** Counts of one slice, or of any union of membership patterns, at each threshold. */
public final class SliceCounts {
    private final Cumulative positives;
    private final Cumulative negatives;
    private final Cumulative weightedPositives;
    private final Cumulative weightedNegatives;
    private final Cumulative positiveSquares;
    private final Cumulative negativeSquares;
    private final Cumulative squares;
    private final long rows;

    SliceCounts(CellCounts cells, int[] patterns) {
        double[][] sums = new double[7][cells.buckets];
        long all = 0;
        for (int pattern : patterns) {
            for (int labelClass = 0; labelClass < cells.classes; labelClass++) {
                int start = cells.cell(pattern, labelClass, 0);
                for (int bucket = 0; bucket < cells.buckets; bucket++) {
                    all += cells.rows[start + bucket];
                    add(cells, start + bucket, bucket, sums);
                }
            }
        }
        this.rows = all;
        this.positives = new Cumulative(sums[0]);
        this.negatives = new Cumulative(sums[1]);
        this.weightedPositives = new Cumulative(sums[2]);
        this.weightedNegatives = new Cumulative(sums[3]);
        this.positiveSquares = new Cumulative(sums[4]);
        this.negativeSquares = new Cumulative(sums[5]);
        this.squares = new Cumulative(sums[6]);
    }

    private static void add(CellCounts cells, int cell, int bucket, double[][] sums) {
        double count = cells.rows[cell];
        if (count > 0) {
            double weight = cells.weight[cell];
            double labels = cells.weightedLabels[cell];
            double share = weight > 0 ? labels / weight : cells.labels[cell] / count;
            sums[0][bucket] += cells.labels[cell];
            sums[1][bucket] += count - cells.labels[cell];
            sums[2][bucket] += labels;
            sums[3][bucket] += weight - labels;
            sums[4][bucket] += cells.squares[cell] * share * share;
            sums[5][bucket] += cells.squares[cell] * (1 - share) * (1 - share);
            sums[6][bucket] += cells.squares[cell];
        }
    }

    /**
     * Rows of the slice.
     *
     * @return 0 or more
     */
    public long rows() {
        return rows;
    }

    /**
     * Rows at a threshold, each counting 1.
     *
     * @param threshold index of the threshold
     * @return the counts
     */
    public Confusion rowsAt(int threshold) {
        return confusion(positives, negatives, threshold);
    }

    /**
     * Weights of the rows at a threshold.
     *
     * @param threshold index of the threshold
     * @return the weighted counts
     */
    public Confusion weightAt(int threshold) {
        return confusion(weightedPositives, weightedNegatives, threshold);
    }

    /**
     * Effective number of rows in a denominator, (sum of weights) squared over the sum of squared
     * weights (Kish 1965); the number of rows when all weights are equal.
     *
     * @param among the denominator
     * @param threshold index of the threshold
     * @return 0 or more, at most the number of rows
     */
    public double effectiveRows(Among among, int threshold) {
        Confusion weight = weightAt(threshold);
        double below =
                switch (among) {
                    case POSITIVES -> positiveSquares.all();
                    case NEGATIVES -> negativeSquares.all();
                    case ALL -> squares.all();
                    case SELECTED -> squares.above(threshold);
                    case REJECTED -> squares.notAbove(threshold);
                    case POSITIVES_OR_SELECTED ->
                            squares.above(threshold) + positiveSquares.notAbove(threshold);
                };
        double sum = among.of(weight);
        return below > 0 ? sum * sum / below : 0;
    }

    private static Confusion confusion(Cumulative p, Cumulative n, int threshold) {
        return new Confusion(
                p.above(threshold),
                n.above(threshold),
                n.notAbove(threshold),
                p.notAbove(threshold));
    }
}
