package org.fairlead.audit.evidence;

import org.fairlead.audit.interval.Normal;

/** How many rows it takes to see a gap, and what gap a number of rows can show. */
public final class RowsNeeded {
    private RowsNeeded() {}

    /**
     * Rows that the denominator of each of two slices needs, so that a two-sided test of their
     * shares sees a gap with the chance asked for. The normal approximation, without continuity
     * correction, of Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions,
     * eq. 4.14.
     *
     * @param share share in the first slice, in [0, 1]
     * @param gap distance to the share in the second, not 0; the second share is cut to [0, 1]
     * @param alpha chance of a false alarm, in (0, 1), such as 0.05
     * @param power chance to see the gap, in (0, 1), such as 0.8
     * @return rows of each slice, rounded up
     * @throws IllegalArgumentException if an argument lies outside its range
     */
    public static long perSlice(double share, double gap, double alpha, double power) {
        requireInside("alpha", alpha);
        requireInside("power", power);
        if (!(share >= 0 && share <= 1) || gap == 0 || Double.isNaN(gap)) {
            throw new IllegalArgumentException(
                    "share must lie in [0, 1] and gap differ from 0, found %s and %s"
                            .formatted(share, gap));
        }
        double other = Math.max(0, Math.min(1, share + gap));
        double mean = (share + other) / 2;
        double distance = Math.abs(other - share);
        if (distance == 0) {
            return Long.MAX_VALUE;
        }
        double root =
                Normal.quantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean))
                        + Normal.quantile(power)
                                * Math.sqrt(share * (1 - share) + other * (1 - other));
        return (long) Math.ceil(root * root / (distance * distance));
    }

    /**
     * The smallest gap that two slices of given denominators would show with the chance asked for.
     *
     * @param share share in the first slice, in [0, 1]
     * @param rows rows in the first denominator
     * @param otherRows rows in the second
     * @param alpha chance of a false alarm, in (0, 1)
     * @param power chance to see the gap, in (0, 1)
     * @return a distance of shares in (0, 1]; 1 when even that would not be seen
     */
    public static double smallestGap(
            double share, double rows, double otherRows, double alpha, double power) {
        requireInside("alpha", alpha);
        requireInside("power", power);
        double z = Normal.quantile(1 - alpha / 2);
        double zPower = Normal.quantile(power);
        double direction = share <= 0.5 ? 1 : -1;
        double low = 0;
        double high = Math.max(share, 1 - share);
        for (int i = 0; i < 60; i++) {
            double gap = (low + high) / 2;
            double other = share + direction * gap;
            double mean = (share * rows + other * otherRows) / (rows + otherRows);
            double noise = Math.sqrt(mean * (1 - mean) * (1 / rows + 1 / otherRows));
            double spread = Math.sqrt(share * (1 - share) / rows + other * (1 - other) / otherRows);
            if (gap < z * noise + zPower * spread) {
                low = gap;
            } else {
                high = gap;
            }
        }
        return high;
    }

    private static void requireInside(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(name + " must lie in (0, 1), found " + value);
        }
    }
}
