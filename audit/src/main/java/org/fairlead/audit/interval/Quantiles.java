package org.fairlead.audit.interval;

import java.util.Arrays;

/** Quantiles of a sample by linear interpolation between order statistics (R's type 7). */
public final class Quantiles {
    private Quantiles() {}

    /**
     * One quantile, as NumPy and Fairlearn compute it.
     *
     * @param sorted values in rising order
     * @param p in [0, 1]
     * @return the quantile; NaN for no values
     */
    public static double ofSorted(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        double fraction = place - below;
        double step = sorted[above] - sorted[below];
        /* NumPy interpolates from the nearer end. */
        return fraction < 0.5
                ? sorted[below] + step * fraction
                : sorted[above] - step * (1 - fraction);
    }

    /**
     * The middle part of replicates: the percentile interval.
     *
     * @param replicates values in any order; NaNs, in which a figure was undefined, are left out
     * @param level share of the values between the ends, such as 0.95
     * @return the interval; unknown when fewer than half of the replicates are defined
     */
    public static Interval middle(double[] replicates, double level) {
        double[] sorted =
                Arrays.stream(replicates).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (2 * sorted.length < replicates.length || sorted.length == 0) {
            return Interval.UNKNOWN;
        }
        return new Interval(
                ofSorted(sorted, (1 - level) / 2), ofSorted(sorted, 1 - (1 - level) / 2));
    }
}
