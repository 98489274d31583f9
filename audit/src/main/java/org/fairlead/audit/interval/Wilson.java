package org.fairlead.audit.interval;

/**
 * The score interval of a share.
 *
 * <p>Source: Wilson (1927), JASA 22(158), doi:10.1080/01621459.1927.10502953, without continuity
 * correction. Chosen over the normal interval because it stays inside [0, 1] and keeps its coverage
 * on small slices; see docs/intervals.md.
 */
public final class Wilson {
    private Wilson() {}

    /**
     * The interval of a share.
     *
     * @param share observed share, in [0, 1]; NaN gives an unknown interval
     * @param trials number of trials; need not be whole, as the effective number of weighted rows
     *     is not; 0 gives an unknown interval
     * @param z standard normal quantile, such as 1.96 for 95 %
     * @return the interval, inside [0, 1]
     */
    public static Interval of(double share, double trials, double z) {
        if (Double.isNaN(share) || !(trials > 0)) {
            return Interval.UNKNOWN;
        }
        double z2 = z * z;
        double centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
        double spread = share * (1 - share) / trials + z2 / (4 * trials * trials);
        double half = z / (1 + z2 / trials) * Math.sqrt(Math.max(0, spread));
        /* At the ends of [0, 1] the formula gives the share itself but for rounding. */
        double lower = share <= 0 ? 0 : Math.max(0, Math.min(share, centre - half));
        double upper = share >= 1 ? 1 : Math.min(1, Math.max(share, centre + half));
        return new Interval(lower, upper);
    }
}
