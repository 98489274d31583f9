package org.fairlead.audit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.score.Calibration;
import org.fairlead.audit.score.Losses;
import org.fairlead.audit.score.PrecisionRecall;
import org.fairlead.audit.score.RocArea;
import org.fairlead.audit.score.ScoreDistance;
import org.fairlead.audit.score.ScoreGroups;
import org.fairlead.audit.score.ScoreOrder;
import org.fairlead.audit.score.SliceOrder;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceTable;

/** Measures of labels and scores that need no threshold, for each slice. */
final class ScoreMeasures {
    private static final int BINS = 10;

    private final ScoreRows rows;
    private final AuditPlan plan;
    private final int[][] order;
    private final boolean probabilities;
    private final Map<Integer, ScoreGroups> kept = new HashMap<>();
    private final Map<Integer, RocArea> areas = new HashMap<>();
    private final double z;

    private ScoreMeasures(ScoreRows rows, AuditPlan plan, int[][] order) {
        this.rows = rows;
        this.plan = plan;
        this.order = order;
        this.z = Normal.z(plan.level());
        this.probabilities =
                rows.targets() == null
                        && Arrays.stream(rows.scores())
                                .allMatch(s -> Double.isNaN(s) || (s >= 0 && s <= 1));
    }

    static ScoreMeasures of(ScoreRows rows, Patterns patterns, SliceTable table, AuditPlan plan) {
        int slices = table.slices().size();
        int[][] order =
                plan.scoreMeasures()
                        ? SliceOrder.of(
                                ScoreOrder.of(rows.scores()),
                                patterns.ids(),
                                table.slicesOf(patterns.count()),
                                slices)
                        : new int[0][];
        return new ScoreMeasures(rows, plan, order);
    }

    /** The measures of a slice; none when the plan does not want them. */
    Map<Metric, Estimate> of(int slice, long size) {
        Map<Metric, Estimate> measures = new EnumMap<>(Metric.class);
        if (order.length == 0) {
            return measures;
        }
        ScoreGroups groups = groups(slice);
        ScoreGroups all = groups(0);
        area(measures, Metric.AUC, area(slice), size);
        plain(measures, Metric.PR_AUC, PrecisionRecall.average(groups), groups, size);
        if (slice > 0) {
            area(measures, Metric.BPSN_AUC, RocArea.backgroundPositives(all, groups), size);
            area(measures, Metric.BNSP_AUC, RocArea.backgroundNegatives(all, groups), size);
        }
        mean(measures, Metric.MEAN_SCORE, Losses.Kind.SCORE, groups, size);
        if (probabilities) {
            mean(measures, Metric.LOG_LOSS, Losses.Kind.LOG, groups, size);
            mean(measures, Metric.BRIER_SCORE, Losses.Kind.BRIER, groups, size);
            double error = Calibration.of(groups, BINS).error();
            plain(measures, Metric.CALIBRATION_ERROR, error, groups, size);
        }
        double[] targets = rows.targets();
        if (targets != null) {
            errors(measures, targets, order[slice], groups.effective()[2], size);
        }
        return measures;
    }

    /** The calibration curve of a slice; empty unless scores are probabilities. */
    List<Calibration.Bin> calibration(int slice) {
        return order.length == 0 || !probabilities
                ? List.of()
                : Calibration.of(groups(slice), BINS).bins();
    }

    /** How far the scores of two slices lie apart; NaN when the plan does not want measures. */
    ScoreDistance distance(int slice, int baseline) {
        return order.length == 0
                ? new ScoreDistance(Double.NaN, Double.NaN, Double.NaN)
                : ScoreDistance.of(groups(slice), groups(baseline));
    }

    /**
     * How a measure of a slice goes together with that of rows that hold the slice.
     *
     * @param share of the weight of all those rows that is the slice's
     * @return the correlation; 0, which makes a gap's interval too wide rather than too narrow,
     *     where it is not known
     */
    double correlation(
            Metric metric, int slice, Estimate own, int around, Estimate all, double share) {
        double correlation =
                switch (metric) {
                    case AUC ->
                            RocArea.covariance(groups(slice), groups(around))
                                    / (area(slice).error() * area(around).error());
                    /* The mean of all is that of slice and others, in proportion to their weight. */
                    case MEAN_SCORE,
                            LOG_LOSS,
                            BRIER_SCORE,
                            MEAN_TARGET,
                            MEAN_RESIDUAL,
                            MEAN_ABSOLUTE_ERROR ->
                            share * own.interval().width() / all.interval().width();
                    default -> 0;
                };
        return Double.isFinite(correlation) ? Math.max(-1, Math.min(1, correlation)) : 0;
    }

    private RocArea area(int slice) {
        return areas.computeIfAbsent(slice, s -> RocArea.of(groups(s)));
    }

    /* Overall, baselines and the slice at hand; more would hold every row once for each slice. */
    private ScoreGroups groups(int slice) {
        if (kept.size() > 4 && !kept.containsKey(slice)) {
            kept.keySet().removeIf(other -> other > 0);
        }
        return kept.computeIfAbsent(slice, s -> rows.groups(order[s]));
    }

    private void area(Map<Metric, Estimate> into, Metric metric, RocArea area, long size) {
        put(into, metric, area.area(), area.interval(z), size, area.effective());
    }

    private void mean(
            Map<Metric, Estimate> into,
            Metric metric,
            Losses.Kind kind,
            ScoreGroups groups,
            long size) {
        put(into, metric, Losses.of(groups, kind), groups.effective()[2], size);
    }

    private void put(
            Map<Metric, Estimate> into, Metric metric, Losses losses, double effective, long size) {
        put(into, metric, losses.value(), losses.interval(effective, z), size, effective);
    }

    private void errors(
            Map<Metric, Estimate> into,
            double[] targets,
            int[] order,
            double effective,
            long size) {
        mean(into, Metric.MEAN_TARGET, order, row -> targets[row], effective, size);
        mean(
                into,
                Metric.MEAN_RESIDUAL,
                order,
                row -> rows.scores()[row] - targets[row],
                effective,
                size);
        mean(
                into,
                Metric.MEAN_ABSOLUTE_ERROR,
                order,
                row -> Math.abs(rows.scores()[row] - targets[row]),
                effective,
                size);
        Map<Metric, Estimate> squared = new EnumMap<>(Metric.class);
        mean(
                squared,
                Metric.ROOT_MEAN_SQUARED_ERROR,
                order,
                row -> Math.pow(rows.scores()[row] - targets[row], 2),
                effective,
                size);
        squared.forEach((metric, square) -> into.put(metric, root(square)));
    }

    private static Estimate root(Estimate square) {
        Interval interval = square.interval();
        return new Estimate(
                Math.sqrt(square.value()),
                interval.isUnknown()
                        ? Interval.UNKNOWN
                        : new Interval(
                                Math.sqrt(Math.max(0, interval.lower())),
                                Math.sqrt(interval.upper())),
                square.trials(),
                square.effectiveTrials(),
                square.status());
    }

    private void mean(
            Map<Metric, Estimate> into,
            Metric metric,
            int[] order,
            IntToDoubleFunction value,
            double effective,
            long size) {
        put(into, metric, Losses.of(order, rows.weights(), value), effective, size);
    }

    private void plain(
            Map<Metric, Estimate> into,
            Metric metric,
            double value,
            ScoreGroups groups,
            long size) {
        put(into, metric, value, Interval.UNKNOWN, size, groups.effective()[2]);
    }

    private void put(
            Map<Metric, Estimate> into,
            Metric metric,
            double value,
            Interval interval,
            long size,
            double effective) {
        double trials = (double) size;
        if (Double.isNaN(value)) {
            into.put(metric, Estimate.without(Status.UNDEFINED, trials));
        } else if (size < plan.minimumTrials()) {
            into.put(metric, Estimate.without(Status.TOO_FEW_ROWS, trials));
        } else {
            into.put(metric, new Estimate(value, interval, trials, effective, Status.KNOWN));
        }
    }
}
