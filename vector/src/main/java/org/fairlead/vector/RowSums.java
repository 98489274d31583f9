package org.fairlead.vector;

/** Sums of rows of a table, which lie one after the other in a flat array. */
public final class RowSums {
    private RowSums() {}

    /**
     * Adds some rows of a table to a row: {@code to[j] += sum over k of table[which[k], j]}.
     *
     * @param table rows of {@code stride} values
     * @param stride from one row's beginning to the next one's
     * @param width values of a row that are added, at most {@code stride}
     * @param which indices of rows, from 0; repetitions count
     * @param from the first of them that is meant
     * @param end the first behind them that is not
     * @param to the row that they are added to
     * @param at where it begins
     */
    public static void add(
            float[] table,
            int stride,
            int width,
            int[] which,
            int from,
            int end,
            float[] to,
            int at) {
        if (Vectors.PRESENT) {
            VectorRows.add(table, stride, width, which, from, end, to, at);
        } else {
            LoopRows.add(table, stride, 0, width, which, from, end, to, at);
        }
    }
}
