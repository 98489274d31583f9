package org.fairlead.generate.code;

import java.util.Arrays;
import java.util.List;

/**
 * Rows as trees see them: one array of bins a column.
 *
 * @param binnings the columns' binnings
 * @param bins unsigned bins by column and row
 * @param rows number of rows
 */
public record BinnedRows(List<Binning> binnings, byte[][] bins, int rows) {

    /**
     * The first columns only, as the next tree in a chain sees them.
     *
     * @param columns number of columns
     * @return rows that share the arrays
     */
    public BinnedRows first(int columns) {
        return new BinnedRows(binnings.subList(0, columns), Arrays.copyOf(bins, columns), rows);
    }

    /**
     * The number of columns.
     *
     * @return 0 or more
     */
    public int columns() {
        return bins.length;
    }
}
