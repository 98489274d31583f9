package org.fairlead.cli.rows;

import org.fairlead.data.DataException;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** Columns of numbers that every row must have. */
public final class ScoreColumn {
    private ScoreColumn() {}

    /**
     * Numbers of rows.
     *
     * @param table any table
     * @param name the column
     * @param role what messages call the column, such as {@code score}
     * @param what what messages call the table
     * @return one a row
     * @throws DataException if the column holds something else, or misses a number
     */
    public static double[] of(Table table, String name, String role, String what) {
        NumberColumn column = table.numbers(name);
        for (int row = 0; row < column.size(); row++) {
            if (column.isMissing(row)) {
                throw new DataException(
                        "%s: %s column \"%s\", row %d: must be a number, found nothing"
                                .formatted(what, role, name, row + 1));
            }
        }
        return column.values();
    }
}
