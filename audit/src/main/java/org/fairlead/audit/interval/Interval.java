package org.fairlead.audit.interval;

/**
 * A range of values that the data do not speak against.
 *
 * @param lower lower end; NaN when nothing can be said
 * @param upper upper end, at least the lower one; NaN when nothing can be said
 */
public record Interval(double lower, double upper) {
    /** What is said when there is no evidence. */
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "lower must not exceed upper, found [" + lower + ", " + upper + "]");
        }
    }

    /**
     * Whether a value lies inside.
     *
     * @param value the value
     * @return true on the ends too; false when nothing is known
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /**
     * How wide the range is.
     *
     * @return upper less lower end; NaN when an end is
     */
    public double width() {
        return upper - lower;
    }

    /**
     * The interval of a multiple.
     *
     * @param factor 0 or more; what rounding leaves below 0 counts as 0
     * @return both ends times the factor
     */
    public Interval scaled(double factor) {
        double positive = Math.max(0, factor);
        return new Interval(lower * positive, upper * positive);
    }

    /**
     * Whether nothing can be said.
     *
     * @return true if an end is NaN
     */
    public boolean isUnknown() {
        return Double.isNaN(lower) || Double.isNaN(upper);
    }
}
