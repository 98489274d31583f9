package org.fairlead.cli.sweep;

import java.util.List;
import org.fairlead.audit.ThresholdChoice;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.run.PreparedRun;
import org.fairlead.cli.run.PreparedRun.Part;
import org.fairlead.model.training.TrainedNetwork;

/** A point's scores of the held-back rows, and what they measure at a threshold. */
final class PointScores {
    private final PreparedRun prepared;
    private final SweepPlan plan;
    private final AuditSection section;
    private final double[] validation;
    private final double[] test;
    private final boolean collapsed;

    PointScores(
            PreparedRun prepared, SweepPlan plan, AuditSection section, TrainedNetwork trained) {
        this.prepared = prepared;
        this.plan = plan;
        this.section = section;
        validation = prepared.scores(trained, Part.VALIDATION);
        test = prepared.scores(trained, Part.TEST);
        collapsed = trained.collapsed();
    }

    boolean collapsed() {
        return collapsed;
    }

    /** The overall rate on validation rows at a threshold. */
    double keptRate(double threshold) {
        return audit(Part.VALIDATION, threshold)
                .overall()
                .at(threshold)
                .estimate(plan.keptRate())
                .value();
    }

    /** The threshold at which validation rows have an overall rate. */
    double thresholdFor(double rate) {
        return ThresholdChoice.nearest(
                        plan.keptRate(), rate, prepared.rows(validation, Part.VALIDATION))
                .threshold();
    }

    /** Accuracy, AUC and gap. */
    Measured measure(Part part, double threshold) {
        AuditResult audit = audit(part, threshold);
        SliceResult slice = plan.slice(audit);
        return new Measured(
                audit.overall().at(threshold).estimate(Metric.ACCURACY).value(),
                audit.overall().measure(Metric.AUC).value(),
                slice.at(threshold).gap(plan.metric()).difference(),
                slice.baseline());
    }

    private AuditResult audit(Part part, double threshold) {
        AuditSection at =
                new AuditSection(
                        section.slices(),
                        List.of(),
                        section.predicates(),
                        section.baseline(),
                        List.of(threshold));
        return prepared.audit(at, part == Part.TEST ? test : validation, part);
    }

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
