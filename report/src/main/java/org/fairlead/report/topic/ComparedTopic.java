package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.audit.compare.Flips;
import org.fairlead.audit.compare.ModelChange;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Unit;

/** Other scores of the same rows: whose prediction changes, and what that does to figures. */
final class ComparedTopic {
    private static final List<Picture.Part> PARTS =
            List.of(
                    new Picture.Part("becomes positive", false),
                    new Picture.Part("becomes negative", false),
                    new Picture.Part("stays positive", true),
                    new Picture.Part("stays negative", true));

    private ComparedTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<ComparedModel> all = document.supplements().compared();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Picture> pictures = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (ComparedModel other : all) {
            pictures.add(flips(other, threshold));
            for (Measure measure : Measure.first()) {
                pictures.add(change(other, measure, threshold));
            }
            String key = "compared-" + (all.indexOf(other) + 1);
            grids.add(flipTable(key, other));
            grids.add(table(key + "-changes", other, "change", ModelChange::changes));
            grids.add(table(key + "-gap-changes", other, "change of gap", ModelChange::gapChanges));
        }
        return Optional.of(
                new Topic(
                        "compared",
                        "The same rows under other scores",
                        "Whose prediction changes when the scores are replaced, and by how much"
                                + " figures move: other scores minus the audited ones, at the same"
                                + " threshold unless another is named, with paired intervals.",
                        pictures,
                        grids));
    }

    private static Picture flips(ComparedModel other, double threshold) {
        List<Picture.Bar> bars = new ArrayList<>();
        for (ModelChange change : other.changes()) {
            Flips flips = change.flips();
            double all = flips.weight();
            if (change.threshold() == threshold && all > 0) { // rows of weight 0 have no shares
                bars.add(
                        new Picture.Bar(
                                change.slice(),
                                List.of(
                                        flips.negativeToPositive() / all,
                                        flips.positiveToNegative() / all,
                                        flips.positiveToPositive() / all,
                                        flips.negativeToNegative() / all),
                                Unit.SHARE.text(flips.flipRate())));
            }
        }
        return new Picture.Bars(
                "Predictions that change: " + title(other), "share of rows", PARTS, bars);
    }

    private static Picture change(ComparedModel other, Measure measure, double threshold) {
        List<Picture.Row> rows = new ArrayList<>();
        for (ModelChange change : other.changes()) {
            Estimate estimate = change.changes().get(measure.metric());
            if (change.threshold() == threshold && estimate != null) {
                rows.add(Picture.Row.of(change.slice(), estimate.value(), estimate.interval()));
            }
        }
        return Picture.Dots.single(
                "Change in " + measure.inSentence() + ": " + title(other),
                "other minus audited",
                Unit.ofGap(measure.metric()),
                rows);
    }

    private static Grid flipTable(String key, ComparedModel other) {
        var lines = new Grid.Lines();
        for (ModelChange change : other.changes()) {
            Flips flips = change.flips();
            lines.add(
                    change.threshold(),
                    Cell.of(change.slice()),
                    Cell.of(flips.flipRate(), Unit.SHARE),
                    Cell.of(flips.negativeToPositiveRate(), Unit.SHARE),
                    Cell.of(flips.positiveToNegativeRate(), Unit.SHARE),
                    Cell.of(flips.negativeToNegative(), Unit.COUNT),
                    Cell.of(flips.negativeToPositive(), Unit.COUNT),
                    Cell.of(flips.positiveToNegative(), Unit.COUNT),
                    Cell.of(flips.positiveToPositive(), Unit.COUNT));
        }
        return lines.table(
                key + "-flips",
                "Predictions that change: " + title(other),
                "Rates are shares of all rows, of those negative before and of those positive"
                        + " before; then rows, or their weight.",
                "Slice",
                "Changed",
                "Negative to positive, rate",
                "Positive to negative, rate",
                "Stay negative",
                "Negative to positive",
                "Positive to negative",
                "Stay positive");
    }

    private static Grid table(
            String key,
            ComparedModel other,
            String what,
            Function<ModelChange, Map<Metric, Estimate>> figures) {
        List<Metric> metrics =
                other.changes().stream()
                        .flatMap(change -> figures.apply(change).keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        var lines = new Grid.Lines();
        for (ModelChange change : other.changes()) {
            Map<Metric, Estimate> estimates = figures.apply(change);
            if (!estimates.isEmpty()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(change.slice())));
                cells.add(Cell.of(change.baseline()));
                for (Metric metric : metrics) {
                    Estimate estimate = estimates.get(metric);
                    cells.add(
                            estimate == null ? Cell.of("") : Cell.of(estimate, Unit.ofGap(metric)));
                }
                lines.add(change.threshold(), cells);
            }
        }
        List<String> columns = new ArrayList<>(List.of("Slice", "Baseline"));
        metrics.forEach(metric -> columns.add(Measure.of(metric).name()));
        return lines.table(
                key,
                "Figures: %s, %s".formatted(what, title(other)),
                "Other scores minus the audited ones. Score intervals; those of precision, its like"
                        + " and composites from %d bootstrap replicates, seed %d."
                                .formatted(other.replicates(), other.seed()),
                columns);
    }

    private static String title(ComparedModel other) {
        return other.kind() == ComparedModel.Kind.COUNTERFACTUAL
                ? other.name() + " (counterfactual)"
                : other.name();
    }
}
