package org.fairlead.audit.evidence;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.fairlead.audit.interval.SpecialFunctions;

/**
 * The range of independent standard normal draws: Tukey's studentised range with known variance,
 * the yardstick of the largest gap among several slices.
 */
public final class StudentisedRange {
    private static final int STEPS = 400;
    private static final double WIDTH = 8.5;
    private static final double STEP = 2 * WIDTH / STEPS;

    /** The points of the integral, in rising order. */
    private static final double[] POINTS =
            IntStream.rangeClosed(0, STEPS).mapToDouble(i -> -WIDTH + i * STEP).toArray();

    /** The chance of a draw below each point. */
    private static final double[] BELOW =
            Arrays.stream(POINTS).map(z -> SpecialFunctions.normalTail(-z)).toArray();

    /** Simpson's weights times the density at each point. */
    private static final double[] WEIGHTS =
            IntStream.rangeClosed(0, STEPS)
                    .mapToDouble(
                            i ->
                                    (i == 0 || i == STEPS ? 1 : i % 2 == 0 ? 2 : 4)
                                            * (STEP / 3)
                                            * Math.exp(-POINTS[i] * POINTS[i] / 2)
                                            / Math.sqrt(2 * Math.PI))
                    .toArray();

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
        for (int i = 0; i <= STEPS; i++) {
            double below = BELOW[i];
            double within = below - SpecialFunctions.normalTail(range - POINTS[i]);
            sum += WEIGHTS[i] * (Math.pow(below, draws - 1) - Math.pow(within, draws - 1));
        }
        return Math.max(0, Math.min(1, draws * sum));
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
