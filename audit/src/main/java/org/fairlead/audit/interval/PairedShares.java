package org.fairlead.audit.interval;

/**
 * The score interval of a change of a share, from one answer to another of the same rows. It holds
 * those changes that a score test does not speak against, so it has a width even when no row
 * changed.
 *
 * <p>Source: Tango (1998), Statistics in Medicine 17, 891-908.
 */
public final class PairedShares {
    /** Halvings of [-1, 1], as many as a double tells apart. */
    private static final int STEPS = 60;

    private PairedShares() {}

    /**
     * The interval of {@code gained - lost}.
     *
     * @param gained share of rows that the second answer counts and the first does not, in [0, 1];
     *     NaN gives an unknown interval
     * @param lost share of rows that the first answer counts and the second does not, in [0, 1]
     * @param trials number of rows; need not be whole, as the effective number of weighted rows is
     *     not; 0 gives an unknown interval
     * @param z standard normal quantile, such as 1.96 for 95 %
     * @return the interval, inside [-1, 1]
     */
    public static Interval of(double gained, double lost, double trials, double z) {
        double change = gained - lost;
        if (Double.isNaN(change) || !(trials > 0)) {
            return Interval.UNKNOWN;
        }
        double upper = end(change, 1, gained, lost, trials, z);
        double lower = end(change, -1, gained, lost, trials, z);
        return new Interval(Math.min(change, lower), Math.max(change, upper));
    }

    /** The farthest change towards a limit that the test does not speak against. */
    private static double end(
            double change, double limit, double gained, double lost, double trials, double z) {
        double held = change;
        double refused = limit;
        for (int step = 0; step < STEPS; step++) {
            double middle = (held + refused) / 2;
            double distance = Math.abs(change - middle);
            if (distance <= z * Math.sqrt(variance(gained, lost, middle) / trials)) {
                held = middle;
            } else {
                refused = middle;
            }
        }
        return held;
    }

    /** Of one row, at the most likely shares that differ by the change supposed. */
    private static double variance(double gained, double lost, double change) {
        double b = (2 - gained + lost) * change - gained - lost;
        double c = -lost * change * (1 - change);
        double likely = (Math.sqrt(Math.max(0, b * b - 8 * c)) - b) / 4;
        return Math.max(0, 2 * likely + change * (1 - change));
    }
}
