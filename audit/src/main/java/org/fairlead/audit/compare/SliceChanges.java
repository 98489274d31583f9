package org.fairlead.audit.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.slice.Baselines;
import org.fairlead.audit.slice.SharedPatterns;
import org.fairlead.audit.slice.SliceTable;

/** What a candidate changes in the slices that are large enough to be shown, and in their gaps. */
final class SliceChanges {
    private static final List<Metric> COMPOSITES = List.of(Metric.BALANCED_ACCURACY, Metric.F1);

    private final JointCounts counts;
    private final SliceTable table;
    private final Baselines baselines;
    private final List<Integer> shown = new ArrayList<>();
    private final PairedRates paired;
    private final ResampledChanges resampled;

    SliceChanges(JointCounts counts, SliceTable table, AuditPlan plan, int replicates, long seed) {
        this.counts = counts;
        this.table = table;
        baselines = Baselines.of(table.slices(), plan.baselines());
        for (int slice = 0; slice < table.slices().size(); slice++) {
            if (slice == 0 || counts.rows(table.patterns(slice)) >= plan.minimumRows()) {
                shown.add(slice);
            }
        }
        paired = new PairedRates(counts, Normal.z(plan.level()));
        resampled =
                new ResampledChanges(
                        counts.bootstrap(
                                shown.stream().map(table::patterns).toList(), replicates, seed),
                        plan.level());
    }

    /** One entry for each slice shown. */
    List<ModelChange> at(double threshold) {
        List<ModelChange> changes = new ArrayList<>();
        for (int slice : shown) {
            int baseline = baselines.of(slice);
            boolean compared = baseline != slice && shown.contains(baseline);
            changes.add(
                    new ModelChange(
                            table.slices().get(slice).name(),
                            threshold,
                            counts.at(table.patterns(slice)).flips(),
                            changes(slice),
                            table.slices().get(baseline).name(),
                            compared ? gapChanges(slice, baseline) : Map.of()));
        }
        return changes;
    }

    private Map<Metric, Estimate> changes(int slice) {
        int[] patterns = table.patterns(slice);
        JointConfusion own = counts.at(patterns);
        return estimates(
                slice,
                own::change,
                metric ->
                        PairedRates.isOne(metric)
                                ? paired.change(metric, patterns)
                                : resampled.change(metric, shown.indexOf(slice)));
    }

    private Map<Metric, Estimate> gapChanges(int slice, int baseline) {
        SharedPatterns sharing = table.sharing(slice, baseline);
        JointConfusion own = counts.at(sharing.own());
        JointConfusion other = counts.at(sharing.other());
        return estimates(
                slice,
                metric -> own.change(metric) - other.change(metric),
                metric ->
                        PairedRates.isOne(metric)
                                ? paired.gapChange(metric, sharing)
                                : resampled.gapChange(
                                        metric, shown.indexOf(slice), shown.indexOf(baseline)));
    }

    private Map<Metric, Estimate> estimates(
            int slice, ToDoubleFunction<Metric> values, Function<Metric, Interval> intervals) {
        double rows = counts.rows(table.patterns(slice));
        List<Metric> metrics = new ArrayList<>(Metric.rates());
        metrics.addAll(COMPOSITES);
        Map<Metric, Estimate> estimates = new EnumMap<>(Metric.class);
        for (Metric metric : metrics) {
            double value = values.applyAsDouble(metric);
            Status status = Double.isNaN(value) ? Status.UNDEFINED : Status.KNOWN;
            estimates.put(metric, new Estimate(value, intervals.apply(metric), rows, rows, status));
        }
        return estimates;
    }
}
