package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.score.Calibration;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Unit;

/** Whether scores mean what they say, in each slice. */
final class CalibrationTopic {
    private static final int MOST_PANELS = 24;

    private CalibrationTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<SliceResult> slices =
                document.audit().slices().stream()
                        .filter(slice -> !slice.calibration().isEmpty())
                        .toList();
        if (slices.isEmpty()) {
            return Optional.empty();
        }
        List<SliceResult> drawn = slices.subList(0, Math.min(MOST_PANELS, slices.size()));
        String note = "across: mean score; up: share of positive labels";
        return Optional.of(
                new Topic(
                        "calibration",
                        "Calibration",
                        "On the line, of all rows with a score of 30 % three in ten are positive."
                                + " Below it the slice is scored too high, above it too low. Larger"
                                + " dots have more rows.",
                        List.of(
                                new Picture.Curves(
                                        "Scores and what happened",
                                        drawn.size() < slices.size()
                                                ? note + "; the first " + MOST_PANELS + " slices"
                                                : note,
                                        drawn.stream().map(CalibrationTopic::panel).toList())),
                        List.of(grid(slices))));
    }

    private static Picture.Panel panel(SliceResult slice) {
        List<Picture.Spot> spots = new ArrayList<>();
        for (Calibration.Bin bin : slice.calibration()) {
            spots.add(
                    new Picture.Spot(
                            bin.meanScore(), bin.positiveShare(), bin.weight() / slice.weight()));
        }
        Estimate error = slice.measures().get(Metric.CALIBRATION_ERROR);
        String label = error == null ? "" : "expected error " + Unit.NUMBER.text(error.value());
        return new Picture.Panel(slice.slice().name(), label, spots);
    }

    private static Grid grid(List<SliceResult> slices) {
        var lines = new Grid.Lines();
        for (SliceResult slice : slices) {
            for (Calibration.Bin bin : slice.calibration()) {
                lines.add(
                        Cell.of(slice.slice().name()),
                        Cell.of(bin.lower(), Unit.NUMBER),
                        Cell.of(bin.upper(), Unit.NUMBER),
                        Cell.of(bin.weight(), Unit.COUNT),
                        Cell.of(bin.meanScore(), Unit.NUMBER),
                        Cell.of(bin.positiveShare(), Unit.NUMBER));
            }
        }
        return lines.table(
                "calibration",
                "Bins of scores",
                "A bin holds scores from its lower end to below its upper end; rows, or their"
                        + " weight.",
                "Slice",
                "From",
                "To",
                "Rows",
                "Mean score",
                "Share of positive labels");
    }
}
