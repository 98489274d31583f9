package org.fairlead.audit.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.slice.SliceColumn;
import org.jspecify.annotations.Nullable;

/** Audits a classifier of several classes, each class against the rest. */
public final class ClassAudit {
    private ClassAudit() {}

    /**
     * From one predicted class a row. Each audit has one threshold, 0.5, between the scores 0 and
     * 1.
     *
     * @param classes names of the classes, two or more
     * @param labels true class of each row, in [0, classes)
     * @param predictions predicted class of each row, in [0, classes)
     * @param weights one a row, or null
     * @param columns what to slice by
     * @param plan crosses, baselines, level and minimum
     * @return the audits of all classes
     * @throws IllegalArgumentException if a class is out of range or lengths differ
     */
    public static ClassResult ofPredictions(
            List<String> classes,
            int[] labels,
            int[] predictions,
            double @Nullable [] weights,
            List<SliceColumn> columns,
            AuditPlan plan) {
        requireClasses("labels", labels, classes.size());
        requireClasses("predictions", predictions, classes.size());
        List<AuditResult> audits = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            double[] scores = indicator(predictions, c);
            audits.add(run(labels, c, scores, weights, columns, plan));
        }
        return new ClassResult(
                classes,
                audits,
                ClassTables.of(classes, labels, predictions, weights, columns, plan));
    }

    /**
     * From a score for each class and row, at the thresholds of the plan. The predicted class, for
     * the tables, is that of the highest score, the first of equal ones.
     *
     * @param classes names of the classes, two or more
     * @param labels true class of each row, in [0, classes)
     * @param scores for each class, one score a row
     * @param weights one a row, or null
     * @param columns what to slice by
     * @param plan thresholds, crosses, baselines, level and minimum
     * @return the audits of all classes
     * @throws IllegalArgumentException if a class is out of range or lengths differ
     */
    public static ClassResult ofScores(
            List<String> classes,
            int[] labels,
            double[][] scores,
            double @Nullable [] weights,
            List<SliceColumn> columns,
            AuditPlan plan) {
        requireClasses("labels", labels, classes.size());
        if (scores.length != classes.size()) {
            throw new IllegalArgumentException(
                    "scores must be as many as classes, found %d and %d"
                            .formatted(scores.length, classes.size()));
        }
        List<AuditResult> audits = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            audits.add(run(labels, c, scores[c], weights, columns, plan));
        }
        return new ClassResult(
                classes,
                audits,
                ClassTables.of(classes, labels, highest(scores), weights, columns, plan));
    }

    private static AuditResult run(
            int[] labels,
            int c,
            double[] scores,
            double @Nullable [] weights,
            List<SliceColumn> columns,
            AuditPlan plan) {
        AuditRows.Builder rows = AuditRows.of(indicator(labels, c), scores);
        if (weights != null) {
            rows.weights(weights);
        }
        columns.forEach(rows::slice);
        return Audit.run(rows.build(), plan);
    }

    private static int[] highest(double[][] scores) {
        int[] classes = new int[scores[0].length];
        for (int row = 0; row < classes.length; row++) {
            for (int c = 1; c < scores.length; c++) {
                if (scores[c][row] > scores[classes[row]][row]) {
                    classes[row] = c;
                }
            }
        }
        return classes;
    }

    private static double[] indicator(int[] codes, int c) {
        return Arrays.stream(codes).mapToDouble(code -> code == c ? 1 : 0).toArray();
    }

    private static void requireClasses(String what, int[] codes, int classes) {
        if (classes < 2) {
            throw new IllegalArgumentException("classes must be two or more, found " + classes);
        }
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < 0 || codes[row] >= classes) {
                throw new IllegalArgumentException(
                        "%s, row %d: class must lie in [0, %d), found %d"
                                .formatted(what, row, classes, codes[row]));
            }
        }
    }
}
