package org.fairlead.audit.compare;

import java.util.Arrays;
import org.fairlead.audit.bootstrap.CellBootstrap;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Quantiles;
import org.fairlead.audit.metric.Metric;

/**
 * Intervals of changes by resampling: the middle part of replicates whose rows both models share.
 *
 * @param bootstrap of {@link JointCounts#bootstrap}
 * @param level in (0, 1)
 */
record ResampledChanges(CellBootstrap bootstrap, double level) {

    /** Interval of a figure's change in a slice. */
    Interval change(Metric metric, int slice) {
        return Quantiles.middle(changes(metric, slice), level);
    }

    /** Interval of that change less the one in another slice. */
    Interval gapChange(Metric metric, int slice, int baseline) {
        double[] own = changes(metric, slice);
        double[] other = changes(metric, baseline);
        Arrays.setAll(own, replicate -> own[replicate] - other[replicate]);
        return Quantiles.middle(own, level);
    }

    private double[] changes(Metric metric, int slice) {
        double[] changes = new double[bootstrap.replicates()];
        Arrays.setAll(
                changes,
                replicate ->
                        new JointConfusion(
                                        bootstrap.counts(2 * slice, 0, replicate),
                                        bootstrap.counts(2 * slice + 1, 0, replicate))
                                .change(metric));
        return changes;
    }
}
