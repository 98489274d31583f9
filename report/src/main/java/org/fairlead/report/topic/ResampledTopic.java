package org.fairlead.report.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.audit.bootstrap.IntervalMode;
import org.fairlead.audit.bootstrap.ResampledIntervals;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.wording.Measure;
import org.fairlead.report.wording.Unit;
import org.jspecify.annotations.Nullable;

/** The same figures with the intervals of other methods. */
final class ResampledTopic {
    /** Series that differ in colour and shape. */
    private static final int MOST_SERIES = 4;

    private ResampledTopic() {}

    static Optional<Topic> of(AuditDocument document, double threshold) {
        List<ResampledIntervals.Result> all = document.supplements().resampled();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<ResampledIntervals.Result> drawn =
                all.subList(0, Math.min(MOST_SERIES - 1, all.size()));
        List<Picture> pictures = new ArrayList<>();
        for (Measure measure : Measure.first()) {
            pictures.add(picture(document.audit(), drawn, measure, threshold));
        }
        List<Grid> grids = new ArrayList<>();
        for (ResampledIntervals.Result result : all) {
            String key = "intervals-" + (all.indexOf(result) + 1);
            grids.add(table(key, document.audit(), result, false));
            grids.add(table(key + "-gaps", document.audit(), result, true));
        }
        return Optional.of(
                new Topic(
                        "intervals",
                        "Intervals by other methods",
                        "The dots are the same; only the intervals differ. Methods of other tools"
                                + " are here for comparison, and can be too narrow for few rows.",
                        pictures,
                        grids));
    }

    private static Picture picture(
            AuditResult audit,
            List<ResampledIntervals.Result> results,
            Measure measure,
            double threshold) {
        List<String> series = new ArrayList<>(List.of("Wilson"));
        results.forEach(result -> series.add(name(result.mode())));
        List<Picture.Row> rows = new ArrayList<>();
        for (ResampledIntervals.OfSlice slice : results.get(0).slices()) {
            if (slice.threshold() == threshold) {
                Estimate own = audit.slice(slice.slice()).at(threshold).estimate(measure.metric());
                List<Picture.Point> points = new ArrayList<>();
                points.add(new Picture.Point(own.value(), own.interval()));
                for (ResampledIntervals.Result result : results) {
                    points.add(
                            new Picture.Point(
                                    own.value(),
                                    own.status() == Status.KNOWN
                                            ? interval(
                                                    result,
                                                    slice.slice(),
                                                    threshold,
                                                    measure.metric())
                                            : Interval.UNKNOWN));
                }
                rows.add(new Picture.Row(slice.slice(), points));
            }
        }
        return new Picture.Dots(measure.name(), measure.formula(), Unit.SHARE, series, rows);
    }

    private static Interval interval(
            ResampledIntervals.Result result, String slice, double threshold, Metric metric) {
        return result.slices().stream()
                .filter(other -> other.slice().equals(slice) && other.threshold() == threshold)
                .map(other -> other.intervals().getOrDefault(metric, Interval.UNKNOWN))
                .findFirst()
                .orElse(Interval.UNKNOWN);
    }

    private static Grid table(
            String key, AuditResult audit, ResampledIntervals.Result result, boolean gaps) {
        List<Metric> metrics =
                result.slices().stream()
                        .flatMap(slice -> slice.intervals().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList();
        var lines = new Grid.Lines();
        for (ResampledIntervals.OfSlice slice : result.slices()) {
            Map<Metric, Interval> intervals = gaps ? slice.gaps() : slice.intervals();
            if (!intervals.isEmpty()) {
                ThresholdResult at = audit.slice(slice.slice()).at(slice.threshold());
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(slice.slice())));
                for (Metric metric : metrics) {
                    Interval interval = intervals.getOrDefault(metric, Interval.UNKNOWN);
                    cells.add(
                            gaps
                                    ? gap(at.gaps().get(metric), interval)
                                    : rate(at.estimate(metric), interval));
                }
                lines.add(slice.threshold(), cells);
            }
        }
        List<String> columns = new ArrayList<>(List.of("Slice"));
        metrics.forEach(metric -> columns.add(Measure.of(metric).name()));
        return lines.table(
                key,
                name(result.mode()) + (gaps ? ", gaps" : ""),
                "%d replicates or buckets, seed %d.".formatted(result.replicates(), result.seed()),
                columns);
    }

    /** The other method's interval around the figure, unless that is withheld. */
    private static Cell rate(Estimate own, Interval interval) {
        return Cell.of(
                new Estimate(
                        own.value(), interval, own.trials(), own.effectiveTrials(), own.status()),
                Unit.SHARE);
    }

    private static Cell gap(@Nullable Gap own, Interval interval) {
        return own == null || own.status() != Status.KNOWN
                ? Cell.of(Double.NaN, Unit.POINTS)
                : Cell.of(own.difference(), interval, Unit.POINTS);
    }

    private static String name(IntervalMode mode) {
        return switch (mode) {
            case POISSON_QUANTILES -> "Poisson bootstrap";
            case TFMA_BOOTSTRAP -> "TFMA bootstrap";
            case TFMA_JACKKNIFE -> "TFMA jackknife";
            case FAIRLEARN_QUANTILES -> "Fairlearn bootstrap";
        };
    }
}
