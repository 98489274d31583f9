package org.fairlead.audit.result;

import org.fairlead.audit.interval.Interval;

/**
 * A figure with its evidence.
 *
 * @param value the figure on all rows; NaN unless the status is known
 * @param interval what the data do not speak against; unknown where no method gives one
 * @param trials rows in the denominator, each counting 1
 * @param effectiveTrials rows of equal weight that carry as much evidence
 * @param status whether the value is known
 */
public record Estimate(
        double value, Interval interval, double trials, double effectiveTrials, Status status) {
    /**
     * A figure that is not shown.
     *
     * @param status why
     * @param trials rows in the denominator; NaN when they are not to be shown either
     * @return an estimate without a value
     */
    public static Estimate without(Status status, double trials) {
        return new Estimate(Double.NaN, Interval.UNKNOWN, trials, Double.NaN, status);
    }
}
