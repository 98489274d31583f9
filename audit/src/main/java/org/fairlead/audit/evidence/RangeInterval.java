package org.fairlead.audit.evidence;

import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Newcombe;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Wilson;

/**
 * An interval of the largest gap among several slices: Newcombe intervals of all pairs, made wide
 * enough to hold at once. The true largest gap lies between the largest lower end and the largest
 * upper end. The interval excludes 0 only where a pair differs, so that equal slices are called
 * different about as rarely as the level says.
 */
public final class RangeInterval {
    private final double level;
    private final double[] quantiles = new double[64];

    /**
     * Intervals of a level.
     *
     * @param level confidence level in (0, 1)
     */
    public RangeInterval(double level) {
        this.level = level;
    }

    /**
     * The interval of largest minus smallest rate.
     *
     * @param rates one a slice, NaN for unknown
     * @param trials rows in the denominator, effective ones for weighted rows
     * @param disjoint whether no row is in two slices; if not, all pairs are corrected for by
     *     Bonferroni's inequality
     * @return inside [0, 1]; unknown with fewer than two known rates
     */
    public Interval of(double[] rates, double[] trials, boolean disjoint) {
        int known = 0;
        for (double rate : rates) {
            known += Double.isNaN(rate) ? 0 : 1;
        }
        if (known < 2) {
            return Interval.UNKNOWN;
        }
        double z = disjoint ? tukey(known) : bonferroni(known);
        Interval[] own = new Interval[rates.length];
        for (int i = 0; i < rates.length; i++) {
            own[i] = Wilson.of(rates[i], trials[i], z);
        }
        double lower = 0;
        double upper = 0;
        for (int i = 0; i < rates.length; i++) {
            for (int j = 0; j < rates.length; j++) {
                if (rates[i] >= rates[j] && i != j) {
                    Interval gap = Newcombe.of(rates[i], own[i], rates[j], own[j], 0);
                    lower = gap.lower() > lower ? gap.lower() : lower;
                    upper = gap.upper() > upper ? gap.upper() : upper;
                    upper = -gap.lower() > upper ? -gap.lower() : upper;
                }
            }
        }
        return new Interval(lower, upper);
    }

    private double tukey(int known) {
        if (known < quantiles.length && quantiles[known] > 0) {
            return quantiles[known];
        }
        double z = StudentisedRange.quantile(level, known) / Math.sqrt(2);
        if (known < quantiles.length) {
            quantiles[known] = z;
        }
        return z;
    }

    private double bonferroni(int known) {
        double pairs = known * (known - 1) / 2.0;
        return Normal.quantile(1 - (1 - level) / 2 / pairs);
    }
}
