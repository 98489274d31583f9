package org.fairlead.report.topic;

import java.util.List;
import java.util.Optional;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Unit;

/** How far the scores of a slice lie from those of its baseline, whatever the threshold. */
final class DistanceTopic {
    private DistanceTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<SliceResult> slices =
                document.audit().slices().stream()
                        .filter(slice -> !slice.isHidden())
                        .filter(slice -> !slice.slice().name().equals(slice.baseline()))
                        .filter(slice -> !Double.isNaN(slice.scoreDistance().kolmogorovSmirnov()))
                        .toList();
        if (slices.isEmpty()) {
            return Optional.empty();
        }
        Picture picture =
                Picture.Dots.single(
                        "Largest gap in positive rate at any threshold",
                        "Kolmogorov-Smirnov distance to the baseline",
                        Unit.SHARE,
                        slices.stream()
                                .map(
                                        slice ->
                                                Picture.Row.of(
                                                        slice.slice().name(),
                                                        Picture.Point.of(
                                                                slice.scoreDistance()
                                                                        .kolmogorovSmirnov())))
                                .toList());
        return Optional.of(
                new Topic(
                        "distance",
                        "Distance of scores to the baseline's",
                        "How far the distributions of scores lie apart, before any threshold is"
                                + " chosen. Zero is the same distribution.",
                        List.of(picture),
                        List.of(grid(slices))));
    }

    private static Grid grid(List<SliceResult> slices) {
        var lines = new Grid.Lines();
        for (SliceResult slice : slices) {
            lines.add(
                    Cell.of(slice.slice().name()),
                    Cell.of(slice.baseline()),
                    Cell.of(slice.scoreDistance().kolmogorovSmirnov(), Unit.SHARE),
                    Cell.of(slice.scoreDistance().wasserstein(), Unit.NUMBER),
                    Cell.of(slice.scoreDistance().meanDiscrepancy(), Unit.NUMBER));
        }
        return lines.table(
                "score-distance",
                "Distances",
                "Wasserstein: how far scores would have to be moved on average, in their own units."
                        + " Mean discrepancy: under a Gaussian kernel with a tenth of the range as"
                        + " length.",
                "Slice",
                "Baseline",
                "Kolmogorov-Smirnov",
                "Wasserstein",
                "Mean discrepancy");
    }
}
