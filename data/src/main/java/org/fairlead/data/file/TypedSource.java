package org.fairlead.data.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.jspecify.annotations.Nullable;

/** Parquet and JSON files loaded into the engine, with the types that they state. */
final class TypedSource {
    private final Engine engine;
    private final ReadOptions options;

    TypedSource(Engine engine, ReadOptions options) {
        this.engine = engine;
        this.options = options;
    }

    Source load(List<Path> files, FileFormat format) {
        List<String> names = List.of();
        List<Long> ends = new ArrayList<>();
        for (Path file : files) {
            Selected selected = select(file, format);
            names = Source.sameNames(file, selected.names(), files.get(0), names);
            String target = ends.isEmpty() ? "CREATE TABLE %s AS " : "INSERT INTO %s ";
            try {
                engine.run(target.formatted(Source.TABLE) + selected.query());
            } catch (EngineException e) {
                throw unreadable(file, format, e);
            }
            ends.add(Source.count(engine));
        }
        return new Source(files, ends, names, Source.types(engine));
    }

    /** The files as a view under their own names, nothing loaded. */
    Source view(List<Path> files, FileFormat format) {
        List<String> names = List.of();
        List<String> parts = new ArrayList<>();
        for (Path file : files) {
            Selected selected = select(file, format);
            names = Source.sameNames(file, selected.names(), files.get(0), names);
            parts.add(selected.query());
        }
        return Source.view(engine, files, names, parts);
    }

    /** Names of a file's columns, and the query that selects them. */
    private record Selected(List<String> names, String query) {}

    private Selected select(Path file, FileFormat format) {
        requireContent(file);
        String reader = reader(file, format);
        try {
            List<@Nullable Object[]> columns = engine.rows("DESCRIBE SELECT * FROM " + reader);
            List<String> names = columns.stream().map(row -> String.valueOf(row[0])).toList();
            List<String> types = columns.stream().map(row -> String.valueOf(row[1])).toList();
            return new Selected(names, query(reader, names, types));
        } catch (EngineException e) {
            throw unreadable(file, format, e);
        }
    }

    private static DataException unreadable(Path file, FileFormat format, EngineException e) {
        return new DataException(
                "file %s could not be read as %s: %s".formatted(file, format, e.reason()), e);
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
        return options.missing().isEmpty() || !type.equals("VARCHAR")
                ? name
                : "CASE WHEN %s NOT IN (%s) THEN %s END"
                        .formatted(name, Sql.literals(options.missing()), name);
    }
}
