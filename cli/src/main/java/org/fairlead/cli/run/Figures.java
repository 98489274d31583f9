package org.fairlead.cli.run;

import java.util.Arrays;
import java.util.Locale;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;

/** Figures as people read them. */
final class Figures {
    private Figures() {}

    static String rate(double value) {
        return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, "%.3f", value);
    }

    static String signed(double value) {
        return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, "%+.3f", value);
    }

    static String fine(double value) {
        return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, "%.4f", value);
    }

    static String fineSigned(double value) {
        return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, "%+.4f", value);
    }

    static String withInterval(Estimate estimate) {
        return rate(estimate.value())
                + interval(estimate.interval().lower(), estimate.interval().upper());
    }

    static String withInterval(Gap gap) {
        return signed(gap.difference())
                + (Double.isNaN(gap.interval().lower())
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " [%+.3f, %+.3f]",
                                gap.interval().lower(),
                                gap.interval().upper()));
    }

    /** How far the rates of several slices lie apart; undefined ones are left out. */
    static String spread(double... rates) {
        double[] known = Arrays.stream(rates).filter(rate -> !Double.isNaN(rate)).toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        double squares = Arrays.stream(known).map(rate -> (rate - mean) * (rate - mean)).sum();
        return String.format(
                Locale.ROOT,
                "%d slices: from %s to %s, standard deviation %s",
                known.length,
                fine(Arrays.stream(known).min().orElse(Double.NaN)),
                fine(Arrays.stream(known).max().orElse(Double.NaN)),
                fine(Math.sqrt(squares / known.length)));
    }

    private static String interval(double lower, double upper) {
        return Double.isNaN(lower) ? "" : String.format(Locale.ROOT, " [%.3f, %.3f]", lower, upper);
    }
}
