package org.fairlead.data.file;

import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;

/** What a column of a file is asked to be. */
public enum ColumnKind {
    /** Numbers; whole, real, dates or timestamps, whichever all values are. */
    NUMBER,
    /** Whole numbers. */
    INTEGER,
    /** Real numbers. */
    REAL,
    /** Days. */
    DATE,
    /** Points in time. */
    TIMESTAMP,
    /** Levels. */
    CATEGORY,
    /** Free text. */
    TEXT;

    /**
     * The kind that a column is of.
     *
     * @param column any column
     * @return its kind, never {@link #NUMBER}
     */
    public static ColumnKind of(Column column) {
        if (column instanceof NumberColumn numbers) {
            return valueOf(numbers.kind().name());
        }
        return column instanceof CategoryColumn ? CATEGORY : TEXT;
    }

    boolean isNumber() {
        return this != CATEGORY && this != TEXT;
    }
}
