package org.fairlead.audit.result;

import java.util.List;
import java.util.Map;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.score.Calibration;
import org.fairlead.audit.score.ScoreDistance;
import org.fairlead.audit.slice.Slice;

/**
 * All figures of one slice.
 *
 * @param slice the slice
 * @param baseline name of the slice it is compared with
 * @param status known, or hidden: then only {@code rows} is shown and the rest is NaN or empty
 * @param rows number of rows, each counting 1
 * @param weight sum of the rows' weights
 * @param positives rows with a positive label; fractional labels count in part
 * @param weightedPositives the same in weights
 * @param measures measures without a threshold, in the order of {@link Metric}
 * @param measureGaps each of them against the baseline slice; empty for the baseline itself
 * @param thresholds one entry for each threshold of the audit; empty when hidden
 * @param grid cumulative counts over the grid of the audit; empty when hidden
 * @param calibration bins of the calibration curve; empty unless scores lie in [0, 1]
 * @param scoreDistance how far the scores lie from those of the baseline; NaN when not computed
 */
public record SliceResult(
        Slice slice,
        String baseline,
        Status status,
        long rows,
        double weight,
        double positives,
        double weightedPositives,
        Map<Metric, Estimate> measures,
        Map<Metric, Gap> measureGaps,
        List<ThresholdResult> thresholds,
        GridCounts grid,
        List<Calibration.Bin> calibration,
        ScoreDistance scoreDistance) {
    public SliceResult {
        measures = ThresholdResult.ordered(measures);
        measureGaps = ThresholdResult.ordered(measureGaps);
        thresholds = List.copyOf(thresholds);
        calibration = List.copyOf(calibration);
    }

    /**
     * The figures at one of the audit's thresholds.
     *
     * @param threshold a threshold of the plan
     * @return the figures
     * @throws IllegalArgumentException if the slice is hidden or the threshold was not asked for
     */
    public ThresholdResult at(double threshold) {
        return thresholds.stream()
                .filter(result -> result.threshold() == threshold)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "slice \"%s\" has no figures at threshold %s; known: %s"
                                                .formatted(
                                                        slice.name(),
                                                        threshold,
                                                        thresholds.stream()
                                                                .map(ThresholdResult::threshold)
                                                                .toList())));
    }

    /**
     * A measure that must be there.
     *
     * @param metric a measure without a threshold
     * @return its estimate
     * @throws IllegalArgumentException if it was not computed
     */
    public Estimate measure(Metric metric) {
        return ThresholdResult.required(measures, metric, "measures of " + slice.name());
    }

    /**
     * The gap of a measure that must be there.
     *
     * @param metric a measure without a threshold
     * @return its gap to the baseline slice
     * @throws IllegalArgumentException if it was not computed, as for the baseline itself
     */
    public Gap measureGap(Metric metric) {
        return ThresholdResult.required(measureGaps, metric, "gaps of " + slice.name());
    }

    /**
     * The same figures with other gaps.
     *
     * @param newMeasureGaps gaps of measures
     * @param newThresholds figures at each threshold
     * @return the slice with them
     */
    public SliceResult withGaps(
            Map<Metric, Gap> newMeasureGaps, List<ThresholdResult> newThresholds) {
        return new SliceResult(
                slice,
                baseline,
                status,
                rows,
                weight,
                positives,
                weightedPositives,
                measures,
                newMeasureGaps,
                newThresholds,
                grid,
                calibration,
                scoreDistance);
    }

    /**
     * Whether the figures are hidden.
     *
     * @return true when only the number of rows is shown
     */
    public boolean isHidden() {
        return status == Status.HIDDEN;
    }
}
