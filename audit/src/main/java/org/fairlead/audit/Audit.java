package org.fairlead.audit;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.Slice;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.audit.slice.SliceTable;

/**
 * Audits scores: counts the rows once, and computes every figure from the counts.
 *
 * <pre>{@code
 * AuditRows rows = AuditRows.of(labels, scores).slice("sex", sexOfEachRow).build();
 * AuditPlan plan = AuditPlan.builder().thresholds(0.5).baseline("sex=Male").build();
 * AuditResult result = Audit.run(rows, plan);
 * double gap = result.slice("sex=Female").at(0.5).gaps()
 *         .get(Metric.FALSE_NEGATIVE_RATE).difference();
 * }</pre>
 */
public final class Audit {
    private Audit() {}

    /**
     * Audits rows.
     *
     * @param rows labels, scores, weights and slice columns
     * @param plan what to look at
     * @return the figures of every slice
     * @throws IllegalArgumentException if a label, score or name is not as the plan allows; the
     *     message says which row and what to do
     */
    public static AuditResult run(AuditRows rows, AuditPlan plan) {
        CheckedRows checked = CheckedRows.of(rows, plan.undefinedRows());
        AuditRows kept = checked.rows();
        double[] grid = plan.grid().length > 0 ? plan.grid() : Grids.of(kept.scores());
        Patterns patterns = Patterns.of(kept.columns(), kept.size());
        Counts counts =
                Counts.of(
                        patterns.ids(),
                        patterns.count(),
                        kept.labels(),
                        kept.scores(),
                        kept.weights(),
                        plan.threads(),
                        Grids.union(plan.thresholds(), grid));
        ScoreRows scores =
                new ScoreRows(kept.scores(), kept.labels(), kept.weights(), null, kept.targets());
        return result(
                kept.columns(),
                patterns,
                counts,
                scores,
                grid,
                kept.weights() != null,
                checked.exclusions(),
                plan);
    }

    /** Computes every figure from counts, and measures of scores from scores. */
    static AuditResult result(
            List<SliceColumn> columns,
            Patterns patterns,
            Counts counts,
            ScoreRows scores,
            double[] grid,
            boolean weighted,
            List<Exclusion> excluded,
            AuditPlan plan) {
        SliceTable table =
                SliceTable.of(
                        patterns,
                        Families.of(columns, plan.crosses(), plan.crossDepth()),
                        counts.rowsByPattern(),
                        plan.support());
        List<Exclusion> exclusions = new ArrayList<>(excluded);
        exclusions.addAll(table.exclusions());
        SliceFigures figures = new SliceFigures(plan, grid, counts, table, weighted);
        ScoreMeasures measures = ScoreMeasures.of(scores, patterns, table, plan);
        List<SliceResult> slices =
                Corrections.of(
                        figures.all(measures, exclusions), Questions.of(table, plan.baselines()));
        SliceResult overall = slices.get(0);
        return new AuditResult(
                overall.rows(),
                overall.weight(),
                weighted,
                plan.level(),
                plan.minimumRows(),
                plan.minimumTrials(),
                Grids.boxed(plan.thresholds()),
                Grids.boxed(grid),
                slices,
                new FamilyFigures(plan.level()).all(slices, slice -> isPartition(columns, slice)),
                exclusions);
    }

    /** Whether the slices of this one's family share no row. */
    private static boolean isPartition(List<SliceColumn> columns, Slice slice) {
        return slice.kind() != Slice.Kind.PREDICATE
                && slice.conditions().stream()
                        .allMatch(
                                condition ->
                                        columns.stream()
                                                .filter(c -> c.name().equals(condition.column()))
                                                .allMatch(SliceColumn::isPartition));
    }
}
