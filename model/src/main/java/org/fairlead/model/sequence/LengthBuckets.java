package org.fairlead.model.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Texts;

/**
 * Rows of a batch cut into parts of like length, so that short texts are not filled up to the
 * longest. Which part a row falls into depends on its own length and on how many rows there are,
 * never on chance.
 */
final class LengthBuckets {
    private LengthBuckets() {}

    /**
     * Rows that go through the network together.
     *
     * @param rows their places in the batch
     * @param length words that each is filled up to
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Bucket(int[] rows, int length) {}

    /**
     * Cuts a batch: lengths up to 16, 32, 64 and so on are a part each, and a part is cut again
     * where it has more than {@code words} words, filling included.
     */
    static List<Bucket> of(Texts texts, int rows, int words) {
        int[] byLength =
                IntStream.range(0, rows)
                        .boxed()
                        .sorted(Comparator.comparingInt(texts::length))
                        .mapToInt(row -> row)
                        .toArray();
        List<Bucket> buckets = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows; to++) {
            if (to == rows || isNext(texts, byLength, from, to, words)) {
                int[] some = java.util.Arrays.copyOfRange(byLength, from, to);
                buckets.add(new Bucket(some, texts.length(byLength[to - 1])));
                from = to;
            }
        }
        return buckets;
    }

    private static boolean isNext(Texts texts, int[] byLength, int from, int to, int words) {
        int length = texts.length(byLength[to]);
        return step(length) > step(texts.length(byLength[from]))
                || (long) (to - from + 1) * length > words;
    }

    /** 0 for up to 16 words, 1 for up to 32, 2 for up to 64, ... */
    private static int step(int length) {
        return 32 - Integer.numberOfLeadingZeros((Math.max(1, length) - 1) >> 4);
    }
}
