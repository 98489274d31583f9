package org.fairlead.audit.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.evidence.MaxMinTest;
import org.fairlead.audit.evidence.RangeInterval;
import org.fairlead.audit.gap.Spread;
import org.fairlead.audit.interval.MantelHaenszel;
import org.fairlead.audit.interval.Newcombe;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.SpreadEstimate;
import org.fairlead.audit.slice.Baselines;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.Slice;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.audit.slice.SliceTable;

/** Holds a control variable fixed while slices are compared. */
public final class Control {
    private final AuditPlan plan;
    private final double z;
    private final Counts counts;
    private final SliceTable table;
    private final List<int[]> strata = new ArrayList<>();
    private final List<String> names;

    private Control(AuditRows rows, SliceColumn control, AuditPlan plan) {
        List<SliceColumn> columns = new ArrayList<>(rows.columns());
        columns.add(control);
        Patterns patterns = Patterns.of(columns, rows.size());
        this.plan = plan;
        this.z = Normal.z(plan.level());
        this.counts =
                Counts.of(
                        patterns.ids(),
                        patterns.count(),
                        rows.labels(),
                        rows.scores(),
                        rows.weights(),
                        plan.thresholds());
        this.table =
                SliceTable.of(
                        patterns,
                        Families.of(rows.columns(), plan.crosses(), plan.crossDepth()),
                        counts.rowsByPattern(),
                        plan.support());
        this.names = control.levels();
        for (int level = 0; level < names.size(); level++) {
            int wanted = level;
            strata.add(
                    IntStream.range(0, patterns.count())
                            .filter(
                                    id ->
                                            Arrays.stream(patterns.levels(id, columns.size() - 1))
                                                    .anyMatch(found -> found == wanted))
                            .toArray());
        }
    }

    /**
     * Compares slices within strata.
     *
     * @param rows rows with label and score, and the columns to slice by
     * @param control the column that makes the strata; its name differs from those of the rows'
     *     columns, and each row has one level
     * @param plan thresholds, crosses, baselines, level and minimum of rows
     * @return gaps and spreads of every rate
     * @throws IllegalArgumentException if the control column is one of the rows' columns, or lists
     */
    public static ControlledAudit of(AuditRows rows, SliceColumn control, AuditPlan plan) {
        if (rows.columns().stream().anyMatch(c -> c.name().equals(control.name()))) {
            throw new IllegalArgumentException(
                    "control column \"%s\" must not be sliced by as well; name it once"
                            .formatted(control.name()));
        }
        if (!control.isPartition()) {
            throw new IllegalArgumentException(
                    "control column \"%s\" must have one value a row".formatted(control.name()));
        }
        return new Control(rows, control, plan).audit(control.name());
    }

    private ControlledAudit audit(String name) {
        Baselines baselines = Baselines.of(table.slices(), plan.baselines());
        List<ControlledAudit.ControlledGap> gaps = new ArrayList<>();
        for (int slice = 1; slice < table.slices().size(); slice++) {
            int baseline = baselines.of(slice);
            if (slice != baseline && isShown(table.patterns(slice))) {
                for (int i = 0; i < plan.thresholds().length; i++) {
                    for (Metric metric : Metric.rates()) {
                        gaps.add(gap(slice, baseline, i, metric));
                    }
                }
            }
        }
        return new ControlledAudit(name, names, gaps, spreads());
    }

    private boolean isShown(int... patterns) {
        long rows = counts.of(patterns).rows();
        return rows > 0 && rows >= plan.minimumRows();
    }

    private ControlledAudit.ControlledGap gap(
            int slice, int baseline, int threshold, Metric metric) {
        int[] own = table.patterns(slice);
        int[] others = less(table.patterns(baseline), own);
        MantelHaenszel common = new MantelHaenszel();
        List<ControlledAudit.StratumGap> within = new ArrayList<>();
        for (int h = 0; h < strata.size(); h++) {
            int[] mine = both(own, strata.get(h));
            int[] theirs = both(others, strata.get(h));
            Share a = share(metric, threshold, mine);
            Share b = share(metric, threshold, theirs);
            if (isShown(mine) && isShown(theirs) && a.trials > 0 && b.trials > 0) {
                common.add(a.value, a.trials, b.value, b.trials);
                within.add(
                        new ControlledAudit.StratumGap(
                                names.get(h),
                                a.value,
                                a.trials,
                                b.value,
                                b.trials,
                                a.value - b.value,
                                Newcombe.of(
                                        a.value,
                                        Wilson.of(a.value, a.trials, z),
                                        b.value,
                                        Wilson.of(b.value, b.trials, z),
                                        0)));
            }
        }
        return new ControlledAudit.ControlledGap(
                table.slices().get(slice).name(),
                table.slices().get(baseline).name(),
                plan.thresholds()[threshold],
                metric,
                share(metric, threshold, own).value - share(metric, threshold, others).value,
                common.difference(),
                common.interval(z),
                common.pValue(),
                within);
    }

    private List<ControlledAudit.StratumSpread> spreads() {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int slice = 1; slice < table.slices().size(); slice++) {
            Slice named = table.slices().get(slice);
            families.computeIfAbsent(named.family(), f -> new ArrayList<>()).add(slice);
        }
        RangeInterval intervals = new RangeInterval(plan.level());
        List<ControlledAudit.StratumSpread> spreads = new ArrayList<>();
        families.forEach(
                (family, slices) -> {
                    for (int h = 0; h < strata.size() && slices.size() > 1; h++) {
                        for (int i = 0; i < plan.thresholds().length; i++) {
                            spreads.add(spread(family, slices, h, i, intervals));
                        }
                    }
                });
        return spreads;
    }

    private ControlledAudit.StratumSpread spread(
            String family, List<Integer> slices, int h, int threshold, RangeInterval intervals) {
        Map<Metric, SpreadEstimate> spreads = new EnumMap<>(Metric.class);
        List<String> members = slices.stream().map(s -> table.slices().get(s).name()).toList();
        boolean partition = isPartition(slices);
        for (Metric metric : Metric.rates()) {
            double[] values = new double[slices.size()];
            double[] trials = new double[slices.size()];
            for (int s = 0; s < values.length; s++) {
                int[] ids = both(table.patterns(slices.get(s)), strata.get(h));
                Share share = isShown(ids) ? share(metric, threshold, ids) : Share.NONE;
                values[s] = share.value;
                trials[s] = share.trials;
            }
            double all = share(metric, threshold, strata.get(h)).value;
            spreads.put(
                    metric,
                    new SpreadEstimate(
                            Spread.of(members, values, all),
                            intervals.of(values, trials, partition),
                            partition ? MaxMinTest.range(values, trials) : Double.NaN));
        }
        return new ControlledAudit.StratumSpread(
                family, names.get(h), plan.thresholds()[threshold], spreads);
    }

    /** Whether the slices share no pattern. */
    private boolean isPartition(List<Integer> slices) {
        int[] ids = slices.stream().flatMapToInt(s -> Arrays.stream(table.patterns(s))).toArray();
        return Arrays.stream(ids).distinct().count() == ids.length;
    }

    private record Share(double value, double trials) {
        static final Share NONE = new Share(Double.NaN, 0);
    }

    private Share share(Metric metric, int threshold, int... patterns) {
        SliceCounts own = counts.of(patterns);
        return new Share(
                metric.value(own.weightAt(threshold)),
                own.effectiveRows(metric.among(), threshold));
    }

    private static int[] both(int[] patterns, int[] others) {
        return Arrays.stream(patterns).filter(id -> Arrays.binarySearch(others, id) >= 0).toArray();
    }

    private static int[] less(int[] patterns, int[] without) {
        return Arrays.stream(patterns).filter(id -> Arrays.binarySearch(without, id) < 0).toArray();
    }
}
