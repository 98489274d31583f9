package org.fairlead.data.filter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.fairlead.data.internal.engine.TableLoader;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/**
 * One table against which several predicates are evaluated. Each column is loaded once, when the
 * first predicate names it. To be closed; not for use by several threads.
 */
public final class TableFilter implements AutoCloseable {
    private final Table table;
    private final Engine engine;
    private final Map<String, String> loaded = new LinkedHashMap<>();

    private TableFilter(Table table, Engine engine) {
        this.table = table;
        this.engine = engine;
    }

    /**
     * Opens a filter over a table; nothing is loaded yet.
     *
     * @param table any table
     * @return the filter, to be closed
     */
    public static TableFilter open(Table table) {
        return new TableFilter(table, Engine.openLocked());
    }

    /**
     * The rows that meet a predicate.
     *
     * @param predicate the condition
     * @return indices in increasing order, possibly none
     * @throws DataException if the table lacks a column, or the condition cannot be evaluated
     */
    public int[] rows(Predicate predicate) {
        boolean[] mask = mask(predicate);
        int[] rows = new int[mask.length];
        int size = 0;
        for (int row = 0; row < mask.length; row++) {
            if (mask[row]) {
                rows[size++] = row;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /**
     * The rows that meet a predicate, which must be some.
     *
     * @param predicate the condition
     * @param what what the rows are for, such as {@code min-diff: sensitive}
     * @return indices in increasing order, at least one
     * @throws DataException if no row meets it, or as {@link #rows} does
     */
    public int[] requireRows(Predicate predicate, String what) {
        int[] rows = rows(predicate);
        if (rows.length == 0) {
            throw predicate.unmet(what, table.rows(), levels(predicate));
        }
        return rows;
    }

    /**
     * Which rows meet a predicate.
     *
     * @param predicate the condition
     * @return one truth a row
     * @throws DataException if the table lacks a column, or the condition cannot be evaluated
     */
    public boolean[] mask(Predicate predicate) {
        boolean[] mask = new boolean[table.rows()];
        if (mask.length == 0) {
            return mask;
        }
        String from = from(predicate);
        try {
            predicate.requireCondition(engine, from);
            engine.chunks(
                    "SELECT coalesce(%s, false) FROM %s".formatted(predicate.expression(), from),
                    (chunk, firstRow) -> {
                        for (int i = 0; i < chunk.rowCount(); i++) {
                            mask[firstRow + i] = chunk.vector(0).getBoolean(i);
                        }
                    });
        } catch (EngineException e) {
            throw predicate.failed(e);
        }
        return mask;
    }

    private String from(Predicate predicate) {
        predicate.requireColumns(table.names());
        Sql.requireDistinct("predicate [%s]".formatted(predicate), predicate.columns());
        if (predicate.columns().isEmpty()) {
            return "range(%d)".formatted(table.rows());
        }
        return predicate.columns().stream()
                .map(name -> loaded.computeIfAbsent(name, this::load))
                .collect(Collectors.joining(" POSITIONAL JOIN "));
    }

    private String load(String name) {
        String target = "t" + loaded.size();
        TableLoader.load(engine, target, List.of(table.column(name)));
        return target;
    }

    private String levels(Predicate predicate) {
        return predicate.columns().stream()
                .limit(3)
                .map(
                        name -> {
                            List<String> levels =
                                    table.column(name) instanceof CategoryColumn c
                                            ? c.levels()
                                            : List.of();
                            return levels.isEmpty()
                                    ? ""
                                    : "; \"%s\" has %s"
                                            .formatted(name, levels.stream().limit(10).toList());
                        })
                .collect(Collectors.joining());
    }

    @Override
    public void close() {
        engine.close();
    }
}
