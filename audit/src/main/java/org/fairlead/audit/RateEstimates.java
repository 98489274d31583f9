package org.fairlead.audit;

import java.util.EnumMap;
import java.util.Map;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.audit.metric.Among;
import org.fairlead.audit.metric.Confusion;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Status;

/** Rates with Wilson intervals. */
final class RateEstimates {
    private final double z;
    private final long minimum;

    RateEstimates(AuditPlan plan) {
        this.z = Normal.z(plan.level());
        this.minimum = plan.minimumTrials();
    }

    /** Without a number of rows that a denominator needs. */
    RateEstimates(double z) {
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
    Estimate f1(SliceCounts counts, int threshold) {
        Confusion rows = counts.rowsAt(threshold);
        Confusion weight = counts.weightAt(threshold);
        double trials = Among.POSITIVES_OR_SELECTED.of(rows);
        double part = Among.POSITIVES_OR_SELECTED.of(weight);
        double effective = counts.effectiveRows(Among.POSITIVES_OR_SELECTED, threshold);
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
}
