package org.fairlead.audit;

import java.util.EnumMap;
import java.util.Map;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.evidence.PairTest;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Newcombe;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.SpecialFunctions;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.audit.metric.Among;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.Status;
import org.jspecify.annotations.Nullable;

/** Rates with Wilson intervals and their gaps with Newcombe intervals. */
final class RateEstimates {
    private final double z;
    private final long minimum;

    RateEstimates(AuditPlan plan) {
        this.z = Normal.z(plan.level());
        this.minimum = plan.minimumTrials();
    }

    private RateEstimates(double z) {
        this.z = z;
        this.minimum = 0;
    }

    Map<Metric, Estimate> at(SliceCounts counts, int threshold) {
        Map<Metric, Estimate> estimates = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.rates()) {
            estimates.put(metric, rate(metric, counts, threshold));
        }
        estimates.put(Metric.BALANCED_ACCURACY, balancedAccuracy(counts, threshold));
        estimates.put(Metric.F1, f1(counts, threshold));
        return estimates;
    }

    Estimate rate(Metric metric, SliceCounts counts, int threshold) {
        return share(
                metric.value(counts.weightAt(threshold)),
                metric.denominator(counts.rowsAt(threshold)),
                counts.effectiveRows(metric.among(), threshold));
    }

    Estimate baseRate(SliceCounts counts) {
        return share(
                counts.weightAt(0).positives() / counts.weightAt(0).total(),
                (double) counts.rows(),
                counts.effectiveRows(Among.ALL, 0));
    }

    /** The mean of two independent shares: Newcombe's way for a sum. */
    private Estimate balancedAccuracy(SliceCounts counts, int threshold) {
        Estimate tpr = rate(Metric.TRUE_POSITIVE_RATE, counts, threshold);
        Estimate tnr = rate(Metric.TRUE_NEGATIVE_RATE, counts, threshold);
        double trials = Math.min(tpr.trials(), tnr.trials());
        if (tpr.status() != Status.KNOWN || tnr.status() != Status.KNOWN) {
            return Estimate.without(
                    tpr.status() != Status.KNOWN ? tpr.status() : tnr.status(), trials);
        }
        double value = (tpr.value() + tnr.value()) / 2;
        double below =
                Math.hypot(
                        tpr.value() - tpr.interval().lower(), tnr.value() - tnr.interval().lower());
        double above =
                Math.hypot(
                        tpr.interval().upper() - tpr.value(), tnr.interval().upper() - tnr.value());
        return new Estimate(
                value,
                new Interval(Math.max(0, value - below / 2), Math.min(1, value + above / 2)),
                trials,
                Math.min(tpr.effectiveTrials(), tnr.effectiveTrials()),
                Status.KNOWN);
    }

    /**
     * F1 is 2 g / (1 + g), where g = TP / (TP + FP + FN) is a share of rows; so Wilson's interval
     * of g gives one of F1.
     */
    private Estimate f1(SliceCounts counts, int threshold) {
        Confusion rows = counts.rowsAt(threshold);
        Confusion weight = counts.weightAt(threshold);
        double trials = rows.tp() + rows.fp() + rows.fn();
        double part = weight.tp() + weight.fp() + weight.fn();
        double effective =
                counts.effectiveRows(Among.ALL, threshold)
                        * (weight.total() > 0 ? part / weight.total() : 0);
        Estimate share = share(weight.tp() / part, trials, effective);
        return new Estimate(
                2 * share.value() / (1 + share.value()),
                new Interval(
                        2 * share.interval().lower() / (1 + share.interval().lower()),
                        2 * share.interval().upper() / (1 + share.interval().upper())),
                trials,
                effective,
                share.status());
    }

    /**
     * The gap of figures that are no shares. Slices that share rows are taken as if they did not,
     * which makes the interval wider and p larger than they could be.
     */
    Gap plainGap(String baseline, Estimate own, Estimate other, Overlap overlap) {
        if (overlap.isSame()) {
            return Gap.undefined(baseline, own, other);
        }
        Interval interval =
                Newcombe.difference(own.value(), own.interval(), other.value(), other.interval());
        double error = (interval.upper() - interval.lower()) / (2 * z);
        double distance = Math.abs(own.value() - other.value());
        double p = error > 0 ? 2 * SpecialFunctions.normalTail(distance / error) : Double.NaN;
        return Gap.of(baseline, own, other, interval, p);
    }

    Gap gap(
            Metric metric,
            int threshold,
            String name,
            Estimate own,
            Estimate other,
            Overlap overlap) {
        if (metric.kind() != Metric.Kind.RATE) {
            return plainGap(name, own, other, overlap);
        }
        SliceCounts part = overlap.part();
        Estimate rest = part == null ? null : unlimited().rate(metric, part, threshold);
        double ownWeight = metric.denominator(overlap.own().weightAt(threshold));
        double otherWeight = metric.denominator(overlap.other().weightAt(threshold));
        return gap(name, own, other, rest, overlap.kind(), ownWeight / otherWeight);
    }

    Gap baseRateGap(String name, Estimate own, Estimate other, Overlap overlap) {
        SliceCounts part = overlap.part();
        Estimate rest = part == null ? null : unlimited().baseRate(part);
        Confusion ownWeight = overlap.own().weightAt(0);
        Confusion otherWeight = overlap.other().weightAt(0);
        return gap(name, own, other, rest, overlap.kind(), ownWeight.total() / otherWeight.total());
    }

    /* A slice inside its baseline: p - b = (1 - f)(p - r), where r is the rate of the baseline's
    other rows and f the slice's share of the denominator. So the interval of two independent
    shares serves, scaled; and the other way round for a slice around its baseline. */
    private Gap gap(
            String name,
            Estimate own,
            Estimate other,
            @Nullable Estimate rest,
            Overlap.Kind kind,
            double share) {
        if (own.status() != Status.KNOWN || other.status() != Status.KNOWN) {
            return Gap.of(name, own, other, Interval.UNKNOWN, Double.NaN);
        }
        Interval interval;
        double p;
        if (rest == null || kind == Overlap.Kind.DISJOINT) {
            interval = newcombe(own, other, 0);
            p = test(own, other);
        } else if (kind == Overlap.Kind.PARTIAL) {
            double common = rest.effectiveTrials();
            double sizes = Math.sqrt(own.effectiveTrials() * other.effectiveTrials());
            interval = newcombe(own, other, common > 0 ? Math.min(1, common / sizes) : 0);
            p =
                    PairTest.score(
                            own.value(),
                            own.effectiveTrials(),
                            other.value(),
                            other.effectiveTrials(),
                            common > 0 ? common : 0);
        } else if (!(rest.effectiveTrials() > 0)) {
            return Gap.undefined(name, own, other);
        } else if (kind == Overlap.Kind.INSIDE) {
            interval = scaled(newcombe(own, rest, 0), 1 - share);
            p = test(own, rest);
        } else {
            interval = scaled(newcombe(rest, other, 0), 1 - 1 / share);
            p = test(rest, other);
        }
        return Gap.of(name, own, other, interval, p);
    }

    /** The rows that two slices do not share are not shown, so no minimum holds for them. */
    private RateEstimates unlimited() {
        return new RateEstimates(z);
    }

    private Estimate share(double value, double trials, double effective) {
        if (!(trials > 0) || Double.isNaN(value)) {
            return new Estimate(Double.NaN, Interval.UNKNOWN, trials, effective, Status.UNDEFINED);
        }
        if (trials < minimum) {
            return Estimate.without(Status.TOO_FEW_ROWS, trials);
        }
        Interval interval = Wilson.of(value, effective, z);
        return new Estimate(value, interval, trials, effective, Status.KNOWN);
    }

    /** Rows of equal weight have whole counts and get the exact test when they are few. */
    private static double test(Estimate first, Estimate second) {
        double trials = first.effectiveTrials();
        double others = second.effectiveTrials();
        return PairTest.disjoint(
                events(first.value(), trials), trials, events(second.value(), others), others);
    }

    private static double events(double share, double trials) {
        double events = share * trials;
        double whole = Math.rint(events);
        return Math.abs(events - whole) < 1e-9 * Math.max(1, whole) ? whole : events;
    }

    private Interval newcombe(Estimate first, Estimate second, double correlation) {
        return Newcombe.of(
                first.value(),
                Wilson.of(first.value(), first.effectiveTrials(), z),
                second.value(),
                Wilson.of(second.value(), second.effectiveTrials(), z),
                correlation);
    }

    private static Interval scaled(Interval interval, double factor) {
        double positive = Math.max(0, factor);
        return new Interval(interval.lower() * positive, interval.upper() * positive);
    }
}
