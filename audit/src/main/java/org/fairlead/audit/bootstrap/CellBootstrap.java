package org.fairlead.audit.bootstrap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.count.GroupCells;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;

/**
 * The Poisson bootstrap on counts. If each row enters a replicate a Poisson(1) number of times, a
 * cell of n rows enters a Poisson(n) number of times; so cells are drawn, not rows, and slices that
 * share rows share draws. In a cell of weighted rows the draw has the mean and variance that
 * drawing the rows would have.
 *
 * <p>Source: Hanley and MacGibbon (2006), Comput. Methods Programs Biomed. 83, for the Poisson
 * bootstrap; Chamandy et al. (2012) for its use on streams.
 */
public final class CellBootstrap {
    private final int replicates;
    private final double[][][] positivesAbove;
    private final double[][][] negativesAbove;

    private CellBootstrap(int slices, int levels, int replicates) {
        this.replicates = replicates;
        this.positivesAbove = new double[slices][levels][replicates];
        this.negativesAbove = new double[slices][levels][replicates];
    }

    /**
     * Draws replicates.
     *
     * @param counts counts of all rows
     * @param patterns the patterns of each slice
     * @param at rising indices of the thresholds that are asked for
     * @param replicates number of replicates, 1 or more
     * @param seed seed of the draws; the same seed gives the same replicates
     * @return replicates of all slices
     * @throws IllegalArgumentException if replicates is below 1
     */
    public static CellBootstrap of(
            Counts counts, List<int[]> patterns, int[] at, int replicates, long seed) {
        return of(counts, patterns, at, replicates, seed, false);
    }

    /**
     * Draws replicates as Fairlearn does: each has as many rows as the data, drawn with
     * replacement. Their number does not vary, other than with {@link #of}; little else differs,
     * and this takes time for each row and replicate.
     *
     * @param counts counts of all rows
     * @param patterns the patterns of each slice
     * @param at rising indices of the thresholds that are asked for
     * @param replicates number of replicates, 1 or more
     * @param seed seed of the draws
     * @return replicates of all slices
     * @throws IllegalArgumentException if replicates is below 1
     */
    public static CellBootstrap ofRowsDrawn(
            Counts counts, List<int[]> patterns, int[] at, int replicates, long seed) {
        return of(counts, patterns, at, replicates, seed, true);
    }

    private static CellBootstrap of(
            Counts counts,
            List<int[]> patterns,
            int[] at,
            int replicates,
            long seed,
            boolean fixedRows) {
        if (replicates < 1) {
            throw new IllegalArgumentException("replicates must be 1 or more, found " + replicates);
        }
        Map<List<Integer>, Integer> groups = new HashMap<>();
        int[] groupOf = groups(counts.rowsByPattern().length, patterns, groups);
        int[][] slicesOf = new int[groups.size()][];
        groups.forEach((slices, group) -> slicesOf[group] = ints(slices));
        CellBootstrap bootstrap = new CellBootstrap(patterns.size(), at.length + 1, replicates);
        GroupCells cells = counts.cells(groupOf, groups.size(), at);
        if (fixedRows) {
            bootstrap.deal(cells, slicesOf, seed);
        } else {
            bootstrap.draw(cells, slicesOf, seed);
        }
        return bootstrap;
    }

    /* Patterns that belong to the same slices are drawn as one group. */
    private static int[] groups(
            int patternCount, List<int[]> patterns, Map<List<Integer>, Integer> groups) {
        int[] sizes = new int[patternCount];
        patterns.forEach(ids -> Arrays.stream(ids).forEach(id -> sizes[id]++));
        Integer[][] slicesOf = new Integer[patternCount][];
        Arrays.setAll(slicesOf, id -> new Integer[sizes[id]]);
        Arrays.fill(sizes, 0);
        for (int slice = 0; slice < patterns.size(); slice++) {
            for (int id : patterns.get(slice)) {
                slicesOf[id][sizes[id]++] = slice;
            }
        }
        int[] groupOf = new int[patternCount];
        for (int id = 0; id < patternCount; id++) {
            groupOf[id] = groups.computeIfAbsent(List.of(slicesOf[id]), unknown -> groups.size());
        }
        return groupOf;
    }

    private void draw(GroupCells cells, int[][] slicesOf, long seed) {
        double[] times = new double[replicates];
        SplittableRandom root = new SplittableRandom(seed);
        for (int cell = 0; cell < cells.weight().length; cell++) {
            double weight = cells.weight()[cell];
            if (!(weight > 0)) {
                continue;
            }
            double unit = cells.squares()[cell] / weight;
            double share = cells.labels()[cell] / weight;
            PoissonSampler sampler = new PoissonSampler(weight / unit);
            SplittableRandom random = root.split();
            for (int i = 0; i < replicates; i++) {
                times[i] = sampler.draw(random) * unit;
            }
            enter(cells, slicesOf, cell, times, share);
        }
        cumulate();
    }

    private void deal(GroupCells cells, int[][] slicesOf, long seed) {
        int size = cells.weight().length;
        double[] rowsOf = new double[size];
        Arrays.setAll(
                rowsOf,
                cell -> {
                    double weight = cells.weight()[cell];
                    return weight > 0 ? weight * weight / cells.squares()[cell] : 0;
                });
        double[] upTo = rowsOf.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
        double[][] times = new double[size][replicates];
        SplittableRandom root = new SplittableRandom(seed);
        for (int i = 0; i < replicates; i++) {
            SplittableRandom random = root.split();
            long rows = Math.round(upTo[size - 1]);
            for (long row = 0; row < rows; row++) {
                int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[size - 1]);
                int cell = place >= 0 ? place + 1 : -place - 1;
                while (cell < size && !(rowsOf[cell] > 0)) {
                    cell++; // empty cells end where the one before them ends
                }
                times[Math.min(cell, size - 1)][i]++;
            }
        }
        for (int cell = 0; cell < size; cell++) {
            if (rowsOf[cell] > 0) {
                double unit = cells.weight()[cell] / rowsOf[cell];
                for (int i = 0; i < replicates; i++) {
                    times[cell][i] *= unit;
                }
                enter(
                        cells,
                        slicesOf,
                        cell,
                        times[cell],
                        cells.labels()[cell] / cells.weight()[cell]);
            }
        }
        cumulate();
    }

    private void enter(GroupCells cells, int[][] slicesOf, int cell, double[] times, double share) {
        int level = cell % cells.buckets();
        for (int slice : slicesOf[cell / cells.cellsOfGroup()]) {
            add(positivesAbove[slice][level], times, share);
            add(negativesAbove[slice][level], times, 1 - share);
        }
    }

    private void cumulate() {
        for (int slice = 0; slice < positivesAbove.length; slice++) {
            cumulate(positivesAbove[slice]);
            cumulate(negativesAbove[slice]);
        }
    }

    private static void add(double[] to, double[] times, double factor) {
        if (factor > 0) {
            for (int i = 0; i < times.length; i++) {
                to[i] += times[i] * factor;
            }
        }
    }

    private static void cumulate(double[][] levels) {
        for (int level = levels.length - 2; level >= 0; level--) {
            add(levels[level], levels[level + 1], 1);
        }
    }

    /**
     * Number of replicates.
     *
     * @return 1 or more
     */
    public int replicates() {
        return replicates;
    }

    /**
     * Weighted counts of a slice in a replicate.
     *
     * @param slice index of the slice
     * @param threshold index into the thresholds asked for
     * @param replicate index of the replicate
     * @return the counts
     */
    public Confusion counts(int slice, int threshold, int replicate) {
        double tp = positivesAbove[slice][threshold + 1][replicate];
        double fp = negativesAbove[slice][threshold + 1][replicate];
        double positives = positivesAbove[slice][0][replicate];
        double negatives = negativesAbove[slice][0][replicate];
        return new Confusion(tp, fp, Math.max(0, negatives - fp), Math.max(0, positives - tp));
    }

    /**
     * A metric of a slice in every replicate.
     *
     * @param metric a rate or composite
     * @param slice index of the slice
     * @param threshold index into the thresholds asked for
     * @return one value a replicate, NaN where undefined
     */
    public double[] values(Metric metric, int slice, int threshold) {
        double[] values = new double[replicates];
        for (int i = 0; i < replicates; i++) {
            values[i] = metric.value(counts(slice, threshold, i));
        }
        return values;
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
