package org.fairlead.audit.compare;

import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Newcombe;
import org.fairlead.audit.interval.PairedShares;
import org.fairlead.audit.metric.Among;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.slice.SharedPatterns;

/**
 * Score intervals of what a candidate changes in rates whose denominators are the same rows for
 * both models, see {@link PairedShares}, and in gaps of these, from the intervals of both slices as
 * for other gaps.
 *
 * @param counts of both models
 * @param z standard normal quantile of the level
 */
record PairedRates(JointCounts counts, double z) {

    /** Whether the rows of a rate's denominator do not depend on predictions. */
    static boolean isOne(Metric metric) {
        return metric.kind() == Metric.Kind.RATE
                && (metric.among() == Among.ALL
                        || metric.among() == Among.POSITIVES
                        || metric.among() == Among.NEGATIVES);
    }

    /** Change of a rate among some rows. */
    private record Change(double value, Interval interval, double effective, double weight) {
        Interval less(Change other, double correlation) {
            return Newcombe.difference(value, interval, other.value, other.interval, correlation);
        }
    }

    /** Interval of a rate's change among the rows of patterns. */
    Interval change(Metric metric, int... patterns) {
        return of(metric, patterns).interval;
    }

    private Change of(Metric metric, int... patterns) {
        JointConfusion joint = counts.at(patterns);
        double weight = joint.denominator(metric);
        double gained = joint.gained(metric);
        double lost = joint.lost(metric);
        double effective = counts.effectiveRows(metric.among(), patterns);
        return new Change(
                (gained - lost) / weight,
                PairedShares.of(gained / weight, lost / weight, effective, z),
                effective,
                weight);
    }

    /**
     * Interval of the change of a gap. Of a slice inside its baseline, or around it, the rows that
     * both have cancel: a gap is that to the other rows, scaled by their share.
     *
     * @param sharing of slice and baseline
     */
    Interval gapChange(Metric metric, SharedPatterns sharing) {
        Change slice = of(metric, sharing.own());
        Change baseline = of(metric, sharing.other());
        if (sharing.kind() == SharedPatterns.Kind.DISJOINT) {
            return slice.less(baseline, 0);
        }
        Change part = of(metric, sharing.part());
        return switch (sharing.kind()) {
            case INSIDE -> slice.less(part, 0).scaled(part.weight / baseline.weight);
            case AROUND -> part.less(baseline, 0).scaled(part.weight / slice.weight);
            default -> {
                double sizes = Math.sqrt(slice.effective * baseline.effective);
                yield slice.less(baseline, sizes > 0 ? Math.min(1, part.effective / sizes) : 0);
            }
        };
    }
}
