package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.Sql;
import org.fairlead.data.internal.json.Json;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a Parquet file that we wrote says about its columns beyond their types: category or text,
 * and the levels in order.
 *
 * @param kind category or text
 * @param levels the levels of a category
 */
record Stored(ColumnKind kind, List<String> levels) {
    static final String KEY = "fairlead";

    /** The statement about all columns that are not numbers. */
    static String write(Table table) {
        List<String> fields = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column instanceof CategoryColumn categories) {
                List<String> levels = categories.levels().stream().map(Json::quote).toList();
                fields.add(Json.quote(column.name()) + ":[" + String.join(",", levels) + "]");
            } else if (ColumnKind.of(column) == ColumnKind.TEXT) {
                fields.add(Json.quote(column.name()) + ":null");
            }
        }
        return "{" + String.join(",", fields) + "}";
    }

    /** The statement about columns of free text. */
    static String texts(List<String> names) {
        return names.stream()
                .map(name -> Json.quote(name) + ":null")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** What the first file says, nothing if it was written by others. */
    static Map<String, Stored> read(Engine engine, Source source, FileFormat format) {
        Map<String, Stored> stored = new LinkedHashMap<>();
        if (format != FileFormat.PARQUET) {
            return stored;
        }
        Path file = source.files().get(0);
        var rows =
                engine.rows(
                        "SELECT decode(value) FROM parquet_kv_metadata(%s) WHERE decode(key) = '%s'"
                                .formatted(Sql.path(file.toString()), KEY));
        if (rows.isEmpty()
                || !(Json.parse(String.valueOf(rows.get(0)[0])) instanceof Map<?, ?> fields)) {
            return stored;
        }
        fields.forEach((name, value) -> stored.put(String.valueOf(name), of(value)));
        return stored;
    }

    private static Stored of(@Nullable Object value) {
        return value instanceof List<?> levels
                ? new Stored(ColumnKind.CATEGORY, levels.stream().map(String::valueOf).toList())
                : new Stored(ColumnKind.TEXT, List.of());
    }
}
