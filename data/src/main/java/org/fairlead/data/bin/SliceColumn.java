package org.fairlead.data.bin;

import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** Columns by whose values people are grouped. */
public final class SliceColumn {
    /** More levels than this are no groups. */
    public static final int MOST_LEVELS = 1000;

    private SliceColumn() {}

    /**
     * A column to slice by.
     *
     * @param table any table
     * @param name the column's name
     * @return its levels and codes; numbers as levels in increasing order
     * @throws DataException if there is no such column, or it has more than {@link #MOST_LEVELS}
     *     levels
     */
    public static CategoryColumn of(Table table, String name) {
        CategoryColumn column = table.categories(name);
        int levels = column.levels().size();
        if (levels > MOST_LEVELS) {
            String advice =
                    table.column(name) instanceof NumberColumn
                            ? "put its numbers into bins, by edges or by quantiles"
                            : "slice by a coarser column, or by predicates";
            throw new DataException(
                    "column \"%s\" must have %d values or fewer to slice by, found %d; %s"
                            .formatted(name, MOST_LEVELS, levels, advice));
        }
        return column;
    }
}
