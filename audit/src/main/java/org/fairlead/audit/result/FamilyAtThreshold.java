package org.fairlead.audit.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.fairlead.audit.gap.Parity;
import org.fairlead.audit.inequality.BenefitInequality;
import org.fairlead.audit.inequality.DifferentialFairness;
import org.fairlead.audit.metric.Metric;

/**
 * A family of slices at one threshold. Hidden slices, and those with an unknown figure, are left
 * out and counted.
 *
 * @param threshold scores strictly above it are positive predictions
 * @param spreads for each rate and composite, how far the slices differ
 * @param parities measures of parity
 * @param differentialFairness of the predictions, with the slices that cause it
 * @param inequality inequality of benefits; NaN unless the slices share no row
 */
public record FamilyAtThreshold(
        double threshold,
        Map<Metric, SpreadEstimate> spreads,
        Map<Parity, ParityEstimate> parities,
        DifferentialFairness differentialFairness,
        BenefitInequality inequality) {
    public FamilyAtThreshold {
        spreads = ThresholdResult.ordered(spreads);
        Map<Parity, ParityEstimate> copy = new EnumMap<>(Parity.class);
        copy.putAll(parities);
        parities = Collections.unmodifiableMap(copy);
    }

    /**
     * A spread that must be there.
     *
     * @param metric a rate or composite
     * @return its spread
     * @throws IllegalArgumentException if it was not computed
     */
    public SpreadEstimate spread(Metric metric) {
        return ThresholdResult.required(spreads, metric, "spreads at threshold " + threshold);
    }

    /**
     * A measure of parity.
     *
     * @param parity the measure
     * @return its estimate
     * @throws IllegalArgumentException if it was not computed
     */
    public ParityEstimate parity(Parity parity) {
        ParityEstimate estimate = parities.get(parity);
        if (estimate == null) {
            throw new IllegalArgumentException(
                    parity.key() + " was not computed at threshold " + threshold);
        }
        return estimate;
    }
}
