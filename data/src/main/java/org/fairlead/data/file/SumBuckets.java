package org.fairlead.data.file;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Buckets of equal width between the lowest and the highest score, but for those that a threshold
 * runs through, whose scores are kept one by one.
 *
 * @param low lowest score
 * @param high highest score
 * @param count number of buckets; 0 keeps every score
 * @param cut numbers of the buckets that are kept one by one
 */
record SumBuckets(double low, double high, int count, List<Integer> cut) {
    static SumBuckets of(double low, double high, int count, List<Double> exactAt) {
        if (count == 0) {
            return new SumBuckets(low, high, 0, List.of());
        }
        double from = low >= 0 && high <= 1 ? 0 : low;
        double to = low >= 0 && high <= 1 ? 1 : high;
        SumBuckets plain = new SumBuckets(from, to, count, List.of());
        return new SumBuckets(
                from,
                to,
                count,
                exactAt.stream()
                        .filter(t -> t >= from && t <= to)
                        .map(plain::bucket)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private int bucket(double score) {
        return (int) Math.min(count - 1, Math.floor((score - low) / (high - low) * count));
    }

    /** The number of a score's bucket; null when its scores are kept one by one. */
    String bucket(String score) {
        if (count == 0) {
            return "NULL::DOUBLE";
        }
        return "CASE WHEN %1$s NOT IN (%2$s) THEN %1$s END"
                .formatted(
                        "least(%d, floor((%s - CAST('%s' AS DOUBLE)) / CAST('%s' AS DOUBLE) * %d))"
                                .formatted(count - 1, score, low, high - low, count),
                        cut.isEmpty()
                                ? "-1"
                                : cut.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
    }

    /** The middle of a bucket. */
    double middle(double bucket) {
        return low + (bucket + 0.5) / count * (high - low);
    }
}
