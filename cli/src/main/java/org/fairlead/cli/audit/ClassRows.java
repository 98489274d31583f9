package org.fairlead.cli.audit;

import java.util.List;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.outcome.ClassAudit;
import org.fairlead.audit.outcome.ClassResult;

/**
 * True classes of rows, and either predicted ones or scores of all.
 *
 * @param names of the classes
 * @param labels true class of each row
 * @param predictions predicted class of each row; empty when there are scores
 * @param scores for each class, one score a row; empty when there are predictions
 */
public record ClassRows(List<String> names, int[] labels, int[] predictions, double[][] scores) {
    ClassResult audit(AuditRows rows, AuditPlan plan) {
        return scores.length == 0
                ? ClassAudit.ofPredictions(
                        names, labels, predictions, rows.weights(), rows.columns(), plan)
                : ClassAudit.ofScores(names, labels, scores, rows.weights(), rows.columns(), plan);
    }
}
