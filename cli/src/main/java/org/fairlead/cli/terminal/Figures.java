package org.fairlead.cli.terminal;

import java.util.Arrays;
import java.util.Locale;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;

/** Figures as people read them; what is NaN is "not defined". */
public final class Figures {
    private Figures() {}

    /**
     * Three decimals.
     *
     * @param value any number
     * @return such as {@code 0.123}
     */
    public static String rate(double value) {
        return text("%.3f", value);
    }

    /**
     * Three decimals and a sign.
     *
     * @param value any number
     * @return such as {@code +0.123}
     */
    public static String signed(double value) {
        return text("%+.3f", value);
    }

    /**
     * Four decimals.
     *
     * @param value any number
     * @return such as {@code 0.1234}
     */
    public static String fine(double value) {
        return text("%.4f", value);
    }

    /**
     * Four decimals and a sign.
     *
     * @param value any number
     * @return such as {@code +0.1234}
     */
    public static String fineSigned(double value) {
        return text("%+.4f", value);
    }

    /**
     * An estimate with its interval, where it has one.
     *
     * @param estimate any estimate
     * @return such as {@code 0.123 [0.101, 0.149]}
     */
    public static String withInterval(Estimate estimate) {
        return rate(estimate.value()) + interval("%.3f", estimate.interval());
    }

    /**
     * A gap with its interval, where it has one.
     *
     * @param gap any gap
     * @return such as {@code +0.123 [+0.101, +0.149]}
     */
    public static String withInterval(Gap gap) {
        return withInterval(gap.difference(), gap.interval());
    }

    /**
     * A difference with its interval, where it has one.
     *
     * @param difference any number
     * @param interval its interval
     * @return such as {@code +0.123 [+0.101, +0.149]}
     */
    public static String withInterval(double difference, Interval interval) {
        return signed(difference) + interval("%+.3f", interval);
    }

    /**
     * A p-value.
     *
     * @param p in [0, 1] or NaN
     * @return such as {@code 0.012}, {@code < 0.001}; empty when it is not known
     */
    public static String pValue(double p) {
        return Double.isNaN(p) ? "" : p < 0.001 ? "< 0.001" : text("%.3f", p);
    }

    /**
     * How far the rates of several slices lie apart; undefined ones are left out.
     *
     * @param rates any numbers
     * @return their number, range and standard deviation
     */
    public static String spread(double... rates) {
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

    private static String text(String format, double value) {
        return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, format, value);
    }

    private static String interval(String format, Interval interval) {
        return interval.isUnknown()
                ? ""
                : String.format(
                        Locale.ROOT,
                        " [" + format + ", " + format + "]",
                        interval.lower(),
                        interval.upper());
    }
}
