package org.fairlead.audit.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Quantiles;
import org.fairlead.audit.interval.TfmaInterval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.audit.slice.SliceTable;

/** Intervals of every rate and composite by a resampling method. */
public final class ResampledIntervals {
    private ResampledIntervals() {}

    /**
     * Intervals of one slice at one threshold.
     *
     * @param slice name of the slice
     * @param threshold the threshold
     * @param intervals one for each rate and composite; unknown where replicates were undefined
     */
    public record OfSlice(String slice, double threshold, Map<Metric, Interval> intervals) {
        public OfSlice {
            Map<Metric, Interval> copy = new EnumMap<>(Metric.class);
            copy.putAll(intervals);
            intervals = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * Resamples.
     *
     * @param rows the rows, all with label and score
     * @param plan thresholds, crosses and level
     * @param mode how to resample and what to make of it
     * @param replicates number of replicates or buckets, 2 or more
     * @param seed seed of draws and buckets
     * @return one entry for each slice and threshold
     * @throws IllegalArgumentException if replicates is below 2
     */
    public static List<OfSlice> of(
            AuditRows rows, AuditPlan plan, IntervalMode mode, int replicates, long seed) {
        if (replicates < 2) {
            throw new IllegalArgumentException("replicates must be 2 or more, found " + replicates);
        }
        boolean jackknife = mode == IntervalMode.TFMA_JACKKNIFE;
        int buckets = jackknife ? replicates : 1;
        Patterns patterns = Patterns.of(rows.columns(), rows.size());
        int[] ids = jackknife ? bucketed(patterns.ids(), buckets, seed) : patterns.ids();
        double[] thresholds = plan.thresholds();
        Counts counts =
                Counts.of(
                        ids,
                        patterns.count() * buckets,
                        rows.labels(),
                        rows.scores(),
                        rows.weights(),
                        thresholds);
        SliceTable table = table(rows, plan, patterns);
        List<int[]> slices = new ArrayList<>();
        for (int slice = 0; slice < table.slices().size(); slice++) {
            slices.add(table.patterns(slice));
        }
        int[] at = new int[thresholds.length];
        Arrays.setAll(at, i -> i);
        Replicates values =
                switch (mode) {
                    case POISSON_QUANTILES, TFMA_BOOTSTRAP ->
                            CellBootstrap.of(counts, slices, at, replicates, seed)::values;
                    case FAIRLEARN_QUANTILES ->
                            CellBootstrap.ofRowsDrawn(counts, slices, at, replicates, seed)::values;
                    case TFMA_JACKKNIFE ->
                            (metric, slice, i) ->
                                    leftOut(counts, slices.get(slice), buckets, metric, i);
                };
        List<OfSlice> results = new ArrayList<>();
        for (int slice = 0; slice < slices.size(); slice++) {
            for (int i = 0; i < thresholds.length; i++) {
                Map<Metric, Interval> intervals = new EnumMap<>(Metric.class);
                for (Metric metric : Metric.values()) {
                    if (metric.kind() != Metric.Kind.SCORES) {
                        double[] all = values.of(metric, slice, i);
                        int[] cells = expand(slices.get(slice), buckets, -1);
                        double point = metric.value(counts.of(cells).weightAt(i));
                        intervals.put(metric, interval(mode, point, all, plan.level()));
                    }
                }
                String name = table.slices().get(slice).name();
                results.add(new OfSlice(name, thresholds[i], intervals));
            }
        }
        return results;
    }

    private interface Replicates {
        double[] of(Metric metric, int slice, int threshold);
    }

    private static Interval interval(
            IntervalMode mode, double point, double[] replicates, double level) {
        return switch (mode) {
            case POISSON_QUANTILES, FAIRLEARN_QUANTILES -> Quantiles.middle(replicates, level);
            case TFMA_BOOTSTRAP -> TfmaInterval.bootstrap(replicates, level).interval();
            case TFMA_JACKKNIFE -> TfmaInterval.jackknife(point, replicates, level).interval();
        };
    }

    private static int[] bucketed(int[] ids, int buckets, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Arrays.stream(ids).map(id -> id * buckets + random.nextInt(buckets)).toArray();
    }

    private static double[] leftOut(
            Counts counts, int[] patterns, int buckets, Metric metric, int threshold) {
        double[] values = new double[buckets];
        Arrays.setAll(
                values,
                bucket ->
                        metric.value(
                                counts.of(expand(patterns, buckets, bucket)).weightAt(threshold)));
        return values;
    }

    private static int[] expand(int[] patterns, int buckets, int without) {
        return Arrays.stream(patterns)
                .flatMap(id -> Arrays.stream(range(buckets, without)).map(b -> id * buckets + b))
                .toArray();
    }

    private static int[] range(int buckets, int without) {
        return IntStream.range(0, buckets).filter(b -> b != without).toArray();
    }

    private static SliceTable table(AuditRows rows, AuditPlan plan, Patterns patterns) {
        long[] rowsOf = new long[patterns.count()];
        for (int id : patterns.ids()) {
            rowsOf[id]++;
        }
        List<List<String>> families = new ArrayList<>();
        for (SliceColumn column : rows.columns()) {
            families.add(List.of(column.name()));
        }
        families.addAll(plan.crosses());
        return SliceTable.of(patterns, families, rowsOf, plan.support());
    }
}
