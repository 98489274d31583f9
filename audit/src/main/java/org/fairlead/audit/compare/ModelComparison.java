package org.fairlead.audit.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.bootstrap.CellBootstrap;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Quantiles;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.slice.Baselines;
import org.fairlead.audit.slice.Families;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceTable;

/**
 * Compares two models over the same rows: what they have in common cancels, so intervals are much
 * shorter than those of two separate audits. Rates over rows that do not depend on predictions have
 * paired score intervals; precision, its like and composites have those of a Poisson bootstrap in
 * which both models share each replicate's rows.
 */
public final class ModelComparison {
    private static final List<Metric> COMPOSITES = List.of(Metric.BALANCED_ACCURACY, Metric.F1);

    private ModelComparison() {}

    /**
     * Compares.
     *
     * @param rows labels, weights, slice columns and the baseline model's scores, all defined
     * @param candidate the candidate model's scores, one a row
     * @param plan thresholds, crosses and level; slices with fewer rows than its minimum are left
     *     out
     * @param replicates number of bootstrap replicates, such as 1,000, for figures that have no
     *     paired score interval
     * @param seed seed of the replicates
     * @return one entry for each slice and threshold
     * @throws IllegalArgumentException if lengths differ or a score is missing
     */
    public static List<ModelChange> of(
            AuditRows rows, double[] candidate, AuditPlan plan, int replicates, long seed) {
        return of(rows, candidate, plan.thresholds(), plan, replicates, seed);
    }

    /**
     * Compares at thresholds of the candidate's own, such as those that give it the overall rate of
     * the baseline model.
     *
     * @param rows as above
     * @param candidate as above
     * @param candidateThresholds the candidate's, one for each of the plan's
     * @param plan as above; its thresholds are the baseline model's
     * @param replicates as above
     * @param seed as above
     * @return as above, by the baseline model's thresholds
     * @throws IllegalArgumentException if lengths differ or a score is missing
     */
    public static List<ModelChange> of(
            AuditRows rows,
            double[] candidate,
            double[] candidateThresholds,
            AuditPlan plan,
            int replicates,
            long seed) {
        if (candidateThresholds.length != plan.thresholds().length) {
            throw new IllegalArgumentException(
                    "candidate thresholds must be as many as the plan's, found %d and %d"
                            .formatted(candidateThresholds.length, plan.thresholds().length));
        }
        if (candidate.length != rows.size()) {
            throw new IllegalArgumentException(
                    "candidate scores must be as many as rows, found %d and %d"
                            .formatted(candidate.length, rows.size()));
        }
        requireDefined(rows.scores(), "baseline");
        requireDefined(candidate, "candidate");
        Patterns patterns = Patterns.of(rows.columns(), rows.size());
        List<ModelChange> changes = new ArrayList<>();
        for (int i = 0; i < candidateThresholds.length; i++) {
            BitSet positive = new BitSet(candidate.length);
            for (int row = 0; row < candidate.length; row++) {
                positive.set(row, candidate[row] > candidateThresholds[i]);
            }
            changes.addAll(
                    new Joint(rows, positive, patterns, plan, plan.thresholds()[i])
                            .changes(plan, replicates, seed));
        }
        return changes;
    }

    private static void requireDefined(double[] scores, String model) {
        for (int row = 0; row < scores.length; row++) {
            if (Double.isNaN(scores[row])) {
                throw new IllegalArgumentException(
                        "%s scores, row %d: must be a number, found NaN".formatted(model, row));
            }
        }
    }

    /* The candidate's prediction joins the membership pattern: 2p for negative, 2p + 1 for
    positive. The baseline's counts then are those of both, the candidate's those of either. */
    private static final class Joint {
        private final Counts counts;
        private final Patterns patterns;
        private final double threshold;
        private final List<List<String>> families;

        Joint(
                AuditRows rows,
                BitSet positive,
                Patterns patterns,
                AuditPlan plan,
                double threshold) {
            this.patterns = patterns;
            this.threshold = threshold;
            int[] ids = new int[rows.size()];
            for (int row = 0; row < ids.length; row++) {
                ids[row] = 2 * patterns.ids()[row] + (positive.get(row) ? 1 : 0);
            }
            this.counts =
                    Counts.of(
                            ids,
                            2 * patterns.count(),
                            rows.labels(),
                            rows.scores(),
                            rows.weights(),
                            threshold);
            this.families = Families.of(rows.columns(), plan.crosses(), plan.crossDepth());
        }

        List<ModelChange> changes(AuditPlan plan, int replicates, long seed) {
            long[] joint = counts.rowsByPattern();
            long[] rowsOf = new long[patterns.count()];
            Arrays.setAll(rowsOf, p -> joint[2 * p] + joint[2 * p + 1]);
            SliceTable table = SliceTable.of(patterns, families, rowsOf, plan.support());
            List<Integer> shown = new ArrayList<>();
            List<int[]> halves = new ArrayList<>();
            for (int slice = 0; slice < table.slices().size(); slice++) {
                int[] ids = table.patterns(slice);
                long size = Arrays.stream(ids).mapToLong(p -> rowsOf[p]).sum();
                if (slice == 0 || size >= plan.minimumRows()) {
                    shown.add(slice);
                    halves.add(Arrays.stream(ids).map(p -> 2 * p).toArray());
                    halves.add(Arrays.stream(ids).map(p -> 2 * p + 1).toArray());
                }
            }
            CellBootstrap bootstrap =
                    CellBootstrap.of(counts, halves, new int[] {0}, replicates, seed);
            PairedRates paired = new PairedRates(counts, Normal.z(plan.level()));
            Baselines baselines = Baselines.of(table.slices(), plan.baselines());
            List<ModelChange> changes = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                int slice = shown.get(i);
                int[] ids = table.patterns(slice);
                String name = table.slices().get(slice).name();
                Confusion negative = counts.of(halves.get(2 * i)).weightAt(0);
                Confusion positive = counts.of(halves.get(2 * i + 1)).weightAt(0);
                Flips flips =
                        new Flips(
                                negative.tn() + negative.fn(),
                                positive.tn() + positive.fn(),
                                negative.tp() + negative.fp(),
                                positive.tp() + positive.fp());
                long size = counts.of(halves.get(2 * i)).rows();
                size += counts.of(halves.get(2 * i + 1)).rows();
                int baseline = baselines.of(slice);
                int other = shown.indexOf(baseline);
                changes.add(
                        new ModelChange(
                                name,
                                threshold,
                                flips,
                                changes(
                                        halves,
                                        bootstrap,
                                        i,
                                        -1,
                                        size,
                                        plan.level(),
                                        metric -> paired.change(metric, ids)),
                                table.slices().get(baseline).name(),
                                other < 0 || other == i
                                        ? Map.of()
                                        : changes(
                                                halves,
                                                bootstrap,
                                                i,
                                                other,
                                                size,
                                                plan.level(),
                                                metric ->
                                                        paired.gapChange(
                                                                metric,
                                                                ids,
                                                                table.patterns(baseline),
                                                                table.shared(slice, baseline)))));
            }
            return changes;
        }

        /** Of a slice, less those of another unless that is negative. */
        private Map<Metric, Estimate> changes(
                List<int[]> halves,
                CellBootstrap bootstrap,
                int slice,
                int less,
                long size,
                double level,
                Function<Metric, Interval> paired) {
            List<Metric> metrics = new ArrayList<>(Metric.rates());
            metrics.addAll(COMPOSITES);
            Map<Metric, Estimate> changes = new EnumMap<>(Metric.class);
            for (Metric metric : metrics) {
                double value = change(metric, halves, slice);
                if (less >= 0) {
                    value -= change(metric, halves, less);
                }
                Interval interval =
                        PairedRates.isOne(metric)
                                ? paired.apply(metric)
                                : resampled(metric, bootstrap, slice, less, level);
                Status status = Double.isNaN(value) ? Status.UNDEFINED : Status.KNOWN;
                changes.put(
                        metric,
                        new Estimate(value, interval, (double) size, (double) size, status));
            }
            return changes;
        }

        private static Interval resampled(
                Metric metric, CellBootstrap bootstrap, int slice, int less, double level) {
            double[] replicates = new double[bootstrap.replicates()];
            Arrays.setAll(replicates, r -> change(metric, bootstrap, slice, r));
            if (less >= 0) {
                Arrays.setAll(replicates, r -> replicates[r] - change(metric, bootstrap, less, r));
            }
            return Quantiles.middle(replicates, level);
        }

        private double change(Metric metric, List<int[]> halves, int slice) {
            return difference(
                    metric,
                    counts.of(halves.get(2 * slice)).weightAt(0),
                    counts.of(halves.get(2 * slice + 1)).weightAt(0));
        }

        private static double change(
                Metric metric, CellBootstrap bootstrap, int slice, int replicate) {
            return difference(
                    metric,
                    bootstrap.counts(2 * slice, 0, replicate),
                    bootstrap.counts(2 * slice + 1, 0, replicate));
        }

        private static double difference(Metric metric, Confusion negative, Confusion positive) {
            Confusion baseline = negative.plus(positive);
            Confusion candidate =
                    new Confusion(
                            positive.positives(),
                            positive.negatives(),
                            negative.negatives(),
                            negative.positives());
            return metric.value(candidate) - metric.value(baseline);
        }
    }
}
