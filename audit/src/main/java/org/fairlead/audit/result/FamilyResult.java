package org.fairlead.audit.result;

import java.util.List;
import java.util.Map;
import org.fairlead.audit.inequality.DifferentialFairness;
import org.fairlead.audit.metric.Metric;

/**
 * What the slices of a family have among them.
 *
 * @param family name of the family, such as {@code sex} or {@code race & sex}
 * @param slices names of the slices, hidden ones too
 * @param partition whether each row is in one slice at most
 * @param thresholds one entry for each threshold of the audit
 * @param measures for each measure without a threshold, how far the slices differ
 * @param differentialFairness of the labels, with the slices that cause it
 */
public record FamilyResult(
        String family,
        List<String> slices,
        boolean partition,
        List<FamilyAtThreshold> thresholds,
        Map<Metric, SpreadEstimate> measures,
        DifferentialFairness differentialFairness) {
    public FamilyResult {
        slices = List.copyOf(slices);
        thresholds = List.copyOf(thresholds);
        measures = ThresholdResult.ordered(measures);
    }

    /**
     * The figures at one of the audit's thresholds.
     *
     * @param threshold a threshold of the plan
     * @return the figures
     * @throws IllegalArgumentException if it was not asked for
     */
    public FamilyAtThreshold at(double threshold) {
        return thresholds.stream()
                .filter(result -> result.threshold() == threshold)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "family \"%s\" has no figures at threshold %s; known: %s"
                                                .formatted(
                                                        family,
                                                        threshold,
                                                        thresholds.stream()
                                                                .map(FamilyAtThreshold::threshold)
                                                                .toList())));
    }
}
