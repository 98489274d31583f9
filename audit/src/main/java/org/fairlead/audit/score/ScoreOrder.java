package org.fairlead.audit.score;

import java.util.Arrays;

/**
 * Rows in rising order of their scores, by a radix sort whose time does not depend on the order of
 * the rows. Rows without a score are left out.
 */
public final class ScoreOrder {
    /* Least significant digit first, 11 bits a digit, on the bits of the double turned so that they
    rise with the score; a digit that all scores share costs nothing. Stable, so equal scores keep
    the order of the rows. */
    private static final int BITS = 11;
    private static final int DIGITS = 6;
    private static final int BINS = 1 << BITS;

    private ScoreOrder() {}

    /**
     * Sorts.
     *
     * @param scores one a row, NaN for missing
     * @return indices of the rows with a score, in rising order of score, ties in order of rows
     */
    public static int[] of(double[] scores) {
        int size = 0;
        long[] keys = new long[scores.length];
        int[] rows = new int[scores.length];
        int[] bins = new int[DIGITS * BINS];
        for (int row = 0; row < scores.length; row++) {
            double score = scores[row] + 0.0; // -0.0 becomes 0.0
            if (!Double.isNaN(score)) {
                long bits = Double.doubleToRawLongBits(score);
                long key = bits ^ ((bits >> 63) | Long.MIN_VALUE);
                keys[size] = key;
                rows[size++] = row;
                for (int digit = 0; digit < DIGITS; digit++) {
                    bins[digit * BINS + (int) (key >>> (digit * BITS) & (BINS - 1))]++;
                }
            }
        }
        return sorted(keys, rows, bins, size);
    }

    private static int[] sorted(long[] keys, int[] rows, int[] bins, int size) {
        long[] fromKeys = keys;
        int[] fromRows = rows;
        long[] toKeys = new long[size];
        int[] toRows = new int[size];
        for (int digit = 0; digit < DIGITS && size > 1; digit++) {
            int shift = digit * BITS;
            int start = digit * BINS;
            if (bins[start + (int) (fromKeys[0] >>> shift & (BINS - 1))] == size) {
                continue;
            }
            int place = 0;
            for (int bin = start; bin < start + BINS; bin++) {
                int count = bins[bin];
                bins[bin] = place;
                place += count;
            }
            for (int i = 0; i < size; i++) {
                long key = fromKeys[i];
                int target = bins[start + (int) (key >>> shift & (BINS - 1))]++;
                toKeys[target] = key;
                toRows[target] = fromRows[i];
            }
            long[] keysBefore = fromKeys;
            int[] rowsBefore = fromRows;
            fromKeys = toKeys;
            fromRows = toRows;
            toKeys = keysBefore;
            toRows = rowsBefore;
        }
        return Arrays.copyOf(fromRows, size);
    }
}
