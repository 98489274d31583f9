package org.fairlead.report.topic;

import java.util.List;
import java.util.Optional;
import org.fairlead.audit.inequality.BenefitInequality;
import org.fairlead.audit.inequality.DifferentialFairness;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.FamilyAtThreshold;
import org.fairlead.audit.result.FamilyResult;
import org.fairlead.audit.result.SpreadEstimate;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Unit;

/** Which slices of a family lie farthest apart, measure by measure, and how unequal it makes. */
final class ExtremesTopic {
    private ExtremesTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<FamilyResult> families = document.audit().families();
        return families.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Topic(
                                "extremes",
                                "Which slices lie farthest apart",
                                "Within each family of slices and for each measure: the slices with"
                                        + " the highest and the lowest figure.",
                                List.of(),
                                List.of(spreads(families), inequality(families))));
    }

    private static Grid spreads(List<FamilyResult> families) {
        var lines = new Grid.Lines();
        for (FamilyResult family : families) {
            for (FamilyAtThreshold at : family.thresholds()) {
                at.spreads()
                        .forEach(
                                (metric, spread) ->
                                        lines.add(
                                                at.threshold(),
                                                line(family.family(), metric, spread)));
            }
            family.measures()
                    .forEach((metric, spread) -> lines.add(line(family.family(), metric, spread)));
        }
        return lines.table(
                "spreads",
                "Largest gap of each measure",
                "The interval holds for all pairs at once; p is for the test that all slices are"
                        + " equal. Ratio: lowest over highest.",
                "Family",
                "Measure",
                "Largest gap",
                "p",
                "Ratio",
                "Highest",
                "Lowest",
                "Distance to Overall",
                "Farthest from Overall",
                "Not known");
    }

    private static Cell[] line(String family, Metric metric, SpreadEstimate estimate) {
        var spread = estimate.spread();
        Unit unit = Measure.of(metric).fraction() ? Unit.GAP : Unit.NUMBER;
        return new Cell[] {
            Cell.of(family),
            Cell.of(Measure.of(metric).name()),
            Cell.of(spread.difference(), estimate.interval(), unit),
            Cell.of(estimate.pValue(), Unit.P),
            Cell.of(spread.ratio(), Unit.NUMBER),
            Cell.of(spread.highest()),
            Cell.of(spread.lowest()),
            Cell.of(spread.toOverall(), unit),
            Cell.of(spread.farthest()),
            Cell.of(spread.unknown(), Unit.COUNT)
        };
    }

    private static Grid inequality(List<FamilyResult> families) {
        var lines = new Grid.Lines();
        for (FamilyResult family : families) {
            for (FamilyAtThreshold at : family.thresholds()) {
                BenefitInequality unequal = at.inequality();
                DifferentialFairness decisions = at.differentialFairness();
                DifferentialFairness labels = family.differentialFairness();
                lines.add(
                        at.threshold(),
                        Cell.of(family.family()),
                        Cell.of(unequal.entropy(), Unit.NUMBER),
                        Cell.of(unequal.theil(), Unit.NUMBER),
                        Cell.of(unequal.coefficientOfVariation(), Unit.NUMBER),
                        Cell.of(unequal.betweenEntropy(), Unit.NUMBER),
                        Cell.of(unequal.betweenTheil(), Unit.NUMBER),
                        Cell.of(decisions.epsilon(), Unit.NUMBER),
                        Cell.of(between(decisions)),
                        Cell.of(labels.epsilon(), Unit.NUMBER),
                        Cell.of(between(labels)));
            }
        }
        return lines.table(
                "inequality",
                "Inequality",
                "Of benefits (0 for a false negative, 1 for a right answer, 2 for a false"
                        + " positive): generalised entropy with alpha 2, Theil's T and the coefficient"
                        + " of variation among people, and between slices. Differential fairness: the"
                        + " largest log ratio of the chances of an outcome, smoothed, with the slices"
                        + " that cause it.",
                "Family",
                "Entropy",
                "Theil",
                "Variation",
                "Entropy between",
                "Theil between",
                "Differential fairness of decisions",
                "Caused by",
                "Differential fairness of labels",
                "Caused by, labels");
    }

    private static String between(DifferentialFairness fairness) {
        return fairness.higher().isEmpty()
                ? ""
                : "%s outcome, %s over %s"
                        .formatted(
                                fairness.positiveOutcome() ? "positive" : "negative",
                                fairness.higher(),
                                fairness.lower());
    }
}
