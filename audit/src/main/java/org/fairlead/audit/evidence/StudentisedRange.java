package org.fairlead.audit.evidence;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fairlead.audit.interval.SpecialFunctions;

/**
 * The range of independent standard normal draws: Tukey's studentised range with known variance,
 * the yardstick of the largest gap among several slices.
 */
public final class StudentisedRange {
    private static final int STEPS = 400;
    private static final double WIDTH = 8.5;

    /** An audit asks for the same few quantiles for each of its metrics. */
    private static final Map<Asked, Double> QUANTILES = new ConcurrentHashMap<>();

    private record Asked(double level, int draws) {}

    private StudentisedRange() {}

    /**
     * The chance of a range above a value.
     *
     * @param range 0 or more
     * @param draws number of draws, 2 or more
     * @return the upper tail, in [0, 1]
     */
    public static double tail(double range, int draws) {
        if (Double.isNaN(range) || draws < 2) {
            return Double.NaN;
        }
        if (!(range > 0)) {
            return 1;
        }
        /* P(range <= r) = n times the integral of density(z) (Phi(z) - Phi(z - r))^(n - 1), by
        Simpson's rule; its complement in a form that does not cancel for small tails. */
        double sum = 0;
        double step = 2 * WIDTH / STEPS;
        for (int i = 0; i <= STEPS; i++) {
            double z = -WIDTH + i * step;
            double below = SpecialFunctions.normalTail(-z);
            double outside = SpecialFunctions.normalTail(range - z);
            double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double missing = Math.pow(below, draws - 1) - Math.pow(below - outside, draws - 1);
            sum += (i == 0 || i == STEPS ? 1 : i % 2 == 0 ? 2 : 4) * density * missing;
        }
        return Math.max(0, Math.min(1, draws * sum * step / 3));
    }

    /**
     * The range that is exceeded with a chance of {@code 1 - level}.
     *
     * @param level in (0, 1), such as 0.95
     * @param draws number of draws, 2 or more
     * @return the quantile
     */
    public static double quantile(double level, int draws) {
        return QUANTILES.computeIfAbsent(new Asked(level, draws), StudentisedRange::search);
    }

    private static double search(Asked asked) {
        double low = 0;
        double high = 40;
        for (int i = 0; i < 50; i++) {
            double middle = (low + high) / 2;
            if (tail(middle, asked.draws()) > 1 - asked.level()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
