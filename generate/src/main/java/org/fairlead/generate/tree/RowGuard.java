package org.fairlead.generate.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Rows that synthetic ones must not repeat, as hashes: whole training rows, and combinations of
 * identifying columns that too few training rows have.
 *
 * @param copies hashes of all training rows in increasing order; empty if copies may occur
 * @param rare hashes of rare combinations in increasing order; empty if none is refused
 * @param identifying columns of the combinations, by their number in the hashed order
 */
record RowGuard(long[] copies, long[] rare, int[] identifying) {

    /** Refuses nothing. */
    static final RowGuard NONE = new RowGuard(new long[0], new long[0], new int[0]);

    /**
     * Learns what to refuse.
     *
     * @param columns codes by column and row: the chain's units, then the protected columns'
     *     combination and the outcome
     * @param copyFilter whether to refuse whole training rows
     * @param fewest fewest training rows of an allowed combination
     * @param identifying columns of the combinations
     */
    static RowGuard of(int[][] columns, boolean copyFilter, int fewest, int[] identifying) {
        int rows = columns[0].length;
        int[] all = all(columns.length);
        long[] copies = new long[copyFilter ? rows : 0];
        for (int row = 0; row < copies.length; row++) {
            copies[row] = hash(columns, all, row);
        }
        Map<Long, Integer> counts = new HashMap<>();
        if (fewest > 1) {
            for (int row = 0; row < rows; row++) {
                counts.merge(hash(columns, identifying, row), 1, Integer::sum);
            }
        }
        long[] rare =
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() < fewest)
                        .mapToLong(Map.Entry::getKey)
                        .sorted()
                        .toArray();
        return new RowGuard(Arrays.stream(copies).sorted().distinct().toArray(), rare, identifying);
    }

    boolean idle() {
        return copies.length == 0 && rare.length == 0;
    }

    /** Whether a row repeats training rows too closely. */
    boolean refuses(int[][] columns, int row) {
        boolean copy =
                copies.length > 0
                        && Arrays.binarySearch(copies, hash(columns, all(columns.length), row))
                                >= 0;
        return copy
                || (rare.length > 0
                        && Arrays.binarySearch(rare, hash(columns, identifying, row)) >= 0);
    }

    private static int[] all(int columns) {
        int[] all = new int[columns];
        for (int c = 0; c < columns; c++) {
            all[c] = c;
        }
        return all;
    }

    private static long hash(int[][] columns, int[] used, int row) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int column : used) {
            hash = Mix.of(hash ^ columns[column][row]) + 0x9E3779B97F4A7C15L;
        }
        return hash;
    }
}
