package org.fairlead.data.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.jspecify.annotations.Nullable;

/** Parquet and JSON files, with the types that they state. */
final class TypedSource {
    private final Engine engine;
    private final ReadOptions options;

    TypedSource(Engine engine, ReadOptions options) {
        this.engine = engine;
        this.options = options;
    }

    Part part(Path file, FileFormat format) {
        requireContent(file);
        String reader = reader(file, format);
        try {
            List<@Nullable Object[]> columns = engine.rows("DESCRIBE SELECT * FROM " + reader);
            List<String> names = columns.stream().map(row -> String.valueOf(row[0])).toList();
            List<String> types = columns.stream().map(row -> type(reader, row)).toList();
            return new Part(
                    names,
                    types,
                    query(reader, names, types),
                    format == FileFormat.PARQUET,
                    e -> unreadable(file, format, e));
        } catch (EngineException e) {
            throw unreadable(file, format, e);
        }
    }

    /** A column without values is JSON to the engine, and would make texts of others' numbers. */
    private String type(String reader, @Nullable Object[] column) {
        String type = String.valueOf(column[1]);
        if (!type.equals("JSON")) {
            return type;
        }
        String text = "CAST(%s AS VARCHAR)".formatted(Sql.name(String.valueOf(column[0])));
        return engine.rows("SELECT 1 FROM %s WHERE %s <> 'null' LIMIT 1".formatted(reader, text))
                        .isEmpty()
                ? Part.NOTHING
                : type;
    }

    private static DataException unreadable(Path file, FileFormat format, EngineException e) {
        return new DataException(
                "file %s could not be read as %s: %s; make the file again if it is damaged, or state its format"
                        .formatted(file, format, e.reason()),
                e);
    }

    private static void requireContent(Path file) {
        try {
            if (Files.size(file) == 0) {
                throw new DataException(
                        "file %s is empty; it must hold at least a row".formatted(file));
            }
        } catch (IOException e) {
            throw new DataException(
                    "file %s could not be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static String reader(Path file, FileFormat format) {
        String path = Sql.path(file.toString());
        return format == FileFormat.PARQUET
                ? "read_parquet(%s)".formatted(path)
                : "read_json(%s, sample_size = -1, maximum_object_size = 67108864)".formatted(path);
    }

    private String query(String reader, List<String> names, List<String> types) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> value(Sql.name(names.get(i)), types.get(i)) + " AS " + ("c" + i))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + reader));
    }

    private String value(String name, String type) {
        if (type.equals(Part.NOTHING)) {
            return "NULL";
        }
        return options.missing().isEmpty() || !type.equals("VARCHAR")
                ? name
                : "CASE WHEN %s NOT IN (%s) THEN %s END"
                        .formatted(name, Sql.literals(options.missing()), name);
    }
}
