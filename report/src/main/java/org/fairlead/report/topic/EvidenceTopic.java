package org.fairlead.report.topic;

import java.util.List;
import java.util.Optional;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Unit;

/** The tests behind the gaps that people ask for first. */
final class EvidenceTopic {
    private EvidenceTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        var lines = new Grid.Lines();
        for (SliceResult slice : document.audit().slices()) {
            for (ThresholdResult at : slice.thresholds()) {
                for (Measure measure : Measure.first()) {
                    Gap gap = at.gaps().get(measure.metric());
                    if (gap != null) {
                        lines.add(at.threshold(), line(slice.slice().name(), measure, gap));
                    }
                }
            }
        }
        Grid grid =
                lines.table(
                        "evidence",
                        "Gaps with their tests",
                        "Ratio: slice over baseline; relative change: ratio minus 1. p: two-sided"
                                + " test that slice and baseline are equal, alone and corrected for"
                                + " all slices that have the gap.",
                        "Slice",
                        "Baseline",
                        "Measure",
                        "Gap",
                        "Ratio",
                        "Relative change",
                        "p",
                        "p, Holm",
                        "p, Benjamini-Hochberg");
        return grid.lines().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Topic(
                                "evidence",
                                "Evidence for each gap",
                                "A small p speaks against equal figures; a large one does not show"
                                        + " that they are equal.",
                                List.of(),
                                List.of(grid)));
    }

    private static List<Cell> line(String slice, Measure measure, Gap gap) {
        return List.of(
                Cell.of(slice),
                Cell.of(gap.baseline()),
                Cell.of(measure.name()),
                Cell.of(gap.difference(), gap.interval(), Unit.ofGap(measure.metric())),
                Cell.of(gap.ratio(), Unit.NUMBER),
                Cell.of(gap.relativeChange(), Unit.CHANGE),
                Cell.of(gap.pValue(), Unit.P),
                Cell.of(gap.holm(), Unit.P),
                Cell.of(gap.benjaminiHochberg(), Unit.P));
    }
}
