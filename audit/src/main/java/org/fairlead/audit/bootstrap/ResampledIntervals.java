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
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.Slice;
import org.fairlead.audit.slice.SliceTable;

/** Intervals of every rate and composite by a resampling method. */
public final class ResampledIntervals {
    private ResampledIntervals() {}

    /**
     * Intervals of one slice at one threshold.
     *
     * @param slice name of the slice
     * @param threshold the threshold
     * @param intervals one for each rate and composite; unknown where the figure is, or where
     *     replicates were undefined
     * @param baseline name of the slice that it is compared with
     * @param gaps interval of slice minus baseline, both taken in the same replicates; empty for
     *     the baseline itself, and beside a hidden one
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
     * @param audit what the plan found in the rows; figures that it withholds get no interval
     * @param mode how to resample and what to make of it
     * @param replicates number of replicates or buckets, 2 or more
     * @param seed seed of draws and buckets
     * @return intervals of each slice that is not hidden
     * @throws IllegalArgumentException if replicates is below 2
     */
    public static Result of(
            AuditRows rows,
            AuditPlan plan,
            AuditResult audit,
            IntervalMode mode,
            int replicates,
            long seed) {
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
        List<String> names = table.slices().stream().map(Slice::name).toList();
        List<OfSlice> results = new ArrayList<>();
        for (int slice = 0; slice < slices.size(); slice++) {
            SliceResult shown = audit.slice(names.get(slice));
            if (shown.isHidden()) {
                continue;
            }
            int baseline = names.indexOf(shown.baseline());
            for (int i = 0; i < thresholds.length; i++) {
                ThresholdResult figures = shown.at(thresholds[i]);
                Map<Metric, Interval> intervals = new EnumMap<>(Metric.class);
                for (Map.Entry<Metric, Estimate> figure : figures.estimates().entrySet()) {
                    double[] all = values.of(figure.getKey(), slice, i);
                    Estimate own = figure.getValue();
                    intervals.put(
                            figure.getKey(),
                            interval(mode, own.status(), own.value(), all, plan.level()));
                }
                Map<Metric, Interval> gaps = new EnumMap<>(Metric.class);
                for (Map.Entry<Metric, Gap> figure : figures.gaps().entrySet()) {
                    double[] all = values.of(figure.getKey(), slice, i);
                    double[] others = values.of(figure.getKey(), baseline, i);
                    double[] difference = new double[all.length];
                    Arrays.setAll(difference, r -> all[r] - others[r]);
                    Gap own = figure.getValue();
                    gaps.put(
                            figure.getKey(),
                            interval(
                                    mode,
                                    own.status(),
                                    own.difference(),
                                    difference,
                                    plan.level()));
                }
                results.add(
                        new OfSlice(
                                shown.slice().name(),
                                thresholds[i],
                                intervals,
                                shown.baseline(),
                                gaps));
            }
        }
        return new Result(mode, replicates, seed, results);
    }

    private interface Replicates {
        double[] of(Metric metric, int slice, int threshold);
    }

    private static Interval interval(
            IntervalMode mode, Status status, double point, double[] replicates, double level) {
        if (status != Status.KNOWN) {
            return Interval.UNKNOWN; // it would tell what is withheld
        }
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
