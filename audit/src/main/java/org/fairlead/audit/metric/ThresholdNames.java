package org.fairlead.audit.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of thresholds as Fairness Indicators prints them: with as many decimals as the longest
 * threshold, printed by Python, has characters less two, and at least one.
 */
public final class ThresholdNames {
    private ThresholdNames() {}

    /**
     * One name a threshold.
     *
     * @param thresholds the thresholds of one call
     * @return such as {@code 0.4000, 0.4125}
     */
    public static List<String> of(double... thresholds) {
        int decimals = 1;
        for (double threshold : thresholds) {
            decimals = Math.max(decimals, python(threshold).length() - 2);
        }
        List<String> names = new ArrayList<>();
        for (double threshold : thresholds) {
            names.add(
                    new BigDecimal(threshold)
                            .setScale(decimals, RoundingMode.HALF_EVEN)
                            .toPlainString());
        }
        return names;
    }

    /** The shortest decimal that reads back as the same double, in Python's notation. */
    private static String python(double value) {
        if (value == 0) {
            return "0.0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = shortest.unscaledValue().abs().toString();
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
