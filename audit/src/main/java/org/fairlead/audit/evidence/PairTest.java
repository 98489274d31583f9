package org.fairlead.audit.evidence;

import org.fairlead.audit.interval.SpecialFunctions;

/** Tests of two rates. */
public final class PairTest {
    /** Up to this many rows in both denominators together, whole counts get the exact test. */
    public static final long EXACT_UP_TO = 1_000;

    private PairTest() {}

    /**
     * The two-sided score test with pooled variance (Pearson's chi-squared of two shares). For
     * slices that share rows the variance is that of the rows which they do not share.
     *
     * @param rate rate of the first slice
     * @param trials its denominator, effective rows for weighted ones
     * @param other rate of the second slice
     * @param otherTrials its denominator
     * @param common rows in both denominators
     * @return p in [0, 1]; 1 when there is nothing to tell the slices apart, NaN when a rate is
     */
    public static double score(
            double rate, double trials, double other, double otherTrials, double common) {
        if (Double.isNaN(rate) || Double.isNaN(other) || !(trials > 0) || !(otherTrials > 0)) {
            return Double.NaN;
        }
        double pooled =
                common >= trials
                        ? other
                        : common >= otherTrials
                                ? rate
                                : (rate * trials + other * otherTrials) / (trials + otherTrials);
        double variance =
                pooled
                        * (1 - pooled)
                        * (1 / trials + 1 / otherTrials - 2 * common / (trials * otherTrials));
        if (!(variance > 1e-18)) {
            return 1;
        }
        return 2 * SpecialFunctions.normalTail(Math.abs(rate - other) / Math.sqrt(variance));
    }

    /**
     * Fisher's exact test when counts are whole and few, the score test otherwise.
     *
     * @param events rows that count in the first slice
     * @param trials its denominator
     * @param otherEvents rows that count in the second slice
     * @param otherTrials its denominator
     * @return p in [0, 1]
     */
    public static double disjoint(
            double events, double trials, double otherEvents, double otherTrials) {
        boolean whole = isWhole(events) && isWhole(trials);
        if (whole
                && isWhole(otherEvents)
                && isWhole(otherTrials)
                && trials > 0
                && otherTrials > 0
                && trials + otherTrials <= EXACT_UP_TO) {
            return Fisher.twoSided(
                    (long) events,
                    (long) (trials - events),
                    (long) otherEvents,
                    (long) (otherTrials - otherEvents));
        }
        return score(events / trials, trials, otherEvents / otherTrials, otherTrials, 0);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value); // whole counts are exact in doubles
    }
}
