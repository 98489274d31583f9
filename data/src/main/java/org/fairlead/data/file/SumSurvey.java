package org.fairlead.data.file;

import java.util.List;

/**
 * What is known of rows before they are summed.
 *
 * @param rows rows with label and score
 * @param withoutLabel rows without a label
 * @param withoutScore rows that have a label but no score
 * @param low lowest score
 * @param high highest score
 * @param scores about how many different scores there are
 * @param groups about how many combinations of keys there are
 * @param values about how many different values each key has
 * @param examples a value of each key; empty where it has none
 * @param labels first and last label in the engine's order, once if they are one
 */
public record SumSurvey(
        long rows,
        long withoutLabel,
        long withoutScore,
        double low,
        double high,
        long scores,
        long groups,
        List<Long> values,
        List<String> examples,
        List<String> labels) {
    /** Distinct scores that are kept one by one. */
    private static final long MOST_SCORES = 50_000;

    /** Cells of keys, labels and buckets that are aimed at. */
    private static final int CELLS = 1 << 18;

    private static final int MOST_BUCKETS = 1 << 16;
    private static final int LEAST_BUCKETS = 1 << 12;

    public SumSurvey {
        values = List.copyOf(values);
        examples = List.copyOf(examples);
        labels = List.copyOf(labels);
    }

    /** The buckets of the scores, given those that must not be mixed with higher ones. */
    SumBuckets buckets(List<Double> exactAt) {
        long room = CELLS / Math.max(1, 2 * groups);
        int count = (int) Math.max(LEAST_BUCKETS, Math.min(MOST_BUCKETS, room));
        boolean exact = scores <= MOST_SCORES || high <= low;
        return SumBuckets.of(low, high, exact ? 0 : count, exactAt);
    }
}
