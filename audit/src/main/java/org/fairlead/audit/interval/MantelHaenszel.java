package org.fairlead.audit.interval;

import java.util.ArrayList;
import java.util.List;

/**
 * The common difference of two shares over strata.
 *
 * <p>Source: Mantel and Haenszel (1959) for the weights; Miettinen and Nurminen (1985), Statistics
 * in Medicine 4, 213-226, for the interval, which holds those differences that the test does not
 * speak against. For no difference that test is the one of Cochran, Mantel and Haenszel, without
 * correction for continuity, so the interval of level 1 - a has 0 outside when p is below a.
 */
public final class MantelHaenszel {
    private static final int HALVINGS = 50;

    private final List<Stratum> strata = new ArrayList<>();
    private double sum;
    private double weights;

    private record Stratum(double share, double trials, double other, double others) {
        double weight() {
            return trials * others / (trials + others);
        }
    }

    /**
     * Takes a stratum.
     *
     * @param share share in the first slice
     * @param trials rows in its denominator, above 0
     * @param other share in the second
     * @param others rows in that denominator, above 0
     */
    public void add(double share, double trials, double other, double others) {
        Stratum stratum = new Stratum(share, trials, other, others);
        strata.add(stratum);
        sum += stratum.weight() * (share - other);
        weights += stratum.weight();
    }

    /**
     * The mean of the strata's differences.
     *
     * @return share minus other, in [-1, 1]; NaN without strata
     */
    public double difference() {
        return Math.max(-1, Math.min(1, sum / weights));
    }

    /** How many standard errors the difference lies above a supposed one, were that true. */
    private double score(double supposed) {
        double variance = 0;
        for (Stratum s : strata) {
            variance +=
                    s.weight()
                            * s.weight()
                            * ScoreVariance.of(s.share, s.trials, s.other, s.others, supposed);
        }
        double excess = sum - weights * supposed;
        return Math.abs(excess) <= 1e-9 * weights ? 0 : excess / Math.sqrt(variance);
    }

    /**
     * The common differences that the test does not speak against.
     *
     * @param z two-sided normal quantile, such as 1.96 for 95 %
     * @return inside [-1, 1], around the difference; unknown without strata
     */
    public Interval interval(double z) {
        return strata.isEmpty() ? Interval.UNKNOWN : new Interval(end(-1, z), end(1, z));
    }

    /** Halves between what is within z and what is not; 0 on its side decides where it lies. */
    private double end(double limit, double z) {
        double in = difference();
        double out = limit;
        if (in * out < 0) {
            if (Math.abs(score(0)) <= z) {
                in = 0;
            } else {
                out = 0;
            }
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (in + out) / 2;
            if (Math.abs(score(middle)) <= z) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    /**
     * Two-sided p of the test that there is no difference in any stratum.
     *
     * @return in [0, 1]; NaN without strata
     */
    public double pValue() {
        return strata.isEmpty()
                ? Double.NaN
                : Math.min(1, 2 * SpecialFunctions.normalTail(Math.abs(score(0))));
    }
}
