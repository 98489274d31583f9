package org.fairlead.audit.evidence;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Tests whether the rates of several slices that share no row differ at all. Unlike a percentile
 * interval of the largest gap, which never contains 0, both tests reject equal slices about as
 * often as their level says; see docs/intervals.md.
 */
public final class MaxMinTest {
    private MaxMinTest() {}

    /**
     * The test of Tukey and Kramer with pooled score variance: the largest standardised gap of any
     * pair against the range of as many normal draws. A little conservative for unequal sizes
     * (Hayter 1984).
     *
     * @param rates one a slice, NaN for unknown
     * @param trials rows in the denominator, effective ones for weighted rows
     * @return p in [0, 1]; NaN with fewer than two known rates
     */
    public static double range(double[] rates, double[] trials) {
        double events = 0;
        double all = 0;
        int known = 0;
        for (int i = 0; i < rates.length; i++) {
            if (!Double.isNaN(rates[i]) && trials[i] > 0) {
                events += rates[i] * trials[i];
                all += trials[i];
                known++;
            }
        }
        if (known < 2) {
            return Double.NaN;
        }
        double pooled = events / all;
        double variance = Math.max(0, pooled * (1 - pooled));
        if (!(variance > 1e-15)) {
            return 1;
        }
        double largest = 0;
        for (int i = 0; i < rates.length; i++) {
            for (int j = 0; j < i; j++) {
                double gap = Math.abs(rates[i] - rates[j]);
                double noise = Math.sqrt(variance * (1 / trials[i] + 1 / trials[j]));
                largest = gap / noise > largest ? gap / noise : largest;
            }
        }
        return StudentisedRange.tail(largest * Math.sqrt(2), known);
    }

    /**
     * The permutation test of the largest gap itself: rows are dealt anew to the slices.
     *
     * @param events rows that count in each slice
     * @param trials rows in each denominator, 1 or more in two slices or more
     * @param draws number of deals, 1 or more
     * @param seed seed of the deals
     * @return p in (0, 1]; the observed deal counts as one
     */
    public static double permutation(long[] events, long[] trials, int draws, long seed) {
        int all = Math.toIntExact(Arrays.stream(trials).sum());
        boolean[] deck = new boolean[all];
        Arrays.fill(deck, 0, Math.toIntExact(Arrays.stream(events).sum()), true);
        SplittableRandom random = new SplittableRandom(seed);
        double observed = spread(events, trials);
        int extreme = 0;
        long[] dealt = new long[trials.length];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.fill(dealt, 0);
            int next = 0;
            for (int slice = 0; slice < trials.length; slice++) {
                for (long i = 0; i < trials[slice]; i++, next++) {
                    int other = next + random.nextInt(all - next);
                    boolean card = deck[other];
                    deck[other] = deck[next];
                    deck[next] = card;
                    dealt[slice] += card ? 1 : 0;
                }
            }
            extreme += spread(dealt, trials) >= observed - 1e-12 ? 1 : 0;
        }
        return (extreme + 1.0) / (draws + 1.0);
    }

    private static double spread(long[] events, long[] trials) {
        double high = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trials.length; i++) {
            if (trials[i] > 0) {
                high = Math.max(high, (double) events[i] / trials[i]);
                low = Math.min(low, (double) events[i] / trials[i]);
            }
        }
        return high - low;
    }
}
