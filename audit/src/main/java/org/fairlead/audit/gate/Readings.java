package org.fairlead.audit.gate;

import java.util.List;
import java.util.Map;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Newcombe;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.metric.Nearest;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.FamilyAtThreshold;
import org.fairlead.audit.result.FamilyResult;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.ParityEstimate;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.SpreadEstimate;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.result.ThresholdResult;
import org.jspecify.annotations.Nullable;

/** Collects the figures that a limit is about, and what the audit lacks. */
final class Readings {
    private final Limit limit;
    private final AuditResult result;
    private final @Nullable AuditResult earlier;
    private final List<Finding> missing;

    Readings(
            Limit limit, AuditResult result, @Nullable AuditResult earlier, List<Finding> missing) {
        this.limit = limit;
        this.result = result;
        this.earlier = earlier;
        this.missing = missing;
    }

    void into(List<Reading> readings) {
        if (!Double.isNaN(limit.threshold()) && !result.thresholds().contains(limit.threshold())) {
            missing.add(
                    Gate.missing(
                            limit,
                            "(audit)",
                            "the audit has no threshold %s, only %s"
                                    .formatted(limit.threshold(), result.thresholds())));
        } else if (limit.subject().isOfFamily()) {
            List<String> known = result.families().stream().map(FamilyResult::family).toList();
            for (String name : chosen(known, "family")) {
                family(result.familyResult(name), readings);
            }
        } else {
            for (String name : chosen(result.names(), "slice")) {
                slice(result.slice(name), readings);
            }
        }
    }

    private List<String> chosen(List<String> known, String what) {
        if (limit.which() != Limit.Which.SOME) {
            return known;
        }
        for (String name : limit.names()) {
            if (!known.contains(name)) {
                String advice = Nearest.advice(name, known);
                missing.add(Gate.missing(limit, name, "no such " + what + "; " + advice));
            }
        }
        return limit.names().stream().filter(known::contains).toList();
    }

    private void slice(SliceResult slice, List<Reading> readings) {
        String name = slice.slice().name();
        Metric metric = limit.metric();
        if (metric == null) {
            return;
        }
        if (slice.isHidden()) {
            readings.add(unknown(name, Double.NaN, "the slice is hidden"));
        } else if (metric.kind() == Metric.Kind.SCORES) {
            read(slice, Double.NaN, metric, slice.measures(), slice.measureGaps(), readings);
        } else {
            for (ThresholdResult at : slice.thresholds()) {
                if (limit.isAt(at.threshold())) {
                    read(slice, at.threshold(), metric, at.estimates(), at.gaps(), readings);
                }
            }
        }
    }

    private void read(
            SliceResult slice,
            double threshold,
            Metric metric,
            Map<Metric, Estimate> estimates,
            Map<Metric, Gap> gaps,
            List<Reading> readings) {
        String name = slice.slice().name();
        Estimate own = estimates.get(metric);
        if (own == null) {
            missing.add(Gate.missing(limit, name, "the audit did not compute " + metric.key()));
            return;
        }
        String why = words(own.status());
        switch (limit.subject()) {
            case VALUE ->
                    readings.add(new Reading(name, threshold, own.value(), own.interval(), why));
            case GAP, RATIO -> gap(slice, threshold, gaps.get(metric), readings);
            case CHANGE -> change(name, threshold, metric, own, readings);
            default -> throw new IllegalStateException("not of a slice: " + limit.subject());
        }
    }

    private void gap(
            SliceResult slice, double threshold, @Nullable Gap gap, List<Reading> readings) {
        String name = slice.slice().name();
        if (gap == null) {
            boolean isBaseline = slice.baseline().equals(name);
            if (limit.which() == Limit.Which.SOME || !isBaseline) {
                missing.add(
                        Gate.missing(
                                limit,
                                name,
                                isBaseline
                                        ? "this is the baseline, which has no gap to itself"
                                        : "the audit has no gap; its baseline is hidden"));
            }
            return;
        }
        boolean ratio = limit.subject() == Subject.RATIO;
        boolean sameRows =
                gap.status() == Status.UNDEFINED
                        && !Double.isNaN(gap.value())
                        && !Double.isNaN(gap.baselineValue());
        String why = sameRows ? "the baseline has the same rows" : words(gap.status());
        readings.add(
                new Reading(
                        name,
                        threshold,
                        ratio ? gap.ratio() : gap.difference(),
                        ratio ? Interval.UNKNOWN : gap.interval(),
                        why));
    }

    private void change(
            String name, double threshold, Metric metric, Estimate own, List<Reading> readings) {
        Estimate before = earlierEstimate(name, threshold, metric);
        if (before == null) {
            missing.add(
                    Gate.missing(
                            limit,
                            name,
                            earlier == null
                                    ? "there is no earlier audit to compare with"
                                    : "the earlier audit does not have this figure"));
            return;
        }
        Interval interval =
                metric.kind() == Metric.Kind.RATE
                        ? Newcombe.of(
                                own.value(), own.interval(), before.value(), before.interval(), 0)
                        : Interval.UNKNOWN;
        Status status = own.status() == Status.KNOWN ? before.status() : own.status();
        readings.add(
                new Reading(
                        name, threshold, own.value() - before.value(), interval, words(status)));
    }

    private @Nullable Estimate earlierEstimate(String name, double threshold, Metric metric) {
        if (earlier == null || !earlier.names().contains(name)) {
            return null;
        }
        SliceResult slice = earlier.slice(name);
        if (slice.isHidden()) {
            return Estimate.without(Status.HIDDEN, Double.NaN);
        }
        if (Double.isNaN(threshold)) {
            return slice.measures().get(metric);
        }
        return slice.thresholds().stream()
                .filter(at -> at.threshold() == threshold)
                .map(at -> at.estimates().get(metric))
                .findFirst()
                .orElse(null);
    }

    private void family(FamilyResult family, List<Reading> readings) {
        Metric metric = limit.metric();
        if (metric != null && metric.kind() == Metric.Kind.SCORES) {
            spread(family, Double.NaN, family.measures().get(metric), readings);
            return;
        }
        for (FamilyAtThreshold at : family.thresholds()) {
            if (!limit.isAt(at.threshold())) {
                continue;
            }
            if (metric != null) {
                spread(family, at.threshold(), at.spreads().get(metric), readings);
            } else if (limit.parity() != null) {
                ParityEstimate parity = at.parity(limit.parity());
                readings.add(
                        new Reading(
                                family.family(),
                                at.threshold(),
                                parity.difference(),
                                parity.interval(),
                                left(parity.unknown())));
            }
        }
    }

    private void spread(
            FamilyResult family,
            double threshold,
            @Nullable SpreadEstimate estimate,
            List<Reading> readings) {
        if (estimate == null) {
            missing.add(Gate.missing(limit, family.family(), "the audit did not compute this"));
            return;
        }
        boolean ratio = limit.subject() == Subject.SPREAD_RATIO;
        readings.add(
                new Reading(
                        family.family(),
                        threshold,
                        ratio ? estimate.spread().ratio() : estimate.spread().difference(),
                        ratio ? Interval.UNKNOWN : estimate.interval(),
                        left(estimate.spread().unknown())));
    }

    private static Reading unknown(String place, double threshold, String why) {
        return new Reading(place, threshold, Double.NaN, Interval.UNKNOWN, why);
    }

    private static String left(int unknown) {
        return unknown == 0 ? "" : unknown + " slices are left out, their figure is unknown";
    }

    private static String words(Status status) {
        return switch (status) {
            case KNOWN -> "";
            case UNDEFINED -> "no row in the denominator";
            case TOO_FEW_ROWS -> "too few rows";
            case HIDDEN -> "the slice is hidden";
        };
    }
}
