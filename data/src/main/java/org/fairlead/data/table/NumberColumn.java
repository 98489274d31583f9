package org.fairlead.data.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/** Numbers, and dates as numbers. A missing value is NaN; infinities never enter a column. */
public final class NumberColumn implements Column {

    /** What the numbers stand for, kept so that a writer gives back what a reader took. */
    public enum Kind {
        /** Real numbers. */
        REAL,
        /** Whole numbers up to 2^53 in size. */
        INTEGER,
        /** Days since 1970-01-01. */
        DATE,
        /** Microseconds since 1970-01-01T00:00:00Z. */
        TIMESTAMP
    }

    private final String name;
    private final Kind kind;
    private final double[] values;

    private NumberColumn(String name, Kind kind, double[] values) {
        this.name = name;
        this.kind = kind;
        this.values = values;
    }

    /**
     * Makes a column over an array, without copying it.
     *
     * @param name the column's name, not empty
     * @param kind what the numbers stand for
     * @param values one number a row, NaN for missing; must not be changed afterwards
     * @return the column
     * @throws IllegalArgumentException if the name is empty or a value is infinite
     */
    public static NumberColumn of(String name, Kind kind, double[] values) {
        Table.requireName(name);
        for (int row = 0; row < values.length; row++) {
            if (Double.isInfinite(values[row])) {
                throw new IllegalArgumentException(
                        "column \"%s\", row %d: must be finite or NaN (missing), found %s"
                                .formatted(name, row, values[row]));
            }
        }
        return new NumberColumn(name, kind, values);
    }

    /**
     * Makes a column of real numbers, see {@link #of(String, Kind, double[])}.
     *
     * @param name the column's name, not empty
     * @param values one number a row, NaN for missing
     * @return the column
     */
    public static NumberColumn of(String name, double... values) {
        return of(name, Kind.REAL, values);
    }

    /**
     * What the numbers stand for.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * All values.
     *
     * @return one number a row, NaN for missing; the column's own array, not to be changed
     */
    public double[] values() {
        return values;
    }

    /**
     * A row's value.
     *
     * @param row index of the row, from 0
     * @return the number, NaN if missing
     */
    public double value(int row) {
        return values[row];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return Double.isNaN(values[row]);
    }

    @Override
    public String text(int row) {
        double value = values[row];
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (kind) {
            case INTEGER -> Long.toString((long) value);
            case REAL -> Double.toString(value);
            case DATE -> LocalDate.ofEpochDay((long) value).toString();
            case TIMESTAMP -> {
                long micros = (long) value;
                yield Instant.ofEpochSecond(
                                Math.floorDiv(micros, 1_000_000L),
                                Math.floorMod(micros, 1_000_000L) * 1000)
                        .toString();
            }
        };
    }

    @Override
    public NumberColumn select(int[] rows) {
        double[] selected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = values[rows[i]];
        }
        return new NumberColumn(name, kind, selected);
    }

    @Override
    public NumberColumn renamed(String newName) {
        return new NumberColumn(Table.requireName(newName), kind, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberColumn that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "%s (%s, %d rows)".formatted(name, kind, values.length);
    }
}
