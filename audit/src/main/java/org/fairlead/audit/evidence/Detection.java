package org.fairlead.audit.evidence;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.Status;
import org.fairlead.audit.result.ThresholdResult;
import org.fairlead.audit.slice.Slice;

/** Whether the slices of an audit have the rows that it takes to see a gap. */
public final class Detection {
    private static final double ROUNDING = 1e-12;

    private static final List<Metric> RATES =
            List.of(
                    Metric.POSITIVE_RATE,
                    Metric.FALSE_POSITIVE_RATE,
                    Metric.FALSE_NEGATIVE_RATE,
                    Metric.ACCURACY);

    private Detection() {}

    /**
     * Looks at the positive rate, both error rates and accuracy of every shown slice at every
     * threshold, against its baseline.
     *
     * @param audit any audit
     * @param gap the gap of interest, in (0, 1), such as 0.05
     * @param power chance to see it, in (0, 1), such as 0.8
     * @return one entry a slice, threshold and rate, baselines left out; the chance of a false
     *     alarm is one minus the audit's level
     * @throws IllegalArgumentException if gap or power lies outside (0, 1)
     */
    public static List<DetectableGap> of(AuditResult audit, double gap, double power) {
        if (!(gap > 0 && gap < 1 && power > 0 && power < 1)) {
            throw new IllegalArgumentException(
                    "the gap of interest and the power must lie in (0, 1), found %s and %s"
                            .formatted(gap, power));
        }
        List<DetectableGap> gaps = new ArrayList<>();
        for (SliceResult slice : audit.slices()) {
            SliceResult baseline = audit.slice(slice.baseline());
            if (slice.isHidden() || baseline.isHidden() || slice.slice().equals(baseline.slice())) {
                continue;
            }
            for (int i = 0; i < audit.thresholds().size(); i++) {
                for (Metric metric : RATES) {
                    gaps.add(of(audit, slice, baseline, i, metric, gap, power));
                }
            }
        }
        return gaps;
    }

    private static DetectableGap of(
            AuditResult audit,
            SliceResult slice,
            SliceResult baseline,
            int threshold,
            Metric metric,
            double gap,
            double power) {
        Estimate own = slice.thresholds().get(threshold).estimate(metric);
        Estimate other = baseline.thresholds().get(threshold).estimate(metric);
        double rest =
                baseline.slice().kind() == Slice.Kind.OVERALL
                        ? rest(
                                metric,
                                slice.thresholds().get(threshold),
                                baseline.thresholds().get(threshold))
                        : other.effectiveTrials();
        double alpha = 1 - audit.level();
        boolean known =
                own.status() == Status.KNOWN
                        && other.status() == Status.KNOWN
                        && rest > 0
                        && own.effectiveTrials() > 0;
        double share = other.value();
        double towards = share + gap <= 1 ? gap : -gap;
        return new DetectableGap(
                slice.slice().name(),
                baseline.slice().name(),
                audit.thresholds().get(threshold),
                metric,
                own.effectiveTrials(),
                rest,
                known
                        ? RowsNeeded.smallestGap(share, rest, own.effectiveTrials(), alpha, power)
                        : Double.NaN,
                gap,
                known ? RowsNeeded.perSlice(share, towards, alpha, power) : 0,
                alpha,
                power);
    }

    /*
     * Effective rows of all but a slice's: sums of weights and of their squares subtract, effective
     * numbers of rows do not.
     */
    private static double rest(Metric metric, ThresholdResult slice, ThresholdResult all) {
        double part = metric.denominator(slice.weight());
        double whole = metric.denominator(all.weight());
        double weight = whole - part;
        double squares =
                squares(whole, all.estimate(metric)) - squares(part, slice.estimate(metric));
        return weight > ROUNDING * whole && squares > 0 ? weight * weight / squares : 0;
    }

    private static double squares(double weight, Estimate estimate) {
        return weight > 0 ? weight * weight / estimate.effectiveTrials() : 0;
    }
}
