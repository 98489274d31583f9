package org.fairlead.report.wording;

import java.util.Locale;
import org.fairlead.audit.metric.Metric;

/** How the numbers of a column or an axis are written. */
public enum Unit {
    /** A share in [0, 1], in per cent. */
    SHARE,
    /** A difference of shares, in percentage points with its sign. */
    POINTS,
    /** A difference of shares that has no sign, in percentage points. */
    GAP,
    /** A number with three decimals. */
    NUMBER,
    /** A difference of numbers, with its sign. */
    CHANGE,
    /** Rows, or a sum of weights. */
    COUNT,
    /** The p-value of a test. */
    P,
    /** A threshold, without needless zeros. */
    THRESHOLD;

    /**
     * The unit of a metric's values.
     *
     * @param metric the metric
     * @return per cent for shares
     */
    public static Unit of(Metric metric) {
        return Measure.of(metric).fraction() ? SHARE : NUMBER;
    }

    /**
     * The unit of differences of a metric.
     *
     * @param metric the metric
     * @return percentage points for shares
     */
    public static Unit ofGap(Metric metric) {
        return Measure.of(metric).fraction() ? POINTS : CHANGE;
    }

    /**
     * A value with its unit.
     *
     * @param value the value; infinite and NaN are said in words
     * @return the text
     */
    public String text(double value) {
        if (Double.isNaN(value)) {
            return "not defined";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "minus infinite";
        }
        return switch (this) {
            case SHARE, NUMBER -> Numbers.full(value, this == SHARE);
            case GAP -> Numbers.bare(value, true) + "\u00A0pp";
            case POINTS, CHANGE -> Numbers.signed(value, this == POINTS);
            case COUNT -> Numbers.count(value);
            case P -> value < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", value);
            case THRESHOLD -> Numbers.threshold(value);
        };
    }

    /**
     * An interval, without the unit.
     *
     * @param lower lower end; NaN when unknown
     * @param upper upper end
     * @return such as {@code 1.2 to 3.4}; empty when unknown
     */
    public String range(double lower, double upper) {
        return Double.isFinite(lower) && Double.isFinite(upper)
                ? Numbers.range(lower, upper, isFraction())
                : "";
    }

    /**
     * Whether values are shares or differences of shares.
     *
     * @return true for per cent and percentage points
     */
    public boolean isFraction() {
        return this == SHARE || this == POINTS || this == GAP;
    }

    /**
     * Whether values are differences, of which 0 is the point of comparison.
     *
     * @return true for signed units
     */
    public boolean isGap() {
        return this == POINTS || this == CHANGE;
    }
}
