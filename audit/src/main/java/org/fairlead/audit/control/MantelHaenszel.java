package org.fairlead.audit.control;

import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.SpecialFunctions;

/**
 * The common difference of two shares over strata.
 *
 * <p>Source: Mantel and Haenszel (1959) for the weights; Sato (1989), Biometrics 45, 1323-1324, for
 * the variance, which holds for few large and for many small strata; Cochran (1954) for the test,
 * without correction for continuity.
 */
final class MantelHaenszel {
    private double above;
    private double below;
    private double p;
    private double q;
    private double excess;
    private double variance;

    /**
     * Takes a stratum.
     *
     * @param share share in the first slice
     * @param trials rows in its denominator, above 0
     * @param other share in the second
     * @param others rows in that denominator, above 0
     */
    void add(double share, double trials, double other, double others) {
        double all = trials + others;
        double events = share * trials;
        double otherEvents = other * others;
        above += (events * others - otherEvents * trials) / all;
        below += trials * others / all;
        p +=
                (trials * trials * otherEvents
                                - others * others * events
                                + trials * others * (others - trials) / 2)
                        / (all * all);
        q += (events * (others - otherEvents) + otherEvents * (trials - events)) / (2 * all);
        double yes = events + otherEvents;
        excess += events - trials * yes / all;
        if (all > 1) {
            variance += trials * others * yes * (all - yes) / (all * all * (all - 1));
        }
    }

    /** The common difference; NaN without strata. */
    double difference() {
        return above / below;
    }

    Interval interval(double z) {
        double square = (difference() * p + q) / (below * below);
        if (Double.isNaN(square)) {
            return Interval.UNKNOWN;
        }
        double half = z * Math.sqrt(Math.max(0, square));
        return new Interval(Math.max(-1, difference() - half), Math.min(1, difference() + half));
    }

    /** Two-sided p of the test that there is no difference in any stratum. */
    double pValue() {
        if (!(below > 0)) {
            return Double.NaN;
        }
        return variance > 1e-12
                ? Math.min(
                        1, 2 * SpecialFunctions.normalTail(Math.abs(excess) / Math.sqrt(variance)))
                : 1;
    }
}
