package org.fairlead.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;

/** Rows of typed columns, immutable, held column by column. */
public final class Table {
    private static final double LARGEST_WHOLE = 0x1p53;
    private static final Pattern CODE = Pattern.compile("-?0\\d.*");

    private final Map<String, Column> columns;
    private final int rows;

    private Table(Map<String, Column> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Makes a table of columns, in the order given.
     *
     * @param columns at least one column, all of one size, with distinct names
     * @return the table
     * @throws IllegalArgumentException if there is no column or the sizes differ
     * @throws DataException if two columns have one name
     */
    public static Table of(List<? extends Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A table must have at least one column, found none");
        }
        int rows = columns.get(0).size();
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "column \"%s\" must have %d rows as \"%s\" has, found %d"
                                .formatted(
                                        column.name(), rows, columns.get(0).name(), column.size()));
            }
            if (byName.put(column.name(), column) != null) {
                throw new DataException(
                        "column names must be distinct, found \"%s\" twice; rename one of them"
                                .formatted(column.name()));
            }
        }
        return new Table(byName, rows);
    }

    /**
     * Makes a table of columns, see {@link #of(List)}.
     *
     * @param columns at least one column
     * @return the table
     */
    public static Table of(Column... columns) {
        return of(List.of(columns));
    }

    /**
     * Puts tables one below another.
     *
     * @param parts one table or more, all with the columns of the first, in any order
     * @return their rows in order; levels are those of the first, then those that others add, and
     *     whole numbers become real ones if a part has such
     * @throws IllegalArgumentException if there is no table
     * @throws DataException if a table has other columns, or a column of another kind
     */
    public static Table stacked(List<Table> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("tables to stack must be one or more, found none");
        }
        Table first = parts.get(0);
        for (Table part : parts) {
            if (!part.columns.keySet().equals(first.columns.keySet())) {
                throw new DataException(
                        "tables must have the same columns, found %s and %s"
                                .formatted(first.names(), part.names()));
            }
        }
        return parts.size() == 1
                ? first
                : of(
                        first.names().stream()
                                .map(
                                        name ->
                                                Stacked.of(
                                                        parts.stream()
                                                                .map(part -> part.column(name))
                                                                .toList()))
                                .toList());
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public int rows() {
        return rows;
    }

    /**
     * All columns in order.
     *
     * @return at least one column
     */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /**
     * The names of all columns in order.
     *
     * @return at least one name
     */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /**
     * Says whether a column of this name exists.
     *
     * @param name the name, case-sensitive
     * @return true if it does
     */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /**
     * A column by name.
     *
     * @param name the name, case-sensitive
     * @return the column
     * @throws DataException if there is none; the message names the nearest one
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new DataException(
                    "no column \"%s\"; %s".formatted(name, Names.advice(name, columns.keySet())));
        }
        return column;
    }

    /**
     * A column of numbers by name.
     *
     * @param name the name, case-sensitive
     * @return the column
     * @throws DataException if there is none, or it holds something else
     */
    public NumberColumn numbers(String name) {
        Column column = column(name);
        if (column instanceof NumberColumn numbers) {
            return numbers;
        }
        throw new DataException(
                "column \"%s\" must hold numbers, found text%s".formatted(name, found(column)));
    }

    /**
     * A column of categories by name. Numbers are given as categories of their texts, levels in
     * increasing order.
     *
     * @param name the name, case-sensitive
     * @return the column
     * @throws DataException if there is none
     */
    public CategoryColumn categories(String name) {
        return Columns.asCategories(column(name));
    }

    /**
     * A table of some of the rows, in the order asked.
     *
     * @param selected indices of rows, from 0; repetitions are allowed
     * @return a new table of {@code selected.length} rows
     */
    public Table select(int... selected) {
        Map<String, Column> result = new LinkedHashMap<>();
        columns.forEach((name, column) -> result.put(name, column.select(selected)));
        return new Table(result, selected.length);
    }

    /**
     * A table with one column more, or with a column replaced in its place.
     *
     * @param column a column of as many rows
     * @return a new table that shares the other columns
     * @throws IllegalArgumentException if the number of rows differs
     */
    public Table with(Column column) {
        List<Column> result = new ArrayList<>(columns.values());
        result.replaceAll(old -> old.name().equals(column.name()) ? column : old);
        if (!columns.containsKey(column.name())) {
            result.add(column);
        }
        return of(result);
    }

    /**
     * A table of some of the columns, in the order asked.
     *
     * @param names names of columns
     * @return a new table that shares them
     * @throws DataException if there is no such column
     */
    public Table only(List<String> names) {
        return of(names.stream().map(this::column).toList());
    }

    static String requireName(String name) {
        if (name.isEmpty()) {
            throw new DataException(
                    "a column's name must not be empty; name it in the file's header");
        }
        return name;
    }

    /** The first text that is no number; or else the first number that none would hold exactly. */
    private static String found(Column column) {
        Optional<String> text = first(column, number -> Double.isNaN(number));
        if (text.isPresent()) {
            return " such as %s; mend it, or name it as a mark for missing with --missing"
                    .formatted(text.get());
        }
        return first(column, number -> Math.abs(number) >= LARGEST_WHOLE)
                .map(
                        " such as %s, a whole number too large to hold exactly; round or rescale it, or write it with a decimal point"
                                ::formatted)
                .or(
                        () ->
                                firstText(column, CODE.asMatchPredicate())
                                        .map(
                                                " such as %s, whose leading zero makes codes of all values; take it off"
                                                        ::formatted))
                .or(
                        () ->
                                first(column, number -> true)
                                        .map(" such as %s; store it as numbers"::formatted))
                .orElse("; store it as numbers");
    }

    private static Optional<String> first(Column column, DoublePredicate wanted) {
        return firstText(column, text -> wanted.test(number(text)));
    }

    private static Optional<String> firstText(Column column, Predicate<String> wanted) {
        return IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row) && wanted.test(column.text(row)))
                .mapToObj(row -> "\"%s\" in row %d".formatted(column.text(row), row + 1))
                .findFirst();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && rows == that.rows
                && names().equals(that.names())
                && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    @Override
    public String toString() {
        return "Table of %d rows, columns %s".formatted(rows, columns.values());
    }
}
