package org.fairlead.audit.compare;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;

/**
 * What a candidate model changes for a slice at a threshold.
 *
 * @param slice name of the slice
 * @param threshold of the baseline model: scores strictly above it are positive; the candidate's is
 *     the same unless it was given its own
 * @param flips how predictions change
 * @param changes candidate minus baseline for each rate and composite, with a paired interval, see
 *     {@link ModelComparison}
 * @param baseline name of the slice that it is compared with
 * @param gapChanges the candidate's gap to that slice minus the baseline model's, likewise; empty
 *     for the baseline slice itself, or when that is hidden
 */
public record ModelChange(
        String slice,
        double threshold,
        Flips flips,
        Map<Metric, Estimate> changes,
        String baseline,
        Map<Metric, Estimate> gapChanges) {
    public ModelChange {
        changes = copy(changes);
        gapChanges = copy(gapChanges);
    }

    private static Map<Metric, Estimate> copy(Map<Metric, Estimate> of) {
        Map<Metric, Estimate> copy = new EnumMap<>(Metric.class);
        copy.putAll(of);
        return Collections.unmodifiableMap(copy);
    }
}
