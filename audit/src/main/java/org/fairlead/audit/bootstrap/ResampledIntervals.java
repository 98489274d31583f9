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
import org.fairlead.audit.slice.Baselines;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
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
     * @param baseline name of the slice that it is compared with
     * @param gaps interval of slice minus baseline, both taken in the same replicates; empty for
     *     the baseline itself
     */
    public record OfSlice(
            String slice,
            double threshold,
            Map<Metric, Interval> intervals,
            String baseline,
            Map<Metric, Interval> gaps) {
        public OfSlice {
            intervals = copy(intervals);
            gaps = copy(gaps);
        }

        private static Map<Metric, Interval> copy(Map<Metric, Interval> of) {
            Map<Metric, Interval> copy = new EnumMap<>(Metric.class);
            copy.putAll(of);
            return Collections.unmodifiableMap(copy);
        }
    }

    /**
     * All intervals of one method.
     *
     * @param mode how rows were resampled
     * @param replicates number of replicates or buckets
     * @param seed seed of draws and buckets
     * @param slices one entry for each shown slice and threshold
     */
    public record Result(IntervalMode mode, int replicates, long seed, List<OfSlice> slices) {
        public Result {
            slices = List.copyOf(slices);
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
     * @return intervals of each slice that has the rows that the plan asks for
     * @throws IllegalArgumentException if replicates is below 2
     */
    public static Result of(
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
        Baselines baselines = Baselines.of(table.slices(), plan.baselines());
        List<OfSlice> results = new ArrayList<>();
        for (int slice = 0; slice < slices.size(); slice++) {
            int[] own = expand(slices.get(slice), buckets, -1);
            int baseline = baselines.of(slice);
            int[] other = expand(slices.get(baseline), buckets, -1);
            if (slice > 0 && counts.of(own).rows() < plan.minimumRows()) {
                continue;
            }
            boolean compared =
                    slice != baseline
                            && (baseline == 0 || counts.of(other).rows() >= plan.minimumRows());
            for (int i = 0; i < thresholds.length; i++) {
                Map<Metric, Interval> intervals = new EnumMap<>(Metric.class);
                Map<Metric, Interval> gaps = new EnumMap<>(Metric.class);
                for (Metric metric : Metric.values()) {
                    if (metric.kind() == Metric.Kind.SCORES) {
                        continue;
                    }
                    double[] all = values.of(metric, slice, i);
                    double point = metric.value(counts.of(own).weightAt(i));
                    intervals.put(metric, interval(mode, point, all, plan.level()));
                    if (compared) {
                        double[] others = values.of(metric, baseline, i);
                        double[] difference = new double[all.length];
                        Arrays.setAll(difference, r -> all[r] - others[r]);
                        double gap = point - metric.value(counts.of(other).weightAt(i));
                        gaps.put(metric, interval(mode, gap, difference, plan.level()));
                    }
                }
                results.add(
                        new OfSlice(
                                table.slices().get(slice).name(),
                                thresholds[i],
                                intervals,
                                table.slices().get(baseline).name(),
                                gaps));
            }
        }
        return new Result(mode, replicates, seed, results);
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
        return SliceTable.of(
                patterns,
                Families.of(rows.columns(), plan.crosses(), plan.crossDepth()),
                rowsOf,
                plan.support());
    }
}
