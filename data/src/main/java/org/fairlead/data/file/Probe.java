package org.fairlead.data.file;

import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.Nul;
import org.jspecify.annotations.Nullable;

/** Questions about the values of a source. */
record Probe(Engine engine, Source source) {
    /** Rows that a first look takes. */
    static final int FEW = 1000;

    /** One row of counts over all rows, or over a few. */
    long[] counts(String select, boolean few) {
        String from = few ? "(FROM %s LIMIT %d)".formatted(Source.TABLE, FEW) : Source.TABLE;
        @Nullable Object[] row = engine.rows("SELECT " + select + " FROM " + from).get(0);
        long[] counts = new long[row.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = number(row[i]);
        }
        return counts;
    }

    boolean any(String condition) {
        return !engine.rows("SELECT 1 FROM %s WHERE %s LIMIT 1".formatted(Source.TABLE, condition))
                .isEmpty();
    }

    /** Refuses the first value of a column that has a NUL, a byte that no text is meant to have. */
    void refuseNul(String name, String column) {
        for (@Nullable Object[] row : first(column, "contains(%s, chr(0))".formatted(column))) {
            throw new DataException(
                    "%s: column \"%s\" must hold %s, found \"%s\"; %s"
                            .formatted(
                                    source.place(number(row[0])),
                                    name,
                                    Nul.ALLOWED,
                                    Nul.shown(String.valueOf(row[1])),
                                    Nul.ADVICE));
        }
    }

    /** Refuses the first value of a column that meets a condition. */
    void refuse(String name, String column, String condition, String allowed) {
        for (@Nullable Object[] row : first(column, condition)) {
            throw new DataException(
                    "%s: column \"%s\" must hold %s, found \"%s\"; mend the value, or name it as a mark for missing"
                            .formatted(source.place(number(row[0])), name, allowed, row[1]));
        }
    }

    private List<@Nullable Object[]> first(String column, String condition) {
        return engine.rows(
                "SELECT rowid, CAST(%s AS VARCHAR) FROM %s WHERE %s ORDER BY rowid LIMIT 1"
                        .formatted(column, Source.TABLE, condition));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
