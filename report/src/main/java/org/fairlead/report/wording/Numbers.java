package org.fairlead.report.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as the page writes them: fractions as per cent with one decimal, others with three. The
 * script in core.js rounds in the same way (exact value, half away from zero).
 */
public final class Numbers {
    private static final char MINUS = '\u2212';

    private Numbers() {}

    /**
     * A figure.
     *
     * @param value the value, finite
     * @param fraction whether it is a share, written in per cent
     * @return such as {@code 12.3%} or {@code 0.123}
     */
    public static String full(double value, boolean fraction) {
        return bare(value, fraction) + (fraction ? "%" : "");
    }

    /**
     * A figure without its unit.
     *
     * @param value the value, finite
     * @param fraction whether it is a share
     * @return such as {@code 12.3} or {@code 0.123}
     */
    public static String bare(double value, boolean fraction) {
        return rounded(value, fraction).toPlainString().replace('-', MINUS);
    }

    /**
     * A difference with its sign; of fractions in percentage points.
     *
     * @param value the difference, finite
     * @param fraction whether it is one of shares
     * @return such as {@code +12.3 pp} or {@code +0.123}
     */
    public static String signed(double value, boolean fraction) {
        BigDecimal rounded = rounded(value, fraction);
        String digits = rounded.abs().toPlainString();
        String sign =
                rounded.signum() == 0
                        ? "\u00B1"
                        : rounded.signum() > 0 ? "+" : String.valueOf(MINUS);
        return sign + digits + (fraction ? "\u00A0pp" : "");
    }

    /**
     * A difference with its sign, without a unit.
     *
     * @param value the difference, finite
     * @param fraction whether it is one of shares
     * @return such as {@code +12.3} or {@code +0.123}
     */
    public static String signedBare(double value, boolean fraction) {
        return signed(value, fraction).replace("\u00A0pp", "");
    }

    /**
     * A figure in a form of its own.
     *
     * @param format a format of {@link String#format}, such as {@code %+.4f}
     * @param value the value
     * @return such as {@code +0.1230}, with the minus sign of the page
     */
    public static String formatted(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', MINUS);
    }

    /**
     * An interval.
     *
     * @param lower lower end; NaN when unknown
     * @param upper upper end
     * @param fraction whether the ends are shares
     * @return such as {@code 1.2 to 3.4}; empty when unknown
     */
    public static String range(double lower, double upper, boolean fraction) {
        return Double.isNaN(lower) ? "" : bare(lower, fraction) + " to " + bare(upper, fraction);
    }

    /**
     * A number of rows.
     *
     * @param count the number
     * @return with thousands set apart
     */
    public static String count(long count) {
        return count((double) count);
    }

    /**
     * A sum of weights.
     *
     * @param count the sum
     * @return with thousands set apart, and one decimal where it has any
     */
    public static String count(double count) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        var format = new DecimalFormat("#,##0.#", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(count);
    }

    /**
     * A threshold for a reader; one that was computed has more digits than say anything.
     *
     * @param threshold the threshold
     * @return rounded to six digits, without needless zeros
     */
    public static String threshold(double threshold) {
        return BigDecimal.valueOf(threshold)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static BigDecimal rounded(double value, boolean fraction) {
        double scaled = fraction ? value * 100 : value;
        return new BigDecimal(scaled).setScale(fraction ? 1 : 3, RoundingMode.HALF_UP);
    }
}
