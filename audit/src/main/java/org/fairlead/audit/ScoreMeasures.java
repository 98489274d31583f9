package org.fairlead.audit;

import java.util.EnumMap;
import java.util.Map;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.score.RankSums;
import org.fairlead.audit.score.ScoreOrder;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceTable;

/** Measures of labels and scores that need no threshold, for each slice. */
final class ScoreMeasures {
    private final Map<Metric, double[]> values = new EnumMap<>(Metric.class);

    private ScoreMeasures() {}

    static ScoreMeasures of(AuditRows rows, Patterns patterns, SliceTable table, AuditPlan plan) {
        ScoreMeasures measures = new ScoreMeasures();
        if (plan.scoreMeasures()) {
            measures.values.put(
                    Metric.AUC,
                    RankSums.auc(
                            ScoreOrder.of(rows.scores()),
                            rows.scores(),
                            rows.labels(),
                            rows.weights(),
                            patterns.ids(),
                            table.slicesOf(patterns.count()),
                            table.slices().size()));
        }
        return measures;
    }

    /** The metrics that were computed, each with one value a slice, NaN where undefined. */
    Map<Metric, double[]> values() {
        return values;
    }
}
