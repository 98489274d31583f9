package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.outcome.ClassResult;
import org.fairlead.audit.outcome.ClassTable;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Unit;

/** Several classes: each against the rest, and true against predicted. */
final class ClassTopic {
    private ClassTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<ClassResult> all = document.supplements().classes();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Picture> pictures = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (ClassResult result : all) {
            String key = all.size() == 1 ? "classes" : "classes-" + (all.indexOf(result) + 1);
            pictures.add(accuracy(result));
            for (int c = 0; c < result.classes().size(); c++) {
                pictures.add(recall(result.classes().get(c), result.oneAgainstRest().get(c)));
            }
            grids.add(quality(key, result));
            grids.add(confusion(key + "-tables", result));
            grids.add(rest(key + "-one-against-rest", result));
        }
        return Optional.of(
                new Topic(
                        "classes",
                        "Class by class",
                        "How well each class is met in each slice. Macro figures are means over the"
                                + " classes, each counting the same.",
                        pictures,
                        grids));
    }

    private static Picture accuracy(ClassResult result) {
        return Picture.Dots.single(
                "Predicted right",
                "share of rows",
                Unit.SHARE,
                result.tables().stream()
                        .map(
                                table ->
                                        Picture.Row.of(
                                                table.slice(),
                                                table.accuracy().value(),
                                                table.accuracy().interval()))
                        .toList());
    }

    private static Picture recall(String name, AuditResult audit) {
        List<Picture.Row> rows = new ArrayList<>();
        for (SliceResult slice : audit.slices()) {
            if (!slice.isHidden()) {
                Estimate recall = slice.thresholds().get(0).estimate(Metric.TRUE_POSITIVE_RATE);
                rows.add(Picture.Row.of(slice.slice().name(), recall.value(), recall.interval()));
            }
        }
        return Picture.Dots.single(
                "Found among those of class " + name,
                "true positive rate against the rest",
                Unit.SHARE,
                rows);
    }

    private static Grid quality(String key, ClassResult result) {
        var lines = new Grid.Lines();
        for (ClassTable table : result.tables()) {
            lines.add(
                    Cell.of(table.slice()),
                    Cell.count(table.rows()),
                    Cell.of(table.accuracy(), Unit.SHARE),
                    Cell.of(table.macroRecall(), Unit.SHARE),
                    Cell.of(table.macroPrecision(), Unit.SHARE),
                    Cell.of(table.macroF1(), Unit.SHARE),
                    Cell.of(table.balancedErrorRate(), Unit.SHARE));
        }
        return lines.table(
                key,
                "Quality over all classes",
                "",
                "Slice",
                "Rows",
                "Accuracy",
                "Macro recall",
                "Macro precision",
                "Macro F1",
                "Balanced error rate");
    }

    private static Grid confusion(String key, ClassResult result) {
        var lines = new Grid.Lines();
        for (ClassTable table : result.tables()) {
            for (int c = 0; c < result.classes().size(); c++) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(table.slice())));
                cells.add(Cell.of(result.classes().get(c)));
                table.weight().get(c).forEach(weight -> cells.add(Cell.of(weight, Unit.COUNT)));
                lines.add(Double.NaN, cells);
            }
        }
        List<String> columns = new ArrayList<>(List.of("Slice", "True class"));
        result.classes().forEach(name -> columns.add("predicted " + name));
        return lines.table(key, "True against predicted class", "Rows, or their weight.", columns);
    }

    private static Grid rest(String key, ClassResult result) {
        List<Metric> rates = Metric.rates();
        var lines = new Grid.Lines();
        for (int c = 0; c < result.classes().size(); c++) {
            for (SliceResult slice : result.oneAgainstRest().get(c).slices()) {
                for (ThresholdResult at : slice.thresholds()) {
                    List<Cell> cells = new ArrayList<>(List.of(Cell.of(slice.slice().name())));
                    cells.add(Cell.of(result.classes().get(c)));
                    rates.forEach(rate -> cells.add(Cell.of(at.estimate(rate), Unit.SHARE)));
                    lines.add(at.threshold(), cells);
                }
            }
        }
        List<String> columns = new ArrayList<>(List.of("Slice", "Class"));
        rates.forEach(rate -> columns.add(Measure.of(rate).name()));
        return lines.table(key, "Each class against the rest", "", columns);
    }
}
