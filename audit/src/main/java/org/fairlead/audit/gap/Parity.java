package org.fairlead.audit.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.metric.Nearest;

/**
 * Measures of parity over the slices of a family, each 0 when the slices are treated alike. They
 * are the largest spread or the mean of the spreads of one or two rates.
 */
public enum Parity {
    /** Spread of the positive rate. */
    DEMOGRAPHIC_PARITY(false, Metric.POSITIVE_RATE),
    /** Spread of the true positive rate. */
    EQUAL_OPPORTUNITY(false, Metric.TRUE_POSITIVE_RATE),
    /** The larger of the spreads of true and false positive rate. */
    EQUALISED_ODDS(false, Metric.TRUE_POSITIVE_RATE, Metric.FALSE_POSITIVE_RATE),
    /** The mean of the spreads of true and false positive rate. */
    AVERAGE_ODDS(true, Metric.TRUE_POSITIVE_RATE, Metric.FALSE_POSITIVE_RATE),
    /** Spread of the false positive rate. */
    PREDICTIVE_EQUALITY(false, Metric.FALSE_POSITIVE_RATE),
    /** Spread of precision. */
    PREDICTIVE_PARITY(false, Metric.PRECISION),
    /** The mean of the spreads of precision and false omission rate. */
    AVERAGE_PREDICTIVE_VALUE(true, Metric.PRECISION, Metric.FALSE_OMISSION_RATE),
    /** Spread of accuracy. */
    ACCURACY_PARITY(false, Metric.ACCURACY);

    private final boolean mean;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Metric> rates;

    Parity(boolean mean, Metric... rates) {
        this.mean = mean;
        this.rates = List.of(rates);
    }

    /**
     * The measure of a name.
     *
     * @param name such as {@code equalised_odds}; case, and {@code -} for {@code _}, do not matter
     * @return the measure
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static Parity named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(parity -> parity.name().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "parity measure \"%s\" is not known; %s"
                                                .formatted(
                                                        name,
                                                        Nearest.advice(
                                                                name,
                                                                Arrays.stream(values())
                                                                        .map(Parity::key)
                                                                        .toList()))));
    }

    /**
     * The name in documents.
     *
     * @return such as {@code equalised_odds}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The rates that the measure is made of.
     *
     * @return one or two
     */
    public List<Metric> rates() {
        return rates;
    }

    /**
     * Puts the spreads of the rates together.
     *
     * @param spreads one for each of {@link #rates}, of one kind: differences, or 1 - ratios
     * @return their maximum or mean; NaN when one is unknown
     */
    public double combine(double... spreads) {
        if (spreads.length == 1) {
            return spreads[0];
        }
        return mean ? (spreads[0] + spreads[1]) / 2 : Math.max(spreads[0], spreads[1]);
    }

    /**
     * Puts the ratios of the rates together.
     *
     * @param ratios one for each of {@link #rates}, smaller over larger
     * @return their minimum or mean; NaN when one is unknown
     */
    public double combineRatios(double... ratios) {
        if (ratios.length == 1) {
            return ratios[0];
        }
        return mean ? (ratios[0] + ratios[1]) / 2 : Math.min(ratios[0], ratios[1]);
    }
}
