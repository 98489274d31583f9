package org.fairlead.audit.compare;

import java.util.Arrays;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Newcombe;
import org.fairlead.audit.interval.PairedShares;
import org.fairlead.audit.metric.Among;
import org.fairlead.audit.metric.Metric;

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
     * @param own rising patterns of the slice
     * @param other rising patterns of the baseline
     * @param shared rising patterns that both have
     */
    Interval gapChange(Metric metric, int[] own, int[] other, int[] shared) {
        Change slice = of(metric, own);
        Change baseline = of(metric, other);
        if (shared.length == 0) {
            return slice.less(baseline, 0);
        }
        if (shared.length == own.length) {
            Change rest = of(metric, less(other, shared));
            return scaled(slice.less(rest, 0), rest.weight / baseline.weight);
        }
        if (shared.length == other.length) {
            Change rest = of(metric, less(own, shared));
            return scaled(rest.less(baseline, 0), rest.weight / slice.weight);
        }
        double common = of(metric, shared).effective;
        double sizes = Math.sqrt(slice.effective * baseline.effective);
        return slice.less(baseline, sizes > 0 ? Math.min(1, common / sizes) : 0);
    }

    private static int[] less(int[] patterns, int[] without) {
        return Arrays.stream(patterns)
                .filter(pattern -> Arrays.binarySearch(without, pattern) < 0)
                .toArray();
    }

    private static Interval scaled(Interval interval, double factor) {
        return interval.isUnknown()
                ? interval
                : new Interval(interval.lower() * factor, interval.upper() * factor);
    }
}
