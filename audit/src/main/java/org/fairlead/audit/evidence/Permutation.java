package org.fairlead.audit.evidence;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Permutation tests of the difference of two means: of shares, scores, errors or losses. */
public final class Permutation {
    private static final long MOST_SPLITS = 200_000;

    private Permutation() {}

    /**
     * The share of all splits of the pooled values whose absolute difference of means is at least
     * the observed one; ties count.
     *
     * @param first values of the first slice, one or more
     * @param second values of the second
     * @return the exact p
     * @throws IllegalArgumentException if there are more than 200,000 splits; use {@link #sampled}
     */
    public static double exact(double[] first, double[] second) {
        requireValues(first, second);
        double splits = 1;
        for (int i = 1; i <= first.length; i++) {
            splits = splits * (second.length + i) / i;
        }
        if (splits > MOST_SPLITS) {
            throw new IllegalArgumentException(
                    "exact permutation allows %d splits, found %.0f; use sampled permutations"
                            .formatted(MOST_SPLITS, splits));
        }
        Splits all = new Splits(first, second);
        all.visit(0, 0, 0);
        return all.extreme / (double) all.count;
    }

    /**
     * The same by random splits. The observed split counts as one of them, so p is never 0 (Phipson
     * and Smyth 2010).
     *
     * @param first values of the first slice, one or more
     * @param second values of the second
     * @param trials number of random splits, 1 or more
     * @param seed seed of the splits
     * @return p in (0, 1]
     */
    public static double sampled(double[] first, double[] second, int trials, long seed) {
        requireValues(first, second);
        double[] pool =
                DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
        double total = DoubleStream.of(pool).sum();
        double observed = distance(DoubleStream.of(first).sum(), total, first.length, pool.length);
        SplittableRandom random = new SplittableRandom(seed);
        int extreme = 0;
        for (int trial = 0; trial < trials; trial++) {
            double sum = 0;
            for (int i = 0; i < first.length; i++) {
                int other = i + random.nextInt(pool.length - i);
                double value = pool[other];
                pool[other] = pool[i];
                pool[i] = value;
                sum += value;
            }
            extreme += distance(sum, total, first.length, pool.length) >= slack(observed) ? 1 : 0;
        }
        return (extreme + 1.0) / (trials + 1.0);
    }

    private static double distance(double sum, double total, int first, int all) {
        return Math.abs(sum / first - (total - sum) / (all - first));
    }

    /* Sums in another order differ in the last digits; such splits are ties. */
    private static double slack(double observed) {
        return observed - 1e-12 * Math.max(1, observed);
    }

    private static void requireValues(double[] first, double[] second) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException(
                    "a permutation test needs values in both slices, found %d and %d"
                            .formatted(first.length, second.length));
        }
    }

    private static final class Splits {
        private final double[] pool;
        private final int first;
        private final double total;
        private final double observed;
        private long count;
        private long extreme;

        Splits(double[] first, double[] second) {
            this.pool =
                    DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
            this.first = first.length;
            this.total = DoubleStream.of(pool).sum();
            this.observed =
                    distance(DoubleStream.of(first).sum(), total, first.length, pool.length);
        }

        void visit(int index, int chosen, double sum) {
            if (chosen == first) {
                count++;
                extreme += distance(sum, total, first, pool.length) >= slack(observed) ? 1 : 0;
            } else if (pool.length - index >= first - chosen) {
                visit(index + 1, chosen + 1, sum + pool[index]);
                visit(index + 1, chosen, sum);
            }
        }
    }
}
