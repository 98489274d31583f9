package org.fairlead.bench.race;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The largest pairwise gap of a rate that chance alone gives to groups whose true rates are equal.
 *
 * @param mean mean over the samples, in [0, 1]
 * @param upper 95th percentile over the samples, in [0, 1]
 */
record ChanceGap(double mean, double upper) {
    private static final int SAMPLES = 10_000;

    /**
     * Draws samples.
     *
     * @param rate the rate that all groups have, in [0, 1]
     * @param trials rows in the rate's denominator, one number a group
     * @param seed decides the samples
     */
    static ChanceGap of(double rate, List<Double> trials, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] gaps = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double most = 0;
            double least = 1;
            for (double n : trials) {
                int hits = 0;
                for (int row = 0; row < n; row++) {
                    hits += random.nextDouble() < rate ? 1 : 0;
                }
                most = Math.max(most, hits / n);
                least = Math.min(least, hits / n);
            }
            gaps[i] = most - least;
        }
        Arrays.sort(gaps);
        return new ChanceGap(Arrays.stream(gaps).average().orElseThrow(), gaps[SAMPLES * 95 / 100]);
    }
}
