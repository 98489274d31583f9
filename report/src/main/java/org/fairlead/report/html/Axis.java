package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear axis with round ends and about four ticks; the same rule as d3.nice and d3.ticks.
 *
 * @param low left end
 * @param high right end, greater than low
 * @param ticks rising, from low to high
 */
record Axis(double low, double high, List<Double> ticks) {
    private static final int COUNT = 4;

    /** An axis that shows all values; NaN are passed over. */
    static Axis over(double[] values, boolean fraction, boolean gaps) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (low > high) {
            low = 0;
            high = 1;
        }
        if (gaps) {
            low = Math.min(low, 0);
            high = Math.max(high, 0);
        }
        if (high - low < 1e-9) {
            low -= 0.05;
            high += 0.05;
        }
        double step = step(low, high);
        double left = Math.floor(low / step + 1e-9) * step;
        double right = Math.ceil(high / step - 1e-9) * step;
        step = step(left, right);
        left = Math.floor(left / step + 1e-9) * step;
        right = Math.ceil(right / step - 1e-9) * step;
        if (fraction && !gaps) {
            left = Math.max(0, left);
            right = Math.min(1, right);
        }
        List<Double> ticks = new ArrayList<>();
        long first = Math.round(Math.ceil(left / step - 1e-9));
        for (long k = first; k * step <= right + step * 1e-9; k++) {
            ticks.add(k * step);
        }
        return new Axis(left, right, List.copyOf(ticks));
    }

    /** Place of a value in per cent of the width. */
    String at(double value) {
        return String.format(Locale.ROOT, "%.2f%%", (value - low) / (high - low) * 100);
    }

    /** What is written at a tick. */
    String label(double tick, boolean fraction, boolean gaps) {
        double shown = fraction ? tick * 100 : tick;
        double step = (ticks.size() > 1 ? ticks.get(1) - ticks.get(0) : 1) * (fraction ? 100 : 1);
        int digits = Math.max(0, (int) -Math.floor(Math.log10(step + 1e-9)));
        String text = String.format(Locale.ROOT, "%." + digits + "f", Math.abs(shown));
        boolean zero = Math.abs(shown) < 1e-9;
        String sign = zero ? "" : shown < 0 ? "\u2212" : gaps ? "+" : "";
        return zero && gaps ? "0" : sign + text + (fraction && !gaps ? "%" : "");
    }

    private static double step(double low, double high) {
        double raw = (high - low) / COUNT;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double error = raw / power;
        double factor =
                error >= Math.sqrt(50)
                        ? 10
                        : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
        return factor * power;
    }
}
