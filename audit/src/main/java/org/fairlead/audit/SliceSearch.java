package org.fairlead.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;

/**
 * Finds the slices that a model serves worst, among all crosses of the slice columns up to a depth,
 * ranked by evidence that is corrected for the number of slices looked at. Slices found this way
 * are a reason to look closer, on other data.
 */
public final class SliceSearch {
    private SliceSearch() {}

    /**
     * A slice found.
     *
     * @param slice the slice
     * @param gap its gap to Overall, with p-values corrected for all slices searched
     * @param harm how much worse it is, in units of the metric; the size of the gap for a metric of
     *     which neither direction is better
     */
    public record Found(SliceResult slice, Gap gap, double harm) {}

    /**
     * Searches.
     *
     * @param rows the rows
     * @param metric a rate or measure by which slices are ranked
     * @param plan its first threshold, depth of crossing and support count
     * @param most how many slices to give back
     * @return slices that are worse than Overall, best evidence first: by Holm's p, then by harm
     */
    public static List<Found> worst(AuditRows rows, Metric metric, AuditPlan plan, int most) {
        AuditResult result = Audit.run(rows, plan);
        List<Found> found = new ArrayList<>();
        for (SliceResult slice : result.slices()) {
            if (slice.isHidden()) {
                continue;
            }
            Gap gap =
                    metric.kind() == Metric.Kind.SCORES
                            ? slice.measureGaps().get(metric)
                            : slice.thresholds().get(0).gaps().get(metric);
            if (gap != null && !Double.isNaN(gap.difference())) {
                double harm =
                        switch (metric.direction()) {
                            case HIGHER -> -gap.difference();
                            case LOWER -> gap.difference();
                            case NEITHER -> Math.abs(gap.difference());
                        };
                if (harm > 0) {
                    found.add(new Found(slice, gap, harm));
                }
            }
        }
        found.sort(
                Comparator.comparingDouble((Found f) -> evidence(f.gap()))
                        .thenComparing(Comparator.comparingDouble(Found::harm).reversed()));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static double evidence(Gap gap) {
        return Double.isNaN(gap.holm()) ? 2 : gap.holm();
    }
}
