package org.fairlead.audit.inequality;

import java.util.List;

/**
 * How alike the outcomes of similar people are, by slice.
 *
 * @param features columns that say who is similar, scaled to mean 0 and deviation 1
 * @param neighbours nearest rows that a row is compared with, itself among them
 * @param rows rows looked at
 * @param ofRows rows that they were drawn from
 * @param slices Overall first; slices without a row among those looked at are left out
 */
public record ConsistencyResult(
        List<String> features, int neighbours, int rows, long ofRows, List<OfSlice> slices) {
    public ConsistencyResult {
        features = List.copyOf(features);
        slices = List.copyOf(slices);
    }

    /**
     * Consistency of a slice: one minus the mean distance of a row's outcome to the mean of its
     * neighbours, whatever slices these are of.
     *
     * @param slice name of the slice
     * @param rows its rows among those looked at
     * @param labels of the labels
     * @param scores of the scores; NaN unless all lie in [0, 1]
     * @param decisions of the decisions at each threshold of the audit
     */
    public record OfSlice(
            String slice, long rows, double labels, double scores, List<Double> decisions) {
        public OfSlice {
            decisions = List.copyOf(decisions);
        }
    }
}
