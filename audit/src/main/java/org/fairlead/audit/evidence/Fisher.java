package org.fairlead.audit.evidence;

import org.fairlead.audit.interval.SpecialFunctions;

/** Fisher's exact test of two shares. */
public final class Fisher {
    /* Tables count as no more likely than the observed one up to this relative error. */
    private static final double TOLERANCE = 1e-7;
    private static final double[] TABLE = table();

    private Fisher() {}

    /**
     * The two-sided p-value: the probability, given all margins, of tables that are not more likely
     * than the observed one.
     *
     * @param firstYes rows of the first slice that count, 0 or more
     * @param firstNo the others
     * @param secondYes rows of the second slice that count
     * @param secondNo the others
     * @return p in (0, 1]; 1 when a margin is 0
     */
    public static double twoSided(long firstYes, long firstNo, long secondYes, long secondNo) {
        long first = firstYes + firstNo;
        long second = secondYes + secondNo;
        long yes = firstYes + secondYes;
        long low = Math.max(0, yes - second);
        long high = Math.min(first, yes);
        double observed = logProbability(firstYes, first, second, yes);
        double sum = 0;
        for (long k = low; k <= high; k++) {
            double log = logProbability(k, first, second, yes);
            if (log <= observed + TOLERANCE) {
                sum += Math.exp(log);
            }
        }
        return Math.min(1, sum);
    }

    private static double logProbability(long k, long first, long second, long yes) {
        return logChoose(first, k) + logChoose(second, yes - k) - logChoose(first + second, yes);
    }

    private static double logChoose(long n, long k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    private static double logFactorial(long n) {
        return n < TABLE.length ? TABLE[(int) n] : SpecialFunctions.logGamma(n + 1.0);
    }

    private static double[] table() {
        double[] table = new double[2_048];
        for (int n = 0; n < table.length; n++) {
            table[n] = SpecialFunctions.logGamma(n + 1.0);
        }
        return table;
    }
}
