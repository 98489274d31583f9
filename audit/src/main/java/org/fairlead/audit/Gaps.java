package org.fairlead.audit;

import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.evidence.PairTest;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Newcombe;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.SpecialFunctions;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.slice.SharedPatterns;
import org.jspecify.annotations.Nullable;

/**
 * Gaps of a slice to its baseline, with Newcombe's intervals and a p-value. The rows that two
 * slices do not share are not shown, so no minimum holds for them.
 */
final class Gaps {
    private final double z;
    private final RateEstimates rates;

    Gaps(AuditPlan plan) {
        this.z = Normal.z(plan.level());
        this.rates = new RateEstimates(z);
    }

    /**
     * The gap of figures that are no shares.
     *
     * @param correlation of the two figures, from the rows that the slices share
     */
    Gap plain(String baseline, Estimate own, Estimate other, Overlap overlap, double correlation) {
        if (overlap.isSame()) {
            return Gap.undefined(baseline, own, other);
        }
        return plain(baseline, own, other, difference(own, other, correlation));
    }

    private Gap plain(String baseline, Estimate own, Estimate other, Interval interval) {
        double error = interval.width() / (2 * z);
        double distance = Math.abs(own.value() - other.value());
        double p = error > 0 ? 2 * SpecialFunctions.normalTail(distance / error) : Double.NaN;
        return Gap.of(baseline, own, other, interval, p);
    }

    /** The gap of a rate or composite at a threshold. */
    Gap of(
            Metric metric,
            int threshold,
            String name,
            Estimate own,
            Estimate other,
            Overlap overlap) {
        if (metric.kind() != Metric.Kind.RATE) {
            if (overlap.isSame()) {
                return Gap.undefined(name, own, other);
            }
            boolean known = own.status() == Status.KNOWN && other.status() == Status.KNOWN;
            Interval interval =
                    !known
                            ? Interval.UNKNOWN
                            : metric == Metric.F1
                                    ? f1Gap(threshold, own, other, overlap)
                                    : balancedAccuracyGap(threshold, overlap);
            return plain(name, own, other, interval);
        }
        SliceCounts part = overlap.part();
        Estimate rest = part == null ? null : rates.rate(metric, part, threshold);
        double ownWeight = metric.denominator(overlap.own().weightAt(threshold));
        double otherWeight = metric.denominator(overlap.other().weightAt(threshold));
        return gap(name, own, other, rest, overlap.kind(), ownWeight / otherWeight);
    }

    /** The mean of the gaps of its two rates, which are of different rows. */
    private Interval balancedAccuracyGap(int threshold, Overlap overlap) {
        Gap tpr = gap(Metric.TRUE_POSITIVE_RATE, threshold, overlap);
        Gap tnr = gap(Metric.TRUE_NEGATIVE_RATE, threshold, overlap);
        double gap = (tpr.difference() + tnr.difference()) / 2;
        double below =
                Math.hypot(
                        tpr.difference() - tpr.interval().lower(),
                        tnr.difference() - tnr.interval().lower());
        double above =
                Math.hypot(
                        tpr.interval().upper() - tpr.difference(),
                        tnr.interval().upper() - tnr.difference());
        return new Interval(gap - below / 2, gap + above / 2);
    }

    private Gap gap(Metric metric, int threshold, Overlap overlap) {
        return of(
                metric,
                threshold,
                "",
                rates.rate(metric, overlap.own(), threshold),
                rates.rate(metric, overlap.other(), threshold),
                overlap);
    }

    /** F1 of all is the mean of that of the parts, weighted by 2 TP + FP + FN: as for rates. */
    private Interval f1Gap(int threshold, Estimate own, Estimate other, Overlap overlap) {
        SliceCounts part = overlap.part();
        if (part == null || overlap.kind() == SharedPatterns.Kind.PARTIAL) {
            return difference(own, other, 0);
        }
        Estimate rest = rates.f1(part, threshold);
        if (rest.status() != Status.KNOWN) {
            return Interval.UNKNOWN;
        }
        double share =
                f1Weight(overlap.own().weightAt(threshold))
                        / f1Weight(overlap.other().weightAt(threshold));
        return overlap.kind() == SharedPatterns.Kind.INSIDE
                ? difference(own, rest, 0).scaled(1 - share)
                : difference(rest, other, 0).scaled(1 - 1 / share);
    }

    private static double f1Weight(Confusion counts) {
        return 2 * counts.tp() + counts.fp() + counts.fn();
    }

    Gap baseRate(String name, Estimate own, Estimate other, Overlap overlap) {
        SliceCounts part = overlap.part();
        Estimate rest = part == null ? null : rates.baseRate(part);
        return gap(name, own, other, rest, overlap.kind(), overlap.share());
    }

    /* A slice inside its baseline: p - b = (1 - f)(p - r), where r is the rate of the baseline's
    other rows and f the slice's share of the denominator. So the interval of two independent
    shares serves, scaled; and the other way round for a slice around its baseline. */
    private Gap gap(
            String name,
            Estimate own,
            Estimate other,
            @Nullable Estimate rest,
            SharedPatterns.Kind kind,
            double share) {
        if (own.status() != Status.KNOWN || other.status() != Status.KNOWN) {
            return Gap.of(name, own, other, Interval.UNKNOWN, Double.NaN);
        }
        Interval interval;
        double p;
        if (rest == null || kind == SharedPatterns.Kind.DISJOINT) {
            interval = newcombe(own, other, 0);
            p = test(own, other);
        } else if (kind == SharedPatterns.Kind.PARTIAL) {
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
        } else if (kind == SharedPatterns.Kind.INSIDE) {
            interval = newcombe(own, rest, 0).scaled(1 - share);
            p = test(own, rest);
        } else {
            interval = newcombe(rest, other, 0).scaled(1 - 1 / share);
            p = test(rest, other);
        }
        return Gap.of(name, own, other, interval, p);
    }

    /** Rows of equal weight have whole counts and get the exact test when they are few. */
    private static double test(Estimate first, Estimate second) {
        double trials = whole(first.effectiveTrials());
        double others = whole(second.effectiveTrials());
        return PairTest.disjoint(
                whole(first.value() * trials), trials, whole(second.value() * others), others);
    }

    /** Sums of fractional labels and of weights are whole but for rounding, if they are. */
    private static double whole(double count) {
        double whole = Math.rint(count);
        return Math.abs(count - whole) < 1e-9 * Math.max(1, whole) ? whole : count;
    }

    private Interval newcombe(Estimate first, Estimate second, double correlation) {
        return Newcombe.of(
                first.value(),
                Wilson.of(first.value(), first.effectiveTrials(), z),
                second.value(),
                Wilson.of(second.value(), second.effectiveTrials(), z),
                correlation);
    }

    private static Interval difference(Estimate first, Estimate second, double correlation) {
        return Newcombe.difference(
                first.value(), first.interval(), second.value(), second.interval(), correlation);
    }
}
