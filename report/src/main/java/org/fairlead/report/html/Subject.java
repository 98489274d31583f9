package org.fairlead.report.html;

import java.util.List;
import java.util.Map;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.FamilyResult;
import org.fairlead.audit.slice.Condition;
import org.fairlead.report.topic.Topic;
import org.fairlead.report.wording.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One audited model as the page needs it: what was measured, at the threshold in use and at all
 * thresholds, and what surrounds it.
 *
 * @param name name of the model or score
 * @param facts data, configuration and versions, in the order to show
 * @param method how figures and intervals came about, in the order to show
 * @param grid thresholds with counts, rising; a score above is positive
 * @param own index of the threshold in use
 * @param minimum rows that a denominator needs
 * @param weighted whether rows have weights
 * @param confidence level of the intervals, such as 0.95
 * @param z standard normal quantile of that level
 * @param slices in the order to show
 * @param values for each measure, for each index of the grid that was audited (0 for measures
 *     without a threshold), for each slice
 * @param families what the slices of each family have among them
 * @param topics what was looked at beyond rates and gaps
 * @param excluded rows and slices that were left out, with the reason
 */
record Subject(
        String name,
        Map<String, String> facts,
        Map<String, String> method,
        List<Double> grid,
        int own,
        long minimum,
        boolean weighted,
        double confidence,
        double z,
        List<Group> slices,
        Map<Measure, Map<Integer, List<Value>>> values,
        List<FamilyResult> families,
        List<Topic> topics,
        List<Exclusion> excluded) {

    /**
     * A slice.
     *
     * @param name its name
     * @param baseline name of the slice that it is compared with; its own for a baseline
     * @param conditions what its rows meet, so that slices inside others can be told
     * @param rows rows in it
     * @param hidden why its figures are not shown, or null
     * @param counts what thresholds make of it, or null when hidden
     */
    record Group(
            String name,
            String baseline,
            List<Condition> conditions,
            long rows,
            @Nullable String hidden,
            @Nullable Tally counts) {}

    /**
     * Sums at everything, then above each threshold of the grid.
     *
     * @param positives rows with a positive label
     * @param negatives rows with a negative label
     * @param weightedPositives the same in weights; null when all weigh 1
     * @param weightedNegatives the same in weights; null when all weigh 1
     */
    record Tally(
            double[] positives,
            double[] negatives,
            double @Nullable [] weightedPositives,
            double @Nullable [] weightedNegatives) {}

    /**
     * A figure.
     *
     * @param value the value, or NaN
     * @param lower lower end of its interval, or NaN
     * @param upper upper end of its interval, or NaN
     * @param why why there is no value; empty when there is one
     * @param gap difference to the baseline, or null for the baseline itself and without one
     */
    record Value(double value, double lower, double upper, String why, @Nullable Gap gap) {
        boolean defined() {
            return !Double.isNaN(value);
        }
    }

    /**
     * A difference to the baseline slice.
     *
     * @param difference slice minus baseline, or NaN
     * @param lower lower end of its interval, or NaN
     * @param upper upper end of its interval, or NaN
     * @param corrected p of the test of no gap after Holm's correction, or NaN
     * @param compared number of slices corrected for
     */
    record Gap(double difference, double lower, double upper, double corrected, int compared) {
        /** Whether the interval lies on one side of zero; an end at zero is not evidence. */
        boolean clear() {
            return lower > 0 || upper < 0;
        }
    }

    /** The threshold in use. */
    double threshold() {
        return grid.get(own);
    }
}
