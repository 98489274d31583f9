package org.fairlead.audit.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.audit.result.ThresholdResult;

/**
 * Finds the slices that a model serves worst, among all crosses of the slice columns up to a depth,
 * ranked by evidence that is corrected for the number of slices looked at.
 */
public final class SliceSearch {
    private SliceSearch() {}

    /**
     * Searches.
     *
     * @param rows the rows
     * @param metric a rate or measure by which slices are ranked
     * @param plan its first threshold, depth of crossing and support count
     * @param most how many slices to give back, 1 or more
     * @return slices that are worse than Overall, best evidence first: by Holm's p, then by harm
     */
    public static SearchResult worst(AuditRows rows, Metric metric, AuditPlan plan, int most) {
        return worst(Audit.run(rows, plan), metric, plan, most);
    }

    /**
     * Ranks the slices of an audit whose every slice is compared with Overall.
     *
     * @param audit the audit
     * @param metric a rate or measure by which slices are ranked
     * @param plan its plan
     * @param most how many slices to give back, 1 or more
     * @return slices that are worse than Overall, best evidence first: by Holm's p, then by harm
     */
    public static SearchResult worst(AuditResult audit, Metric metric, AuditPlan plan, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, found " + most);
        }
        boolean scores = metric.kind() == Metric.Kind.SCORES;
        List<SearchResult.FoundSlice> found = new ArrayList<>();
        int searched = 0;
        for (SliceResult slice : audit.slices()) {
            if (slice.isHidden()) {
                continue;
            }
            ThresholdResult at = slice.thresholds().get(0);
            Gap gap = (scores ? slice.measureGaps() : at.gaps()).get(metric);
            Estimate estimate = (scores ? slice.measures() : at.estimates()).get(metric);
            if (gap == null || estimate == null || Double.isNaN(gap.difference())) {
                continue;
            }
            searched += Double.isNaN(gap.pValue()) ? 0 : 1;
            double harm =
                    switch (metric.direction()) {
                        case HIGHER -> -gap.difference();
                        case LOWER -> gap.difference();
                        case NEITHER -> Math.abs(gap.difference());
                    };
            if (harm > 0) {
                found.add(
                        new SearchResult.FoundSlice(
                                slice.slice().name(), slice.rows(), estimate, gap, harm));
            }
        }
        found.sort(
                Comparator.comparingDouble((SearchResult.FoundSlice f) -> evidence(f.gap()))
                        .thenComparing(
                                Comparator.comparingDouble(SearchResult.FoundSlice::harm)
                                        .reversed()));
        return new SearchResult(
                metric,
                scores ? Double.NaN : audit.thresholds().get(0),
                plan.crossDepth(),
                plan.support(),
                searched,
                found.subList(0, Math.min(most, found.size())));
    }

    private static double evidence(Gap gap) {
        return Double.isNaN(gap.holm()) ? 2 : gap.holm();
    }
}
