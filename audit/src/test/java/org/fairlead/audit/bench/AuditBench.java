package org.fairlead.audit.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fairlead.audit.bootstrap.CellBootstrap;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Quantiles;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.score.RankSums;
import org.fairlead.audit.score.ScoreOrder;

/**
 * Times the parts of an audit on one core: {@code java -cp ...
 * org.fairlead.audit.bench.AuditBench}. Prints the median of 15 rounds after warm-up, in
 * milliseconds, for 1, 2, 4 and 8 million rows.
 */
public final class AuditBench {
    private static final int GROUPS = 8;
    private static final double[] THRESHOLDS = {.1, .2, .3, .4, .5, .6, .7, .8, .9};

    private final int[] groups;
    private final double[] labels;
    private final double[] scores;
    private double sink;
    private final Counts counted;

    private AuditBench(int rows) {
        SplittableRandom random = new SplittableRandom(1);
        groups = random.ints(rows, 0, GROUPS).toArray();
        labels = random.ints(rows, 0, 2).asDoubleStream().toArray();
        scores = new double[rows];
        for (int row = 0; row < rows; row++) {
            scores[row] = Math.min(1, random.nextDouble() * 0.8 + 0.2 * labels[row]);
        }
        counted = Counts.of(groups, GROUPS, labels, scores, null, THRESHOLDS);
    }

    /** Runs all parts for each size. */
    public static void main(String[] args) {
        System.out.println("rows, rates ms, bootstrap 1000 ms, auc ms");
        for (int rows : new int[] {1_000_000, 2_000_000, 4_000_000, 8_000_000}) {
            AuditBench bench = new AuditBench(rows);
            int rounds = rows > 2_000_000 ? 7 : 15;
            System.out.printf(
                    Locale.ROOT,
                    "%d, %.1f, %.1f, %.1f%n",
                    rows,
                    median(rounds, bench::rates),
                    median(rounds, bench::bootstrap),
                    median(rounds, bench::auc));
            if (bench.sink == 42) {
                System.out.println();
            }
        }
    }

    private static double median(int rounds, Runnable part) {
        for (int i = 0; i < rounds; i++) {
            part.run();
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            part.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    private Counts count() {
        return Counts.of(groups, GROUPS, labels, scores, null, THRESHOLDS);
    }

    private static List<int[]> slices() {
        List<int[]> slices = new ArrayList<>();
        int[] all = new int[GROUPS];
        Arrays.setAll(all, i -> i);
        slices.add(all);
        for (int group = 0; group < GROUPS; group++) {
            slices.add(new int[] {group});
        }
        return slices;
    }

    private void rates() {
        Counts counts = count();
        double z = Normal.z(0.95);
        for (int[] slice : slices()) {
            SliceCounts own = counts.of(slice);
            for (int at = 0; at < THRESHOLDS.length; at++) {
                for (Metric metric : Metric.rates()) {
                    double value = metric.value(own.weightAt(at));
                    double trials = own.effectiveRows(metric.among(), at);
                    Interval interval = Wilson.of(value, trials, z);
                    sink += value + interval.lower() + interval.upper();
                }
            }
        }
    }

    /** What 1,000 replicates add: draws, and the intervals of every rate, slice and threshold. */
    private void bootstrap() {
        Counts counts = counted;
        int[] at = new int[THRESHOLDS.length];
        Arrays.setAll(at, i -> i);
        List<int[]> slices = slices();
        CellBootstrap bootstrap = CellBootstrap.of(counts, slices, at, 1_000, 7);
        for (int slice = 0; slice < slices.size(); slice++) {
            for (int i : at) {
                for (Metric metric : Metric.rates()) {
                    sink += Quantiles.middle(bootstrap.values(metric, slice, i), 0.95).lower();
                }
            }
        }
    }

    private void auc() {
        int[][] slicesOf = new int[GROUPS][];
        Arrays.setAll(slicesOf, group -> new int[] {0, group + 1});
        double[] auc =
                RankSums.auc(
                        ScoreOrder.of(scores), scores, labels, null, groups, slicesOf, GROUPS + 1);
        sink += Arrays.stream(auc).sum();
    }
}
