package org.fairlead.data.table;

/**
 * A named, typed column of a {@link Table}. A missing value is a value of its own, never a hole:
 * each kind of column says how it marks one. Columns are immutable; arrays that they hand out must
 * not be changed.
 */
public sealed interface Column permits NumberColumn, CategoryColumn, TextColumn {

    /**
     * The column's name, unique in its table.
     *
     * @return any text, not empty
     */
    String name();

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    int size();

    /**
     * Says whether a row's value is missing.
     *
     * @param row index of the row, from 0
     * @return true if it is
     */
    boolean isMissing(int row);

    /**
     * A row's value as text: what a person would see in a file.
     *
     * @param row index of the row, from 0
     * @return the value; the empty text if it is missing
     */
    String text(int row);

    /**
     * A column of some of the rows, in the order asked.
     *
     * @param rows indices of rows, from 0; repetitions are allowed
     * @return a new column of {@code rows.length} rows with the same name and levels
     */
    Column select(int[] rows);

    /**
     * The same column under another name.
     *
     * @param name the new name
     * @return a column that shares this one's values
     */
    Column renamed(String name);
}
