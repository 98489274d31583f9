package org.fairlead.audit.control;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.SpreadEstimate;

/**
 * Gaps among people who are alike in a control variable, such as an age band or the crime charged.
 * Whether to control for something is a decision about the question asked: what is itself the
 * effect of unequal treatment should not be taken out.
 *
 * @param control name of the column that makes the strata
 * @param strata names of the strata
 * @param gaps gaps of slices to their baseline, put together over the strata
 * @param spreads how far slices differ within each stratum
 */
public record ControlledAudit(
        String control,
        List<String> strata,
        List<ControlledGap> gaps,
        List<StratumSpread> spreads) {
    public ControlledAudit {
        strata = List.copyOf(strata);
        gaps = List.copyOf(gaps);
        spreads = List.copyOf(spreads);
    }

    /**
     * A gap over all strata: the mean of the gaps within strata, weighted as Mantel and Haenszel
     * do.
     *
     * @param slice name of the slice
     * @param baseline name of its baseline; all other rows when that is Overall
     * @param threshold scores strictly above it are positive
     * @param metric a rate
     * @param plain the gap without control, slice minus baseline's other rows
     * @param difference the gap within strata; NaN when no stratum has rows of both
     * @param interval its score interval (Miettinen and Nurminen), which leaves 0 out when p is
     *     below 1 - level
     * @param pValue p of the Cochran-Mantel-Haenszel test that there is no gap in any stratum, of
     *     this gap alone: not corrected for how many gaps are looked at
     * @param within the gap in each stratum that has rows of both, at least as many as the plan
     *     asks for
     */
    public record ControlledGap(
            String slice,
            String baseline,
            double threshold,
            Metric metric,
            double plain,
            double difference,
            Interval interval,
            double pValue,
            List<StratumGap> within) {
        public ControlledGap {
            within = List.copyOf(within);
        }
    }

    /**
     * A gap within a stratum.
     *
     * @param stratum name of the stratum
     * @param value the slice's rate
     * @param trials effective rows in its denominator
     * @param baselineValue the rate compared with
     * @param baselineTrials effective rows in that denominator
     * @param difference slice minus baseline
     * @param interval Newcombe's interval of the difference
     */
    public record StratumGap(
            String stratum,
            double value,
            double trials,
            double baselineValue,
            double baselineTrials,
            double difference,
            Interval interval) {}

    /**
     * How far the slices of a family differ within a stratum.
     *
     * @param family name of the family
     * @param stratum name of the stratum
     * @param threshold scores strictly above it are positive
     * @param spreads for each rate
     */
    public record StratumSpread(
            String family, String stratum, double threshold, Map<Metric, SpreadEstimate> spreads) {
        public StratumSpread {
            Map<Metric, SpreadEstimate> copy = new EnumMap<>(Metric.class);
            copy.putAll(spreads);
            spreads = Collections.unmodifiableMap(copy);
        }
    }
}
