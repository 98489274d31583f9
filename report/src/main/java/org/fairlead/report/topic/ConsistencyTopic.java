package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.inequality.ConsistencyResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Numbers;
import org.fairlead.report.wording.Unit;

/** How alike similar people are treated. */
final class ConsistencyTopic {
    private ConsistencyTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<ConsistencyResult> all = document.supplements().consistency();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Double> thresholds = document.audit().thresholds();
        List<Picture> pictures = new ArrayList<>();
        List<Grid> grids = new ArrayList<>();
        for (ConsistencyResult result : all) {
            pictures.add(picture(result, thresholds.indexOf(threshold)));
            grids.add(grid("consistency-" + (all.indexOf(result) + 1), result, thresholds));
        }
        return Optional.of(
                new Topic(
                        "consistency",
                        "Similar people, similar outcomes",
                        "One minus the mean distance of a row's outcome to the mean of its nearest"
                                + " rows: 1 when similar people are treated alike.",
                        pictures,
                        grids));
    }

    private static Picture picture(ConsistencyResult result, int threshold) {
        return new Picture.Dots(
                "Consistency",
                "similar in " + String.join(", ", result.features()),
                Unit.NUMBER,
                List.of("labels", "scores", "decisions"),
                result.slices().stream()
                        .map(
                                slice ->
                                        Picture.Row.of(
                                                slice.slice(),
                                                Picture.Point.of(slice.labels()),
                                                Picture.Point.of(slice.scores()),
                                                Picture.Point.of(slice.decisions().get(threshold))))
                        .toList());
    }

    private static Grid grid(String key, ConsistencyResult result, List<Double> thresholds) {
        var lines = new Grid.Lines();
        for (ConsistencyResult.OfSlice slice : result.slices()) {
            for (int t = 0; t < thresholds.size(); t++) {
                lines.add(
                        thresholds.get(t),
                        Cell.of(slice.slice()),
                        Cell.count(slice.rows()),
                        Cell.of(slice.labels(), Unit.NUMBER),
                        Cell.of(slice.scores(), Unit.NUMBER),
                        Cell.of(slice.decisions().get(t), Unit.NUMBER));
            }
        }
        return lines.table(
                key,
                "Consistency by slice",
                "%d nearest rows each, the row itself among them; %s rows looked at, drawn from %s."
                        .formatted(
                                result.neighbours(),
                                Numbers.count(result.rows()),
                                Numbers.count(result.ofRows())),
                "Slice",
                "Rows",
                "Of labels",
                "Of scores",
                "Of decisions");
    }
}
