package org.fairlead.data.filter;

import java.util.Collection;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.table.Table;

/**
 * A condition on a row in SQL, such as {@code sex = 'Female' AND age > 40}, as DuckDB understands
 * it. A row for which it is unknown, because a value is missing, does not meet it.
 *
 * <p>A predicate is one expression of columns, constants, comparisons, AND, OR, NOT, IN, BETWEEN,
 * LIKE, IS NULL, CASE, CAST and functions of a fixed list; anything else is refused before it runs.
 * It then runs in a database of its own without access to files, network, extensions or settings.
 */
public final class Predicate {
    private final String text;
    private final String expression;
    private final List<String> columns;

    private Predicate(String text, String expression, List<String> columns) {
        this.text = text;
        this.expression = expression;
        this.columns = columns;
    }

    /**
     * Understands a predicate.
     *
     * @param sql the condition; names with characters other than letters, digits and underscores
     *     stand in double quotes, texts in single quotes
     * @return the predicate
     * @throws DataException if it does not parse, or is more than a condition on a row
     */
    public static Predicate parse(String sql) {
        Grammar.Parsed parsed = Grammar.parse(sql);
        return new Predicate(sql, parsed.expression(), parsed.columns());
    }

    /**
     * The predicate as it was written.
     *
     * @return SQL
     */
    public String text() {
        return text;
    }

    /**
     * The columns that it names.
     *
     * @return distinct names in order of first use, possibly none
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * The rows that meet it. Who has several predicates for one table uses a {@link TableFilter}.
     *
     * @param table any table
     * @return indices in increasing order, possibly none
     * @throws DataException if the table lacks a column, or the condition cannot be evaluated
     */
    public int[] rows(Table table) {
        try (TableFilter filter = TableFilter.open(table)) {
            return filter.rows(this);
        }
    }

    /**
     * Which rows meet it.
     *
     * @param table any table
     * @return one truth a row
     * @throws DataException if the table lacks a column, or the condition cannot be evaluated
     */
    public boolean[] mask(Table table) {
        try (TableFilter filter = TableFilter.open(table)) {
            return filter.mask(this);
        }
    }

    /**
     * The rows that meet it, which must be some.
     *
     * @param table any table
     * @param what what the rows are for, such as {@code min-diff: sensitive}
     * @return indices in increasing order, at least one
     * @throws DataException if no row meets it, or as {@link #rows} does
     */
    public int[] requireRows(Table table, String what) {
        try (TableFilter filter = TableFilter.open(table)) {
            return filter.requireRows(this, what);
        }
    }

    /**
     * The predicate as an expression for DuckDB, checked to be a condition on a row and no more.
     *
     * @return SQL
     */
    public String expression() {
        return expression;
    }

    /**
     * Refuses names of no column.
     *
     * @param known the columns that there are
     * @throws DataException if the predicate names another
     */
    public void requireColumns(Collection<String> known) {
        for (String name : columns) {
            if (!known.contains(name)) {
                throw new DataException(
                        """
                        predicate [%s]: no column "%s"; %s; texts stand in single quotes, \
                        names with hyphens or blanks in double quotes\
                        """
                                .formatted(text, name, Names.advice(name, known)));
            }
        }
    }

    /**
     * Refuses an expression that is not true or false for a row.
     *
     * @param engine holds the rows
     * @param from what the rows are selected from, with the columns that are named
     * @throws DataException if it gives something else
     * @throws EngineException if it cannot be evaluated, see {@link #failed}
     */
    public void requireCondition(Engine engine, String from) {
        Object type =
                engine.rows("DESCRIBE SELECT %s FROM %s".formatted(expression, from)).get(0)[1];
        if (!"BOOLEAN".equals(type)) {
            throw new DataException(
                    "predicate [%s] must be true or false for a row, found a %s; compare it with something"
                            .formatted(text, Reasons.type(String.valueOf(type))));
        }
    }

    /**
     * What a predicate that cannot be evaluated is refused with.
     *
     * @param e what the engine said
     * @return the error, to be thrown
     */
    public DataException failed(EngineException e) {
        return new DataException(
                "predicate [%s] cannot be evaluated: %s".formatted(text, Reasons.plain(e.reason())),
                e);
    }

    /**
     * What a predicate that no row meets is refused with, where some must.
     *
     * @param what what the rows are for
     * @param rows how many there are
     * @param more what else a person should know, after a semicolon; empty for nothing
     * @return the error, to be thrown
     */
    public DataException unmet(String what, long rows, String more) {
        return new DataException(
                "%s: no row of %d meets [%s]; check the spelling of its values%s"
                        .formatted(what, rows, text, more));
    }

    @Override
    public String toString() {
        return text;
    }
}
