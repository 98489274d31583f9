package org.fairlead.cli.audit;

import java.util.List;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.UndefinedRows;

/**
 * Thresholds and evidence of an audit.
 *
 * @param thresholds scores strictly greater are positive; none for the default of the outcome
 * @param level confidence level of intervals, in (0, 1)
 * @param minimumRows rows that a slice needs to be shown
 * @param minimumTrials rows that the denominator of a rate needs
 * @param undefined what happens to rows without label or score
 * @param threads threads to count with
 * @param rowsInMemory files with more rows are summed where they lie, not loaded; 0 or more
 */
public record PlanSpec(
        List<Double> thresholds,
        double level,
        long minimumRows,
        long minimumTrials,
        UndefinedRows undefined,
        int threads,
        long rowsInMemory) {
    /** Rows that are loaded unless another number is asked for. */
    public static final long ROWS_IN_MEMORY = 4_000_000;

    public PlanSpec {
        thresholds = List.copyOf(thresholds);
        if (rowsInMemory < 0) {
            throw new IllegalArgumentException(
                    "--rows-in-memory must be 0 or more, found " + rowsInMemory);
        }
    }

    /**
     * Thresholds, and else the defaults of {@link AuditPlan}.
     *
     * @param thresholds scores strictly greater are positive
     * @return the specification
     */
    public static PlanSpec of(List<Double> thresholds) {
        return new PlanSpec(thresholds, 0.95, 0, 0, UndefinedRows.REFUSE, 1, ROWS_IN_MEMORY);
    }

    /**
     * The plan, but for its slices.
     *
     * @param otherwise the threshold when none is asked for
     * @return a builder
     */
    public AuditPlan.Builder plan(double otherwise) {
        double[] shown = thresholds.stream().mapToDouble(Double::doubleValue).toArray();
        return AuditPlan.builder()
                .thresholds(shown.length == 0 ? new double[] {otherwise} : shown)
                .level(level)
                .minimumRows(minimumRows)
                .minimumTrials(minimumTrials)
                .undefinedRows(undefined)
                .threads(threads);
    }
}
