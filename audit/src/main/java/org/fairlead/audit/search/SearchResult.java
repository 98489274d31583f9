package org.fairlead.audit.search;

import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.audit.result.Gap;

/**
 * Slices that were found by searching all crosses. They were chosen for their gap, so they are a
 * reason to look closer on other data, and are kept apart from the slices that were declared.
 *
 * @param metric what slices were ranked by
 * @param threshold the threshold of rates; NaN for a measure without one
 * @param depth how many columns were crossed at most
 * @param support rows that a crossed slice needed to be looked at; slices of one column are all
 *     looked at
 * @param searched slices whose gap was tested; the p-values are corrected for all these tests
 * @param found slices that are worse than Overall, best evidence first
 */
public record SearchResult(
        Metric metric,
        double threshold,
        int depth,
        long support,
        int searched,
        List<FoundSlice> found) {
    public SearchResult {
        found = List.copyOf(found);
    }

    /**
     * A slice found.
     *
     * @param slice its name
     * @param rows rows in it
     * @param estimate its figure
     * @param gap its gap to Overall, with p-values corrected for all slices searched
     * @param harm how much worse it is, in units of the metric; the size of the gap for a metric of
     *     which neither direction is better
     */
    public record FoundSlice(String slice, long rows, Estimate estimate, Gap gap, double harm) {}
}
