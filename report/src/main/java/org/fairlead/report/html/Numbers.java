package org.fairlead.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers as the page writes them: fractions as per cent with one decimal, others with three. The
 * script in core.js rounds in the same way (exact value, half away from zero).
 */
final class Numbers {
    private static final char MINUS = '\u2212';

    private Numbers() {}

    static String full(double value, boolean fraction) {
        return bare(value, fraction) + (fraction ? "%" : "");
    }

    static String bare(double value, boolean fraction) {
        return rounded(value, fraction).toPlainString().replace('-', MINUS);
    }

    /** A difference with its sign; of fractions in percentage points. */
    static String signed(double value, boolean fraction) {
        BigDecimal rounded = rounded(value, fraction);
        String digits = rounded.abs().toPlainString();
        String sign =
                rounded.signum() == 0
                        ? "\u00B1"
                        : rounded.signum() > 0 ? "+" : String.valueOf(MINUS);
        return sign + digits + (fraction ? "\u00A0pp" : "");
    }

    /** A difference with its sign, without a unit. */
    static String signedBare(double value, boolean fraction) {
        return signed(value, fraction).replace("\u00A0pp", "");
    }

    static String range(double lower, double upper, boolean fraction) {
        return Double.isNaN(lower) ? "" : bare(lower, fraction) + " to " + bare(upper, fraction);
    }

    /** A number of rows, with thousands set apart. */
    static String count(long count) {
        return count((double) count);
    }

    /** A sum of weights, with thousands set apart. */
    static String count(double count) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        var format = new DecimalFormat("#,##0.#", symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(count);
    }

    /** A threshold without needless zeros, as a script would write it. */
    static String threshold(double threshold) {
        return new BigDecimal(Double.toString(threshold)).stripTrailingZeros().toPlainString();
    }

    private static BigDecimal rounded(double value, boolean fraction) {
        double scaled = fraction ? value * 100 : value;
        return new BigDecimal(scaled).setScale(fraction ? 1 : 3, RoundingMode.HALF_UP);
    }
}
