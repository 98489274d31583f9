package org.fairlead.data.internal.engine;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;

/** Columns held in memory, copied into a table of the engine. */
public final class TableLoader {
    private TableLoader() {}

    /**
     * Creates a table with the columns' names and types and fills it, rows in order.
     *
     * @param engine where the table is made
     * @param table its name
     * @param columns at least one column, names distinct but for case
     */
    public static void load(Engine engine, String table, List<Column> columns) {
        StringBuilder create = new StringBuilder("CREATE TABLE " + Sql.name(table) + " (");
        for (Column column : columns) {
            create.append(Sql.name(column.name())).append(' ').append(type(column)).append(", ");
        }
        engine.run(create.append(")").toString());
        int rows = columns.get(0).size();
        try (DuckDBAppender appender = engine.connection().createAppender(table)) {
            for (int row = 0; row < rows; row++) {
                appender.beginRow();
                for (Column column : columns) {
                    append(appender, column, row);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new EngineException(e);
        }
    }

    private static String type(Column column) {
        if (column instanceof NumberColumn numbers) {
            return switch (numbers.kind()) {
                case REAL -> "DOUBLE";
                case INTEGER -> "BIGINT";
                case DATE -> "DATE";
                case TIMESTAMP -> "TIMESTAMP";
            };
        }
        return "VARCHAR";
    }

    private static void append(DuckDBAppender appender, Column column, int row)
            throws SQLException {
        if (column.isMissing(row)) {
            appender.appendNull();
        } else if (column instanceof NumberColumn numbers) {
            double value = numbers.value(row);
            switch (numbers.kind()) {
                case REAL -> appender.append(value);
                case INTEGER -> appender.append((long) value);
                case DATE -> appender.appendEpochDays((int) value);
                case TIMESTAMP -> appender.appendEpochMicros((long) value);
            }
        } else if (column instanceof CategoryColumn categories) {
            appender.append(categories.levels().get(categories.code(row)));
        } else {
            appender.append(column.text(row));
        }
    }
}
