package org.fairlead.audit.slice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Membership patterns: what each row has in all slice columns together, as one small number. Every
 * slice is a union of patterns, so counts by pattern give the counts of every slice.
 */
public final class Patterns {
    /* Up to this product of set counts a row's pattern is computed, not looked up. */
    private static final int DIRECT = 4_096;
    private static final int TABLE = 1 << 22;

    private final List<SliceColumn> columns;
    private final int[] ids;
    private final int[][] setCodes;

    private Patterns(List<SliceColumn> columns, int[] ids, int[][] setCodes) {
        this.columns = columns;
        this.ids = ids;
        this.setCodes = setCodes;
    }

    /**
     * Finds the patterns of all rows.
     *
     * @param columns the columns to slice by, of one size; may be empty
     * @param rows number of rows
     * @return the patterns; with few levels, some of them may have no row
     */
    public static Patterns of(List<SliceColumn> columns, int rows) {
        long product = 1;
        for (SliceColumn column : columns) {
            product = Math.min(product * column.setLevels().length, Integer.MAX_VALUE);
        }
        return product <= DIRECT ? direct(columns, rows, (int) product) : interned(columns, rows);
    }

    /**
     * Each row's pattern.
     *
     * @return one id a row in [0, {@link #count()}); not to be changed
     */
    public int[] ids() {
        return ids;
    }

    /**
     * Number of patterns.
     *
     * @return 1 or more
     */
    public int count() {
        return setCodes.length;
    }

    /**
     * The columns that the patterns are made of.
     *
     * @return in the order of {@link #levels}
     */
    public List<SliceColumn> columns() {
        return columns;
    }

    /**
     * Levels that rows of a pattern have in a column.
     *
     * @param pattern id of the pattern
     * @param column index of the column
     * @return indices into the column's levels; not to be changed
     */
    public int[] levels(int pattern, int column) {
        return columns.get(column).setLevels()[setCodes[pattern][column]];
    }

    private static Patterns direct(List<SliceColumn> columns, int rows, int count) {
        int[] ids = new int[rows];
        if (columns.size() == 1) {
            ids = columns.get(0).codes();
        } else {
            for (SliceColumn column : columns) {
                int[] codes = column.codes();
                int radix = column.setLevels().length;
                for (int row = 0; row < rows; row++) {
                    ids[row] = ids[row] * radix + codes[row];
                }
            }
        }
        int[][] setCodes = new int[count][columns.size()];
        for (int id = 0; id < count; id++) {
            int rest = id;
            for (int column = columns.size() - 1; column >= 0; column--) {
                int radix = columns.get(column).setLevels().length;
                setCodes[id][column] = rest % radix;
                rest /= radix;
            }
        }
        return new Patterns(columns, ids, setCodes);
    }

    private static Patterns interned(List<SliceColumn> columns, int rows) {
        int[] ids = new int[rows];
        int[][] setCodes = new int[1][0];
        for (SliceColumn column : columns) {
            setCodes = fold(ids, setCodes, column);
        }
        return new Patterns(columns, ids, setCodes);
    }

    /* Combines each row's id so far with its code in one more column, and numbers the pairs that
    occur in the order of their first row. */
    private static int[][] fold(int[] ids, int[][] before, SliceColumn column) {
        int radix = column.setLevels().length;
        int[] codes = column.codes();
        int[][] after = new int[64][];
        int count = 0;
        int[] table = (long) before.length * radix <= TABLE ? new int[before.length * radix] : null;
        Map<Long, Integer> map = new HashMap<>();
        for (int row = 0; row < ids.length; row++) {
            long key = (long) ids[row] * radix + codes[row];
            int known = table != null ? table[(int) key] - 1 : map.getOrDefault(key, -1);
            if (known < 0) {
                known = count++;
                after = after.length < count ? Arrays.copyOf(after, 2 * count) : after;
                int[] prefix = before[ids[row]];
                after[known] = Arrays.copyOf(prefix, prefix.length + 1);
                after[known][prefix.length] = codes[row];
                if (table != null) {
                    table[(int) key] = known + 1;
                } else {
                    map.put(key, known);
                }
            }
            ids[row] = known;
        }
        return Arrays.copyOf(after, Math.max(count, 0));
    }
}
