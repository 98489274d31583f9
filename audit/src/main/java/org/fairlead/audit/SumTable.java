package org.fairlead.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.audit.count.RowSums;
import org.jspecify.annotations.Nullable;

/** Sums by membership pattern, label and score, with scores made coarse when they are too many. */
final class SumTable {
    private static final int FINE = 65_536;
    private static final long MANTISSA = (1L << 40) - 1;

    private final double[] thresholds;
    private final int exactCells;
    private final Map<List<@Nullable String>, Map<Key, RowSums>> patterns = new HashMap<>();
    private int size;
    private boolean coarse;

    SumTable(double[] thresholds, int exactCells) {
        this.thresholds = thresholds;
        this.exactCells = exactCells;
    }

    private record Key(double score, double label) {}

    /** A pattern's values, a score, and sums over the rows that have both. */
    record Cell(List<@Nullable String> values, double score, RowSums sums) {}

    void add(List<@Nullable String> values, double score, RowSums sums) {
        double kept = coarse ? coarse(score) : score;
        Map<Key, RowSums> cells =
                patterns.computeIfAbsent(new ArrayList<>(values), v -> new HashMap<>());
        int before = cells.size();
        cells.merge(new Key(kept, labelOf(sums)), sums, RowSums::plus);
        size += cells.size() - before;
        if (!coarse && size > exactCells) {
            makeCoarse();
        }
    }

    void addAll(SumTable other) {
        if (other.coarse && !coarse) {
            makeCoarse();
        }
        other.patterns.forEach(
                (values, cells) -> cells.forEach((key, sums) -> add(values, key.score(), sums)));
    }

    boolean isCoarse() {
        return coarse;
    }

    /** All cells by score, pattern and label: an order that does not depend on that of the rows. */
    List<Cell> sorted() {
        List<List<@Nullable String>> order = new ArrayList<>(patterns.keySet());
        order.sort(Comparator.comparing(String::valueOf));
        List<Cell> cells = new ArrayList<>(size);
        for (List<@Nullable String> values : order) {
            List<Cell> own = new ArrayList<>();
            Objects.requireNonNull(patterns.get(values))
                    .forEach((key, sums) -> own.add(new Cell(values, key.score(), sums)));
            own.sort(
                    Comparator.comparingDouble(Cell::score)
                            .thenComparingDouble(cell -> cell.sums().meanLabel()));
            cells.addAll(own);
        }
        cells.sort(Comparator.comparingDouble(Cell::score)); // stable: merges the runs
        return cells;
    }

    /**
     * How far the AUC of all rows may be off: positives and negatives of one bucket count as ties,
     * half a win, where they might be none or a whole one.
     */
    static double aucError(List<Cell> sorted) {
        double positives = 0;
        double negatives = 0;
        double ties = 0;
        for (int i = 0; i < sorted.size(); ) {
            double p = 0;
            double n = 0;
            double score = sorted.get(i).score();
            for (; i < sorted.size() && sorted.get(i).score() == score; i++) {
                RowSums sums = sorted.get(i).sums();
                p += sums.weightedLabels();
                n += sums.weight() - sums.weightedLabels();
            }
            positives += p;
            negatives += n;
            ties += p * n;
        }
        return ties / 2 / (positives * negatives);
    }

    /** Puts all scores into buckets from now on. */
    void makeCoarse() {
        coarse = true;
        size = 0;
        patterns.replaceAll(
                (values, cells) -> {
                    Map<Key, RowSums> merged = new HashMap<>();
                    cells.forEach(
                            (key, sums) ->
                                    merged.merge(
                                            new Key(coarse(key.score()), labelOf(sums)),
                                            sums,
                                            RowSums::plus));
                    size += merged.size();
                    return merged;
                });
    }

    /* A bucket is cut where a threshold runs through it: its score is moved to the same side. */
    private double coarse(double score) {
        double middle =
                score >= 0 && score <= 1
                        ? (Math.min(FINE - 1, Math.floor(score * FINE)) + 0.5) / FINE
                        : Double.longBitsToDouble(Double.doubleToRawLongBits(score) & ~MANTISSA);
        int low = 0;
        int high = thresholds.length;
        while (low < high) {
            int middleIndex = (low + high) >>> 1;
            if (score > thresholds[middleIndex]) {
                low = middleIndex + 1;
            } else {
                high = middleIndex;
            }
        }
        double above = low == 0 ? middle : Math.max(middle, Math.nextUp(thresholds[low - 1]));
        return low == thresholds.length ? above : Math.min(above, thresholds[low]);
    }

    /* Labels between 0 and 1 go into sixteen classes, as in counts. */
    private static double labelOf(RowSums sums) {
        double mean = sums.meanLabel();
        return sums.isHard() ? mean : Math.floor(mean * 16) / 16 + 1.0 / 32;
    }
}
