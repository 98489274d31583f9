package org.fairlead.report.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.topic.Topics;
import org.fairlead.report.wording.Measure;
import org.jspecify.annotations.Nullable;

/** Brings an audit into the shape that the page is built from. */
final class Subjects {
    private final AuditResult audit;
    private final List<Double> grid;
    private final Map<String, String> reasons = new HashMap<>();

    private Subjects(AuditResult audit) {
        this.audit = audit;
        TreeSet<Double> all = new TreeSet<>(audit.grid());
        all.addAll(audit.thresholds());
        this.grid = List.copyOf(all);
        for (Exclusion exclusion : audit.exclusions()) {
            reasons.putIfAbsent(exclusion.subject(), exclusion.reason());
        }
    }

    /**
     * The subject of a document.
     *
     * @param threshold the threshold in use, one of the audit's
     */
    static Subject of(AuditDocument document, double threshold) {
        AuditResult audit = document.audit();
        if (!audit.thresholds().contains(threshold)) {
            throw new IllegalArgumentException(
                    "threshold of \"%s\" must be one of %s, found %s; audit it at that threshold"
                            .formatted(document.name(), audit.thresholds(), threshold));
        }
        Subjects subjects = new Subjects(audit);
        return new Subject(
                document.name(),
                document.facts(),
                Methods.of(audit),
                subjects.grid,
                subjects.grid.indexOf(threshold),
                audit.minimumTrials(),
                audit.weighted(),
                audit.level(),
                Normal.z(audit.level()),
                audit.slices().stream().map(subjects::group).toList(),
                subjects.values(),
                audit.families(),
                Topics.of(document, threshold),
                audit.exclusions().stream()
                        .filter(exclusion -> !audit.names().contains(exclusion.subject()))
                        .toList());
    }

    private Subject.Group group(SliceResult slice) {
        String name = slice.slice().name();
        String reason = reasons.getOrDefault(name, "too few rows");
        String words = reason.startsWith("hidden") ? reason : "hidden: " + reason;
        String hidden = slice.isHidden() ? words : null;
        return new Subject.Group(
                name,
                slice.baseline(),
                slice.slice().conditions(),
                slice.rows(),
                hidden,
                slice.isHidden() ? null : tally(slice));
    }

    private Subject.Tally tally(SliceResult slice) {
        double negatives = slice.rows() - slice.positives();
        double weightedNegatives = slice.weight() - slice.weightedPositives();
        boolean weighted = audit.weighted();
        return new Subject.Tally(
                sums(slice, slice.positives(), slice.grid().positivesAbove(), true, true),
                sums(slice, negatives, slice.grid().negativesAbove(), true, false),
                weighted
                        ? sums(
                                slice,
                                slice.weightedPositives(),
                                slice.grid().weightedPositivesAbove(),
                                false,
                                true)
                        : null,
                weighted
                        ? sums(
                                slice,
                                weightedNegatives,
                                slice.grid().weightedNegativesAbove(),
                                false,
                                false)
                        : null);
    }

    /** Everything first, then above each threshold: of the grid, or else of the figures. */
    private double[] sums(
            SliceResult slice, double all, List<Double> above, boolean rows, boolean positives) {
        double[] sums = new double[grid.size() + 1];
        sums[0] = all;
        for (int i = 0; i < grid.size(); i++) {
            int place = audit.grid().indexOf(grid.get(i));
            if (place >= 0) {
                sums[i + 1] = above.get(place);
            } else {
                ThresholdResult at = slice.at(grid.get(i));
                Confusion counts = rows ? at.rows() : at.weight();
                sums[i + 1] = positives ? counts.tp() : counts.fp();
            }
        }
        return sums;
    }

    private Map<Measure, Map<Integer, List<Subject.Value>>> values() {
        Map<Metric, Map<Integer, List<Subject.Value>>> values = new EnumMap<>(Metric.class);
        Set<Metric> measures = EnumSet.noneOf(Metric.class);
        audit.slices().forEach(slice -> measures.addAll(slice.measures().keySet()));
        for (SliceResult slice : audit.slices()) {
            for (int t = 0; t < audit.thresholds().size(); t++) {
                int at = grid.indexOf(audit.thresholds().get(t));
                int place = t;
                for (Metric metric : Metric.values()) {
                    if (metric.kind() == Metric.Kind.SCORES || !known(metric)) {
                        continue;
                    }
                    ThresholdResult result =
                            slice.isHidden() ? null : slice.thresholds().get(place);
                    row(values, metric, at)
                            .add(
                                    value(
                                            slice,
                                            result == null ? null : result.estimates().get(metric),
                                            result == null ? null : result.gaps().get(metric)));
                }
            }
            for (Metric metric : measures) {
                row(values, metric, 0)
                        .add(
                                value(
                                        slice,
                                        slice.measures().get(metric),
                                        slice.measureGaps().get(metric)));
            }
        }
        Map<Measure, Map<Integer, List<Subject.Value>>> byMeasure = new LinkedHashMap<>();
        values.forEach((metric, rows) -> byMeasure.put(Measure.of(metric), rows));
        return byMeasure;
    }

    private boolean known(Metric metric) {
        return audit.overall().thresholds().get(0).estimates().containsKey(metric);
    }

    private static List<Subject.Value> row(
            Map<Metric, Map<Integer, List<Subject.Value>>> values, Metric metric, int at) {
        return values.computeIfAbsent(metric, m -> new TreeMap<>())
                .computeIfAbsent(at, t -> new ArrayList<>());
    }

    private Subject.Value value(SliceResult slice, @Nullable Estimate estimate, @Nullable Gap gap) {
        if (estimate == null || slice.isHidden()) {
            return new Subject.Value(Double.NaN, Double.NaN, Double.NaN, "not in this audit", null);
        }
        Subject.Gap against =
                gap == null
                        ? null
                        : new Subject.Gap(
                                finite(gap.difference()),
                                finite(gap.interval().lower()),
                                finite(gap.interval().upper()),
                                gap.holm(),
                                gap.family());
        return new Subject.Value(
                finite(estimate.value()),
                finite(estimate.interval().lower()),
                finite(estimate.interval().upper()),
                why(estimate),
                against);
    }

    /** What is infinite has no place on an axis; its reason says so. */
    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private String why(Estimate estimate) {
        if (estimate.status() == Status.KNOWN) {
            return Double.isInfinite(estimate.value())
                    ? "infinite: a row has a score that rules its label out"
                    : "";
        }
        if (estimate.status() == Status.TOO_FEW_ROWS) {
            return "too few rows: fewer than " + audit.minimumTrials() + " in the denominator";
        }
        return estimate.trials() > 0
                ? "not defined for these rows"
                : "not defined: no rows in the denominator";
    }
}
