package org.fairlead.cli.sweep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.ThresholdChoice;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.rows.Picked;
import org.fairlead.cli.run.PreparedRun;
import org.fairlead.cli.run.PreparedRun.Part;
import org.fairlead.data.DataException;
import org.fairlead.model.network.Network;

/** A point's scores of the held-back rows, and what they measure at thresholds. */
final class PointScores {
    /** Values of a column that may have thresholds of their own. */
    private static final int MOST_VALUES = 50;

    final SweepPoint point;

    /** Whether the model gives nearly all rows one score. */
    final boolean collapsed;

    private final PreparedRun prepared;
    private final SweepPlan plan;
    private final double[] validation;
    private final double[] test;
    private final Map<Asked, Measured> measured = new HashMap<>();

    PointScores(
            SweepPoint point,
            PreparedRun prepared,
            SweepPlan plan,
            Network network,
            boolean collapsed) {
        this.point = point;
        this.prepared = prepared;
        this.plan = plan;
        this.collapsed = collapsed;
        validation = prepared.scores(network, Part.VALIDATION);
        test = prepared.scores(network, Part.TEST);
    }

    /** An overall rate on validation rows at a threshold. */
    double rate(Metric metric, double threshold) {
        return audit(validation, Part.VALIDATION, threshold)
                .overall()
                .at(threshold)
                .estimate(metric)
                .value();
    }

    /** The threshold at which validation rows have an overall rate. */
    double thresholdFor(double rate) {
        AuditRows rows = prepared.rows(validation, Part.VALIDATION);
        return ThresholdChoice.nearest(plan.keptRate(), rate, rows).threshold();
    }

    /**
     * Refuses a column of held-back rows with more values than may have thresholds of their own.
     */
    static void requireFewValues(PreparedRun prepared, String column) {
        for (Part part : Part.values()) {
            long found = prepared.values(column, part).stream().distinct().count();
            if (found > MOST_VALUES) {
                throw new DataException(
                        "--thresholds-by must name a column of at most %d values, found %d in \"%s\""
                                .formatted(MOST_VALUES, found, column));
            }
        }
    }

    /** For each value of a column the threshold at which its validation rows have a rate. */
    Thresholds thresholdsBy(String column, double rate, double otherwise) {
        List<String> values = prepared.values(column, Part.VALIDATION);
        AuditRows all = prepared.rows(validation, Part.VALIDATION);
        Map<String, Double> thresholds = new TreeMap<>();
        for (String value : new TreeSet<>(values)) {
            int[] rows =
                    IntStream.range(0, values.size())
                            .filter(row -> values.get(row).equals(value))
                            .toArray();
            AuditRows some = select(all, rows);
            if (hasBothLabels(some)) {
                thresholds.put(
                        value, ThresholdChoice.nearest(plan.metric(), rate, some).threshold());
            }
        }
        return new Thresholds(otherwise, thresholds);
    }

    private static AuditRows select(AuditRows all, int... rows) {
        double[] weights = all.weights();
        AuditRows.Builder builder =
                AuditRows.of(Picked.of(all.labels(), rows), Picked.of(all.scores(), rows));
        if (weights != null) {
            builder.weights(Picked.of(weights, rows));
        }
        return builder.build();
    }

    /* Rows of weight 0 count for nothing: a rate of theirs is defined at no threshold. */
    private static boolean hasBothLabels(AuditRows rows) {
        double[] weights = rows.weights();
        return IntStream.range(0, rows.labels().length)
                        .filter(i -> weights == null || weights[i] > 0)
                        .mapToDouble(i -> rows.labels()[i])
                        .distinct()
                        .count()
                == 2;
    }

    /** Accuracy, AUC and gap; measured once. */
    Measured measure(Part part, Thresholds thresholds) {
        return measured.computeIfAbsent(
                new Asked(part, thresholds), asked -> measured(part, thresholds));
    }

    private Measured measured(Part part, Thresholds thresholds) {
        double[] scores = part == Part.TEST ? test : validation;
        AuditResult ranked = audit(scores, part, thresholds.all());
        if (thresholds.byValue().isEmpty()) {
            return measured(ranked, ranked, thresholds.all());
        }
        List<String> values = prepared.values(plan.thresholdsBy().orElseThrow(), part);
        double[] decisions = thresholds.decide(scores, values::get);
        return measured(ranked, audit(decisions, part, 0.5), 0.5);
    }

    private Measured measured(AuditResult ranked, AuditResult decided, double threshold) {
        SliceResult slice = plan.slice(decided);
        return new Measured(
                decided.overall().at(threshold).estimate(Metric.ACCURACY).value(),
                ranked.overall().measure(Metric.AUC).value(),
                slice.at(threshold).gap(plan.metric()).difference(),
                slice.baseline());
    }

    private AuditResult audit(double[] scores, Part part, double threshold) {
        AuditSection section = point.experiment().audit();
        AuditSection at =
                new AuditSection(
                        section.slices(),
                        List.of(),
                        section.predicates(),
                        section.baseline(),
                        List.of(threshold));
        return prepared.audit(at, scores, part);
    }

    private record Asked(Part part, Thresholds thresholds) {}

    /**
     * What a point measures on some rows.
     *
     * @param accuracy share of rows told right
     * @param auc area under the ROC curve
     * @param gap the slice's rate minus its baseline's
     * @param baseline the slice that it is compared with
     */
    record Measured(double accuracy, double auc, double gap, String baseline) {}
}
