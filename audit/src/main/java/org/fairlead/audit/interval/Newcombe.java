package org.fairlead.audit.interval;

/**
 * The interval of a difference of two shares, from the Wilson interval of each.
 *
 * <p>Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10. For slices that share
 * rows, such as a slice and Overall, the correlation of the two shares enters as in Zou (2007),
 * Psychological Methods 12, 399-413.
 */
public final class Newcombe {
    private Newcombe() {}

    /**
     * The interval of {@code share - other}.
     *
     * @param share observed share
     * @param own its Wilson interval
     * @param other the share compared with
     * @param others the Wilson interval of that
     * @param correlation 0 for slices without common rows; rows in common over the root of the
     *     product of both sizes otherwise; 1 for a slice and itself
     * @return the interval, inside [-1, 1]; unknown if a share is
     */
    public static Interval of(
            double share, Interval own, double other, Interval others, double correlation) {
        if (own.isUnknown() || others.isUnknown()) {
            return Interval.UNKNOWN;
        }
        double difference = share - other;
        double lower = root(share - own.lower(), others.upper() - other, correlation);
        double upper = root(own.upper() - share, other - others.lower(), correlation);
        return new Interval(Math.max(-1, difference - lower), Math.min(1, difference + upper));
    }

    /**
     * The interval of a difference of two figures on any scale, from the interval of each (Zou and
     * Donner 2008, Statistics in Medicine 27, 1693-1702; with a correlation Zou 2007).
     *
     * @param value a figure
     * @param own its interval
     * @param other the figure compared with
     * @param others the interval of that
     * @param correlation of the two figures, in [-1, 1]; 0 for slices without common rows
     * @return the interval; unknown if one of them is
     */
    public static Interval difference(
            double value, Interval own, double other, Interval others, double correlation) {
        if (own.isUnknown() || others.isUnknown() || Double.isNaN(value - other)) {
            return Interval.UNKNOWN;
        }
        double lower = root(value - own.lower(), others.upper() - other, correlation);
        double upper = root(own.upper() - value, other - others.lower(), correlation);
        return new Interval(value - other - lower, value - other + upper);
    }

    private static double root(double a, double b, double correlation) {
        return Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
    }
}
