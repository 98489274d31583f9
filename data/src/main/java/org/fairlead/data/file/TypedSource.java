package org.fairlead.data.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.jspecify.annotations.Nullable;

/** Parquet and JSON files, with the types that they state. */
final class TypedSource {
    private static final Pattern PLACE =
            Pattern.compile("Malformed JSON .* in (line|record/value) (\\d+)");

    private static final Pattern TWICE = Pattern.compile("has duplicate key (\".*\")");

    private final Engine engine;
    private final ReadOptions options;

    TypedSource(Engine engine, ReadOptions options) {
        this.engine = engine;
        this.options = options;
    }

    Part part(Path file, FileFormat format) {
        requireContent(file, format);
        String reader = reader(file, format);
        try {
            List<@Nullable Object[]> columns = engine.rows("DESCRIBE SELECT * FROM " + reader);
            List<String> names = columns.stream().map(row -> String.valueOf(row[0])).toList();
            requireObjects(file, names);
            List<String> types = columns.stream().map(row -> type(reader, row)).toList();
            return new Part(
                    new TrueNames(engine, file, format).of(names),
                    types,
                    query(reader, names, types),
                    format == FileFormat.PARQUET,
                    e -> unreadable(file, format, e));
        } catch (EngineException e) {
            throw unreadable(file, format, e);
        }
    }

    /** JSON that is no objects is one column to the engine, which calls it "json". */
    private void requireObjects(Path file, List<String> names) {
        if (names.equals(List.of("json"))) {
            try {
                engine.rows("DESCRIBE SELECT * FROM " + json(file, ", records = true"));
            } catch (EngineException e) {
                throw new DataException(
                        "file %s must hold objects, one a row, such as {\"sex\": \"Female\", \"score\": 0.5}, found none"
                                .formatted(file),
                        e);
            }
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
        Matcher place = PLACE.matcher(e.text());
        if (place.find()) { // the engine names the place behind the one at fault
            return new DataException(
                    "file %s, %s %d: must be JSON, found text that is none or is cut off; mend it, or make the file again"
                            .formatted(
                                    file,
                                    place.group(1).equals("line") ? "line" : "object",
                                    Math.max(1, Long.parseLong(place.group(2)) - 1)),
                    e);
        }
        Matcher twice = TWICE.matcher(e.text());
        if (twice.find()) {
            return new DataException(
                    "file %s: keys must be distinct, found %s twice in one object; rename one of them"
                            .formatted(file, twice.group(1)),
                    e);
        }
        if (format == FileFormat.PARQUET) {
            return new DataException(
                    "file %s is cut off or damaged, and no Parquet that can be read; make the file again"
                            .formatted(file),
                    e);
        }
        return new DataException(
                "file %s could not be read as %s: %s; make the file again if it is damaged, or state its format"
                        .formatted(file, format, e.reason().replaceFirst("\\.$", "")),
                e);
    }

    private static void requireContent(Path file, FileFormat format) {
        try {
            if (Files.size(file) == 0) {
                throw new DataException(
                        "file %s is empty; it must hold at least a row".formatted(file));
            }
        } catch (IOException e) {
            throw new DataException("file %s could not be read: %s".formatted(file, e), e);
        }
        Content.require(file, format);
    }

    private static String reader(Path file, FileFormat format) {
        return format == FileFormat.PARQUET
                ? "read_parquet(%s)".formatted(Sql.path(file.toString()))
                : json(file, "");
    }

    /** Objects of many keys are rows too: the engine would make one column of more than 200. */
    private static String json(Path file, String more) {
        return "read_json(%s, sample_size = -1, map_inference_threshold = -1, maximum_object_size = %d%s)"
                .formatted(Sql.path(file.toString()), Content.LONGEST, more);
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
