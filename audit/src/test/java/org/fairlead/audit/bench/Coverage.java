package org.fairlead.audit.bench;

import java.util.Locale;
import java.util.SplittableRandom;
import org.fairlead.audit.evidence.MaxMinTest;
import org.fairlead.audit.evidence.RangeInterval;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.MantelHaenszel;
import org.fairlead.audit.interval.Newcombe;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Quantiles;
import org.fairlead.audit.interval.TfmaInterval;
import org.fairlead.audit.interval.Wilson;

/**
 * Simulates how often nominal 95 % intervals contain the truth. {@code main} prints the tables of
 * docs/intervals.md; a test runs a small part.
 */
public final class Coverage {
    private static final double LEVEL = 0.95;
    private static final int REPLICATES = 20;

    private Coverage() {}

    /** A way to make an interval of a rate of k in n. */
    public interface Method {
        /** The interval of k in n. */
        Interval of(int k, int n, SplittableRandom random);
    }

    /** Our own. */
    public static Interval wilson(int k, int n, SplittableRandom random) {
        return Wilson.of((double) k / n, n, Normal.z(LEVEL));
    }

    /** TensorFlow Model Analysis with 20 Poisson replicates. */
    public static Interval tfmaBootstrap(int k, int n, SplittableRandom random) {
        double[] values = new double[REPLICATES];
        for (int i = 0; i < REPLICATES; i++) {
            double yes = poisson(random, k);
            values[i] = yes / (yes + poisson(random, n - k));
        }
        return TfmaInterval.bootstrap(values, LEVEL).interval();
    }

    /** TensorFlow Model Analysis, its default, with 20 buckets. */
    public static Interval tfmaJackknife(int k, int n, SplittableRandom random) {
        int[] yes = new int[REPLICATES];
        int[] all = new int[REPLICATES];
        for (int row = 0; row < n; row++) {
            int bucket = random.nextInt(REPLICATES);
            all[bucket]++;
            yes[bucket] += row < k ? 1 : 0;
        }
        double[] values = new double[REPLICATES];
        for (int i = 0; i < REPLICATES; i++) {
            values[i] = (double) (k - yes[i]) / (n - all[i]);
        }
        return TfmaInterval.jackknife((double) k / n, values, LEVEL).interval();
    }

    /** Fairlearn with 100 replicates, as its guide says. */
    public static Interval fairlearn(int k, int n, SplittableRandom random) {
        double[] values = new double[100];
        for (int i = 0; i < values.length; i++) {
            values[i] = (double) binomial(random, n, (double) k / n) / n;
        }
        return Quantiles.middle(values, LEVEL);
    }

    /** Share of trials in which the interval contains the rate. */
    public static double ofRate(Method method, int n, double p, int trials, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            covered += method.of(binomial(random, n, p), n, random).contains(p) ? 1 : 0;
        }
        return covered / (double) trials;
    }

    /** Share of trials in which Newcombe's interval contains the difference of two rates. */
    public static double ofDifference(int n, double p, int m, double q, int trials, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int covered = 0;
        for (int trial = 0; trial < trials; trial++) {
            double a = (double) binomial(random, n, p) / n;
            double b = (double) binomial(random, m, q) / m;
            double z = Normal.z(LEVEL);
            Interval found = Newcombe.of(a, Wilson.of(a, n, z), b, Wilson.of(b, m, z), 0);
            covered += found.contains(p - q) ? 1 : 0;
        }
        return covered / (double) trials;
    }

    /**
     * Share of trials in which the interval of a common difference contains it, and in which its
     * test speaks against it being 0. Strata have rates that rise evenly.
     *
     * @param strata how many
     * @param n rows of the first slice in each
     * @param m rows of the other in each
     * @param low the other's rate in the first stratum
     * @param high the other's rate in the last
     * @param gap how much higher the first slice's rate is in each
     */
    public static double[] ofStrata(
            int strata, int n, int m, double low, double high, double gap, int trials, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = new double[2];
        for (int trial = 0; trial < trials; trial++) {
            MantelHaenszel common = new MantelHaenszel();
            for (int h = 0; h < strata; h++) {
                double rate = low + (high - low) * h / Math.max(1, strata - 1);
                double a = (double) binomial(random, n, rate + gap) / n;
                common.add(a, n, (double) binomial(random, m, rate) / m, m);
            }
            found[0] += common.interval(Normal.z(LEVEL)).contains(gap) ? 1 : 0;
            found[1] += common.pValue() < 1 - LEVEL ? 1 : 0;
        }
        return new double[] {found[0] / trials, found[1] / trials};
    }

    /**
     * For equal groups, the share of trials in which the largest gap is called greater than 0: by
     * the range test, by our interval, and by a percentile interval of 100 replicates.
     */
    public static double[] falseAlarms(int groups, int n, double p, int trials, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RangeInterval range = new RangeInterval(LEVEL);
        double[] alarms = new double[3];
        for (int trial = 0; trial < trials; trial++) {
            double[] rates = new double[groups];
            double[] sizes = new double[groups];
            for (int g = 0; g < groups; g++) {
                rates[g] = (double) binomial(random, n, p) / n;
                sizes[g] = n;
            }
            double[] gaps = new double[100];
            for (int i = 0; i < gaps.length; i++) {
                double high = 0;
                double low = 1;
                for (double rate : rates) {
                    double drawn = (double) binomial(random, n, rate) / n;
                    high = Math.max(high, drawn);
                    low = Math.min(low, drawn);
                }
                gaps[i] = high - low;
            }
            alarms[0] += MaxMinTest.range(rates, sizes) < 1 - LEVEL ? 1 : 0;
            alarms[1] += range.of(rates, sizes, true).lower() > 0 ? 1 : 0;
            alarms[2] += Quantiles.middle(gaps, LEVEL).lower() > 0 ? 1 : 0;
        }
        for (int i = 0; i < 3; i++) {
            alarms[i] /= trials;
        }
        return alarms;
    }

    /** Prints the tables. */
    public static void main(String[] args) {
        int trials = 4_000;
        System.out.println("| n | p | Wilson | TFMA bootstrap | TFMA jackknife | Fairlearn |");
        System.out.println("|---|---|---|---|---|---|");
        int[] sizes = {20, 20, 50, 50, 200, 200, 1_000};
        double[] rates = {.05, .2, .02, .05, .02, .05, .05};
        for (int i = 0; i < sizes.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.2f | %.1f %% | %.1f %% | %.1f %% | %.1f %% |%n",
                    sizes[i],
                    rates[i],
                    100 * ofRate(Coverage::wilson, sizes[i], rates[i], trials, 1),
                    100 * ofRate(Coverage::tfmaBootstrap, sizes[i], rates[i], trials, 2),
                    100 * ofRate(Coverage::tfmaJackknife, sizes[i], rates[i], trials, 3),
                    100 * ofRate(Coverage::fairlearn, sizes[i], rates[i], trials / 4, 4));
        }
        System.out.println();
        System.out.println("| n | p | m | q | Newcombe |");
        System.out.println("|---|---|---|---|---|");
        int[][] pairs = {{20, 20}, {30, 300}, {200, 200}};
        for (int[] pair : pairs) {
            System.out.printf(
                    Locale.ROOT,
                    "| %d | 0.10 | %d | 0.25 | %.1f %% |%n",
                    pair[0],
                    pair[1],
                    100 * ofDifference(pair[0], .1, pair[1], .25, trials, 5));
        }
        System.out.println();
        System.out.println(
                "| strata | n each | m each | other's rates | gap | covered | p < 0.05 |");
        System.out.println("|---|---|---|---|---|---|---|");
        int[][] strata = {
            {4, 5, 50}, {4, 5, 500}, {4, 20, 50}, {4, 200, 500}, {50, 1, 1}, {50, 1, 9}
        };
        for (int[] each : strata) {
            for (double gap : new double[] {0, .15}) {
                double[] found = ofStrata(each[0], each[1], each[2], .05, .4, gap, trials, 7);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %d | %d | 0.05 to 0.40 | %.2f | %.1f %% | %.1f %% |%n",
                        each[0],
                        each[1],
                        each[2],
                        gap,
                        100 * found[0],
                        100 * found[1]);
            }
        }
        System.out.println();
        System.out.println("| equal groups | n each | range test | our interval | percentile |");
        System.out.println("|---|---|---|---|---|");
        int[][] families = {{2, 100}, {3, 100}, {5, 100}, {5, 1_000}};
        for (int[] family : families) {
            double[] alarms = falseAlarms(family[0], family[1], .3, 1_000, 6);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %d | %.1f %% | %.1f %% | %.1f %% |%n",
                    family[0],
                    family[1],
                    100 * alarms[0],
                    100 * alarms[1],
                    100 * alarms[2]);
        }
    }

    private static int binomial(SplittableRandom random, int n, double p) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += random.nextDouble() < p ? 1 : 0;
        }
        return count;
    }

    /** A sum of rows that count a Poisson(1) number of times each. */
    private static double poisson(SplittableRandom random, int rows) {
        double limit = Math.exp(-1);
        int count = 0;
        for (int row = 0; row < rows; row++) {
            for (double u = random.nextDouble(); u > limit; u *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}
