package org.fairlead.cli.audit;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.supplement.Supplements;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.data.DataException;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.filter.TableFilter;
import org.fairlead.data.table.Table;
import org.fairlead.report.document.AuditDocument;

/** Audits the scores of a table's rows, as an experiment or a command asks. */
public final class AuditRequest {
    private static final double HALF = 0.5;

    private final SliceSpec slices;
    private final PlanSpec plan;

    /**
     * A request of an experiment.
     *
     * @param section what is looked at
     */
    public AuditRequest(AuditSection section) {
        this(SliceSpec.of(section), PlanSpec.of(section.thresholds()));
    }

    /**
     * A request.
     *
     * @param slices what rows are sliced by
     * @param plan thresholds and evidence
     */
    public AuditRequest(SliceSpec slices, PlanSpec plan) {
        this.slices = slices;
        this.plan = plan;
    }

    /**
     * Audits.
     *
     * @param table rows with the columns that slices name
     * @param labels one a row, in [0, 1]
     * @param scores one a row
     * @param weights one a row, 0 or more; empty for none
     * @return what the audit found
     * @throws DataException if a slice's column is unknown or cannot be sliced by
     */
    public AuditResult run(
            Table table, double[] labels, double[] scores, Optional<double[]> weights) {
        return Audit.run(rows(table, labels, scores, weights), plan());
    }

    /**
     * The rows that {@link #run} audits.
     *
     * @param table rows with the columns that slices name
     * @param labels one a row, in [0, 1]
     * @param scores one a row
     * @param weights one a row, 0 or more; empty for none
     * @return the rows, with the columns to slice by
     * @throws DataException if a slice's column is unknown or cannot be sliced by
     */
    public AuditRows rows(
            Table table, double[] labels, double[] scores, Optional<double[]> weights) {
        AuditRows.Builder rows = AuditRows.of(labels, scores);
        weights.ifPresent(rows::weights);
        slice(rows, table);
        return rows.build();
    }

    /**
     * The plan that {@link #run} follows.
     *
     * @return the plan, at 0.5 when no threshold was asked for
     */
    public AuditPlan plan() {
        return plan(HALF);
    }

    /**
     * Documents an audit of a run as {@code fairlead audit} would, with what follows from it.
     *
     * @param name what people call the model
     * @param facts what is behind it
     * @param audit the figures
     * @return the document
     */
    public static AuditDocument document(
            String name, Map<String, String> facts, AuditResult audit) {
        return new AuditDocument(
                name, facts, audit, Supplements.of(audit, FurtherSpec.GAP, FurtherSpec.POWER));
    }

    /**
     * Adds the columns to slice by.
     *
     * @param rows of the table
     * @param table rows with the columns that slices name
     * @throws DataException if a slice's column is unknown or cannot be sliced by
     */
    void slice(AuditRows.Builder rows, Table table) {
        for (String name : slices.allColumns()) {
            rows.slice(slices.form(name).column(table, name));
        }
        if (slices.predicates().isEmpty()) {
            return;
        }
        try (TableFilter filter = TableFilter.open(table)) {
            for (String sql : slices.predicates()) {
                BitSet members = new BitSet(table.rows());
                for (int row : filter.requireRows(Predicate.parse(sql), "slice \"" + sql + "\"")) {
                    members.set(row);
                }
                rows.predicate(sql, members);
            }
        }
    }

    /**
     * The plan of the audit.
     *
     * @param threshold when none is asked for
     * @return the plan
     */
    AuditPlan plan(double threshold) {
        return plan(threshold, new double[0]);
    }

    /**
     * The plan of the audit.
     *
     * @param threshold when none is asked for
     * @param grid thresholds that a viewer may choose from; none for the default
     * @return the plan
     */
    AuditPlan plan(double threshold, double[] grid) {
        AuditPlan.Builder builder =
                plan.plan(threshold)
                        .grid(grid)
                        .crossDepth(slices.crossDepth())
                        .support(slices.support());
        slices.crosses().forEach(cross -> builder.cross(cross.toArray(String[]::new)));
        slices.baselineSlices().forEach(builder::baseline);
        return builder.build();
    }
}
