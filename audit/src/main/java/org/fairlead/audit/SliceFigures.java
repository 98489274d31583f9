package org.fairlead.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.GridCounts;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.audit.score.ScoreDistance;
import org.fairlead.audit.slice.Baselines;
import org.fairlead.audit.slice.Slice;
import org.fairlead.audit.slice.SliceTable;

/** Turns counts into the figures of each slice. */
final class SliceFigures {
    private final AuditPlan plan;
    private final double[] grid;
    private final Counts counts;
    private final SliceTable table;
    private final boolean weighted;
    private final List<SliceCounts> slices = new ArrayList<>();
    private final RateEstimates rates;
    private final Gaps gaps;
    private final double[] counted;
    private final String[] hiddenBecause;
    private final Map<Integer, Map<Metric, Estimate>> figures = new HashMap<>();

    SliceFigures(AuditPlan plan, double[] grid, Counts counts, SliceTable table, boolean weighted) {
        this.plan = plan;
        this.grid = grid;
        this.counts = counts;
        this.table = table;
        this.weighted = weighted;
        this.rates = new RateEstimates(plan);
        this.gaps = new Gaps(plan);
        this.counted = counts.thresholds();
        for (int slice = 0; slice < table.slices().size(); slice++) {
            slices.add(counts.of(table.patterns(slice)));
        }
        this.hiddenBecause = Suppression.of(table, slices, plan);
    }

    /** The figures of all slices; slices that get hidden are added to the exclusions. */
    List<SliceResult> all(ScoreMeasures measures, List<Exclusion> exclusions) {
        Baselines baselines = Baselines.of(table.slices(), plan.baselines());
        List<SliceResult> results = new ArrayList<>();
        for (int slice = 0; slice < slices.size(); slice++) {
            Slice named = table.slices().get(slice);
            SliceCounts own = slices.get(slice);
            int baseline = baselines.of(slice);
            String baselineName = table.slices().get(baseline).name();
            if (isHidden(slice)) {
                exclusions.add(new Exclusion(named.name(), hiddenBecause[slice], own.rows()));
                results.add(hidden(named, baselineName, own));
                continue;
            }
            Overlap overlap = Overlap.of(counts, table, slice, baseline);
            Confusion rows = own.rowsAt(0);
            Confusion weight = own.weightAt(0);
            results.add(
                    new SliceResult(
                            named,
                            baselineName,
                            Status.KNOWN,
                            own.rows(),
                            weight.total(),
                            rows.positives(),
                            weight.positives(),
                            figures(measures, slice),
                            measureGaps(measures, slice, baseline, overlap),
                            thresholds(slice, baseline, overlap),
                            grid(own),
                            measures.calibration(slice),
                            measures.distance(slice, baseline)));
        }
        return results;
    }

    private boolean isHidden(int slice) {
        return !hiddenBecause[slice].isEmpty();
    }

    private static SliceResult hidden(Slice slice, String baseline, SliceCounts counts) {
        return new SliceResult(
                slice,
                baseline,
                Status.HIDDEN,
                counts.rows(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Map.of(),
                Map.of(),
                List.of(),
                GridCounts.HIDDEN,
                List.of(),
                new ScoreDistance(Double.NaN, Double.NaN, Double.NaN));
    }

    /* Kept, for a baseline is compared with many slices. */
    private Map<Metric, Estimate> figures(ScoreMeasures measures, int slice) {
        return figures.computeIfAbsent(
                slice,
                s -> {
                    SliceCounts own = slices.get(s);
                    Map<Metric, Estimate> all = new EnumMap<>(Metric.class);
                    all.put(Metric.BASE_RATE, rates.baseRate(own));
                    all.putAll(measures.of(s, own.rows()));
                    return all;
                });
    }

    private Map<Metric, Gap> measureGaps(
            ScoreMeasures measures, int slice, int baseline, Overlap overlap) {
        Map<Metric, Gap> found = new EnumMap<>(Metric.class);
        if (slice == baseline || isHidden(baseline)) {
            return found;
        }
        String name = table.slices().get(baseline).name();
        Map<Metric, Estimate> others = figures(measures, baseline);
        figures(measures, slice)
                .forEach(
                        (metric, own) -> {
                            Estimate other = others.get(metric);
                            if (other != null && metric == Metric.BASE_RATE) {
                                found.put(metric, gaps.baseRate(name, own, other, overlap));
                            } else if (other != null) {
                                double together =
                                        switch (overlap.kind()) {
                                            case INSIDE ->
                                                    measures.correlation(
                                                            metric,
                                                            slice,
                                                            own,
                                                            baseline,
                                                            other,
                                                            overlap.share());
                                            case AROUND ->
                                                    measures.correlation(
                                                            metric,
                                                            baseline,
                                                            other,
                                                            slice,
                                                            own,
                                                            1 / overlap.share());
                                            case DISJOINT, PARTIAL -> 0;
                                        };
                                found.put(metric, gaps.plain(name, own, other, overlap, together));
                            }
                        });
        return found;
    }

    private List<ThresholdResult> thresholds(int slice, int baseline, Overlap overlap) {
        List<ThresholdResult> results = new ArrayList<>();
        String name = table.slices().get(baseline).name();
        for (double threshold : plan.thresholds()) {
            int at = Arrays.binarySearch(counted, threshold);
            Map<Metric, Estimate> own = rates.at(slices.get(slice), at);
            Map<Metric, Gap> found = new EnumMap<>(Metric.class);
            if (slice != baseline && !isHidden(baseline)) {
                Map<Metric, Estimate> other = rates.at(slices.get(baseline), at);
                own.forEach(
                        (metric, estimate) -> {
                            Estimate compared = other.get(metric);
                            if (compared != null) {
                                found.put(
                                        metric,
                                        gaps.of(metric, at, name, estimate, compared, overlap));
                            }
                        });
            }
            SliceCounts c = slices.get(slice);
            results.add(new ThresholdResult(threshold, c.rowsAt(at), c.weightAt(at), own, found));
        }
        return results;
    }

    private GridCounts grid(SliceCounts own) {
        return new GridCounts(
                overGrid(at -> own.rowsAt(at).tp()),
                overGrid(at -> own.rowsAt(at).fp()),
                weighted ? overGrid(at -> own.weightAt(at).tp()) : List.of(),
                weighted ? overGrid(at -> own.weightAt(at).fp()) : List.of());
    }

    private List<Double> overGrid(IntToDoubleFunction value) {
        List<Double> values = new ArrayList<>(grid.length);
        for (double threshold : grid) {
            values.add(value.applyAsDouble(Arrays.binarySearch(counted, threshold)));
        }
        return values;
    }
}
