package org.fairlead.audit.evidence;

import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.slice.Slice;

/**
 * What gap the rows at hand can show, and how many rows a gap of interest needs.
 *
 * @param slice name of the slice
 * @param baseline name of the slice that it is compared with
 * @param threshold the threshold; NaN for the base rate
 * @param metric a rate, or the base rate
 * @param trials effective rows in the slice's denominator
 * @param baselineTrials effective rows in the baseline's; of its other rows where it contains the
 *     slice
 * @param smallestGap the smallest gap that would be seen between the slice and these rows; NaN when
 *     a rate is not known
 * @param gap the gap of interest
 * @param rowsNeeded rows that each denominator needs to see the gap of interest; 0 when a rate is
 *     not known
 * @param alpha chance of a false alarm
 * @param power chance to see the gap
 */
public record DetectableGap(
        String slice,
        String baseline,
        double threshold,
        Metric metric,
        double trials,
        double baselineTrials,
        double smallestGap,
        double gap,
        long rowsNeeded,
        double alpha,
        double power) {
    /**
     * What the slice is compared with, in words: a slice is a part of Overall, so there only the
     * other rows tell something.
     *
     * @return the baseline's name, or that it is all other rows
     */
    public String comparedWith() {
        return baseline.equals(Slice.OVERALL.name()) ? "all other rows" : baseline;
    }
}
