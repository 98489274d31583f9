package org.fairlead.audit.count;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of rows by (membership pattern, label, score bucket). Counts of the same thresholds and
 * patterns add up.
 */
public final class Counts {
    private final double[] thresholds;
    private final CellCounts cells;

    private Counts(double[] thresholds, CellCounts cells) {
        this.thresholds = thresholds;
        this.cells = cells;
    }

    /**
     * Counts rows.
     *
     * @param patterns membership pattern of each row
     * @param patternCount number of patterns
     * @param labels one a row in [0, 1]
     * @param scores one a row; NaN counts as a negative prediction
     * @param weights one a row, or null when each counts 1
     * @param threads threads to count with, 1 or more; the counts do not depend on it
     * @param thresholds rising, distinct
     * @return the counts
     */
    public static Counts of(
            int[] patterns,
            int patternCount,
            double[] labels,
            double[] scores,
            double @Nullable [] weights,
            int threads,
            double... thresholds) {
        ThresholdIndex index = new ThresholdIndex(thresholds);
        boolean hard = Arrays.stream(labels).allMatch(label -> label == 0 || label == 1);
        int classes = hard ? CellCounts.HARD : CellCounts.SOFT;
        RowRange range = new RowRange(patterns, labels, scores, weights, index);
        CellCounts cells =
                new Segments(range, labels.length)
                        .count(patternCount, classes, index.buckets(), threads);
        return new Counts(thresholds.clone(), cells);
    }

    /**
     * Counts rows with one thread.
     *
     * @param patterns membership pattern of each row
     * @param patternCount number of patterns
     * @param labels one a row in [0, 1]
     * @param scores one a row; NaN counts as a negative prediction
     * @param weights one a row, or null when each counts 1
     * @param thresholds rising, distinct
     * @return the counts
     */
    public static Counts of(
            int[] patterns,
            int patternCount,
            double[] labels,
            double[] scores,
            double @Nullable [] weights,
            double... thresholds) {
        return of(patterns, patternCount, labels, scores, weights, 1, thresholds);
    }

    /**
     * Counts from sums over rows that have been taken before.
     *
     * @param patterns membership pattern of each cell
     * @param patternCount number of patterns
     * @param scores score of each cell
     * @param sums sums over the rows of each cell
     * @param thresholds rising, distinct
     * @return the counts
     */
    public static Counts ofSums(
            int[] patterns,
            int patternCount,
            double[] scores,
            List<RowSums> sums,
            double... thresholds) {
        ThresholdIndex index = new ThresholdIndex(thresholds);
        boolean hard = sums.stream().allMatch(RowSums::isHard);
        int classes = hard ? CellCounts.HARD : CellCounts.SOFT;
        CellCounts cells = new CellCounts(patternCount, classes, index.buckets());
        for (int i = 0; i < scores.length; i++) {
            RowSums sum = sums.get(i);
            int labelClass = CellCounts.labelClass(sum.meanLabel());
            cells.add(cells.cell(patterns[i], labelClass, index.bucket(scores[i])), sum);
        }
        return new Counts(thresholds.clone(), cells);
    }

    /**
     * Adds counts of other rows.
     *
     * @param other counts by the same patterns at the same thresholds
     * @return the counts of both
     * @throws IllegalArgumentException if the plans of the two differ
     */
    public Counts plus(Counts other) {
        if (!Arrays.equals(thresholds, other.thresholds)
                || cells.patterns != other.cells.patterns
                || cells.classes != other.cells.classes) {
            throw new IllegalArgumentException(
                    """
                    counts of different plans do not add up: %s with %d patterns and %d label \
                    classes, %s with %d and %d; count both with one plan\
                    """
                            .formatted(
                                    Arrays.toString(thresholds),
                                    cells.patterns,
                                    cells.classes,
                                    Arrays.toString(other.thresholds),
                                    other.cells.patterns,
                                    other.cells.classes));
        }
        CellCounts sum = new CellCounts(cells.patterns, cells.classes, cells.buckets);
        sum.add(cells);
        sum.add(other.cells);
        return new Counts(thresholds, sum);
    }

    /**
     * The thresholds that were counted at.
     *
     * @return rising, distinct
     */
    public double[] thresholds() {
        return thresholds.clone();
    }

    /**
     * Number of all rows.
     *
     * @return 0 or more
     */
    public long rows() {
        return cells.totalRows();
    }

    /**
     * Rows of each pattern.
     *
     * @return one number a pattern
     */
    public long[] rowsByPattern() {
        long[] rows = new long[cells.patterns];
        int block = cells.classes * cells.buckets;
        for (int cell = 0; cell < cells.rows.length; cell++) {
            rows[cell / block] += cells.rows[cell];
        }
        return rows;
    }

    /**
     * Cells of groups of patterns between some of the thresholds, for resampling.
     *
     * @param groupOf the group of each pattern, from 0 on
     * @param groups number of groups
     * @param at rising indices of the thresholds to keep apart
     * @return the cells of all groups
     */
    public GroupCells cells(int[] groupOf, int groups, int... at) {
        int kept = at.length + 1;
        int[] bucketOf = new int[cells.buckets];
        for (int bucket = 0, next = 0; bucket < cells.buckets; bucket++) {
            while (next < at.length && bucket > at[next]) {
                next++;
            }
            bucketOf[bucket] = next;
        }
        int size = groups * cells.classes * kept;
        double[] weight = new double[size];
        double[] labels = new double[size];
        double[] squares = new double[size];
        for (int cell = 0; cell < cells.rows.length; cell++) {
            if (cells.rows[cell] > 0) {
                int block = cell / cells.buckets;
                int group = groupOf[block / cells.classes];
                int row = group * cells.classes + block % cells.classes;
                int target = row * kept + bucketOf[cell % cells.buckets];
                weight[target] += cells.weight[cell];
                labels[target] += cells.weightedLabels[cell];
                squares[target] += cells.squares[cell];
            }
        }
        return new GroupCells(kept, cells.classes, weight, labels, squares);
    }

    /**
     * Counts of a union of patterns.
     *
     * @param patterns ids of distinct patterns
     * @return the counts of their rows
     */
    public SliceCounts of(int... patterns) {
        return new SliceCounts(cells, patterns);
    }
}
