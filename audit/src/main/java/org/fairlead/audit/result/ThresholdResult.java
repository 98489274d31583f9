package org.fairlead.audit.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;

/**
 * A slice at one threshold.
 *
 * @param threshold scores strictly above it are positive predictions
 * @param rows counts in which each row is 1
 * @param weight counts in weights; equal to {@code rows} when every row counts 1
 * @param estimates rates and composites, in the order of {@link Metric}
 * @param gaps each of them against the baseline slice; empty for the baseline itself
 */
public record ThresholdResult(
        double threshold,
        Confusion rows,
        Confusion weight,
        Map<Metric, Estimate> estimates,
        Map<Metric, Gap> gaps) {
    public ThresholdResult {
        estimates = ordered(estimates);
        gaps = ordered(gaps);
    }

    /**
     * A metric that must be there.
     *
     * @param metric a rate or composite
     * @return its estimate
     * @throws IllegalArgumentException if it was not computed
     */
    public Estimate estimate(Metric metric) {
        return required(estimates, metric, "estimates at threshold " + threshold);
    }

    /**
     * A gap that must be there.
     *
     * @param metric a rate or composite
     * @return its gap to the baseline slice
     * @throws IllegalArgumentException if it was not computed, as for the baseline itself
     */
    public Gap gap(Metric metric) {
        return required(gaps, metric, "gaps at threshold " + threshold);
    }

    /**
     * The same figures with other gaps.
     *
     * @param newGaps gaps by metric
     * @return the figures with them
     */
    public ThresholdResult withGaps(Map<Metric, Gap> newGaps) {
        return new ThresholdResult(threshold, rows, weight, estimates, newGaps);
    }

    static <V> V required(Map<Metric, V> map, Metric metric, String what) {
        V value = map.get(metric);
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s is not among the %s; known: %s"
                            .formatted(
                                    metric.key(),
                                    what,
                                    map.keySet().stream().map(Metric::key).toList()));
        }
        return value;
    }

    static <V> Map<Metric, V> ordered(Map<Metric, V> map) {
        Map<Metric, V> copy = new EnumMap<>(Metric.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
