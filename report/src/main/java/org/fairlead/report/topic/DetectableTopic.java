package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.evidence.DetectableGap;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Unit;

/** What gap the rows at hand could show at all. */
final class DetectableTopic {
    private DetectableTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<DetectableGap> all = document.supplements().detectable();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Picture> pictures = new ArrayList<>();
        for (Metric metric : all.stream().map(DetectableGap::metric).distinct().toList()) {
            pictures.add(picture(document.audit(), all, metric, threshold));
        }
        DetectableGap any = all.get(0);
        return Optional.of(
                new Topic(
                        "detectable",
                        "What these rows can show",
                        "The smallest gap that would be seen with a chance of %s, at a chance of %s for a false alarm. A gap below it may be there and not be seen. A slice whose baseline is Overall is compared with all other rows here; elsewhere its gap is slice minus Overall, of which it is a part, and so is smaller."
                                .formatted(
                                        Unit.SHARE.text(any.power()), Unit.SHARE.text(any.alpha())),
                        pictures,
                        List.of(grid(all))));
    }

    private static Picture picture(
            AuditResult audit, List<DetectableGap> all, Metric metric, double threshold) {
        List<Picture.Row> rows = new ArrayList<>();
        for (DetectableGap gap : all) {
            boolean here = Double.isNaN(gap.threshold()) || gap.threshold() == threshold;
            if (gap.metric() == metric && here) {
                rows.add(
                        Picture.Row.of(
                                gap.slice(),
                                Picture.Point.of(found(audit, gap)),
                                Picture.Point.of(gap.smallestGap())));
            }
        }
        return new Picture.Dots(
                Measure.of(metric).name(),
                "gap to the rows compared with, without its sign",
                Unit.GAP,
                List.of("found", "smallest that would be seen"),
                rows);
    }

    private static double found(AuditResult audit, DetectableGap gap) {
        SliceResult slice = audit.slice(gap.slice());
        Gap found =
                Double.isNaN(gap.threshold())
                        ? slice.measureGaps().get(gap.metric())
                        : slice.at(gap.threshold()).gaps().get(gap.metric());
        return found == null
                ? Double.NaN
                : Math.abs(found.difference()) / (1 - shared(audit, slice, gap));
    }

    /* Slice minus Overall is the gap to the other rows times the share of those. */
    private static double shared(AuditResult audit, SliceResult slice, DetectableGap gap) {
        SliceResult all = audit.overall();
        if (!gap.baseline().equals(all.slice().name())) {
            return 0;
        }
        return Double.isNaN(gap.threshold())
                ? slice.weight() / all.weight()
                : gap.metric().denominator(slice.at(gap.threshold()).weight())
                        / gap.metric().denominator(all.at(gap.threshold()).weight());
    }

    private static Grid grid(List<DetectableGap> all) {
        var lines = new Grid.Lines();
        for (DetectableGap gap : all) {
            lines.add(
                    gap.threshold(),
                    Cell.of(gap.slice()),
                    Cell.of(gap.comparedWith()),
                    Cell.of(Measure.of(gap.metric()).name()),
                    Cell.of(gap.trials(), Unit.COUNT),
                    Cell.of(gap.baselineTrials(), Unit.COUNT),
                    Cell.of(gap.smallestGap(), Unit.GAP),
                    Cell.of(gap.gap(), Unit.GAP),
                    gap.rowsNeeded() == 0
                            ? Cell.of("not known")
                            : gap.rowsNeeded() == Long.MAX_VALUE
                                    ? Cell.of("no number of rows")
                                    : Cell.count(gap.rowsNeeded()));
        }
        return lines.table(
                "detectable",
                "Rows and gaps",
                "Rows are those in the denominator, of equal weight; the slice and what it is"
                        + " compared with need as many to show the gap of interest.",
                "Slice",
                "Compared with",
                "Measure",
                "Rows",
                "Rows compared with",
                "Smallest gap seen",
                "Gap of interest",
                "Rows needed for it");
    }
}
