package org.fairlead.data.file;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Buckets of equal width between the lowest and the highest score, but for those that a threshold
 * runs through, whose scores are kept one by one.
 *
 * @param low lowest score
 * @param high highest score
 * @param count number of buckets; 0 keeps every score
 * @param cut numbers of the buckets whose scores are kept one by one, rising
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

    /** A score in SQL, or the middle of its bucket unless the bucket's scores are kept. */
    String value(String score) {
        if (count == 0) {
            return score + " + 0.0"; // -0.0 and 0.0 are one score
        }
        String bucket =
                "least(%d, floor((%s - CAST('%s' AS DOUBLE)) / CAST('%s' AS DOUBLE) * %d))"
                        .formatted(count - 1, score, low, high - low, count);
        String middle =
                "CAST('%s' AS DOUBLE) + (%s + 0.5) / %d * CAST('%s' AS DOUBLE)"
                        .formatted(low, bucket, count, high - low);
        return cut.isEmpty()
                ? middle
                : "CASE WHEN %s IN (%s) THEN %s + 0.0 ELSE %s END"
                        .formatted(
                                bucket,
                                cut.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                score,
                                middle);
    }

    /** Whether a score that {@link #value} gave is the middle of a bucket. */
    boolean isMiddle(double score) {
        return count > 0 && Collections.binarySearch(cut, bucket(score)) < 0;
    }
}
