package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Nul;
import org.fairlead.data.internal.engine.Sql;

/**
 * Rows of files as they lie in the engine's table {@link #TABLE}, columns {@code c0}, {@code c1}
 * and so on.
 *
 * @param files the files in the order read
 * @param ends for each file the number of rows up to its end
 * @param names the columns' names
 * @param types the engine's type of each column
 */
record Source(List<Path> files, List<Long> ends, List<String> names, List<String> types) {
    static final String TABLE = "source";

    /**
     * Loads files, every value as its part gives it.
     *
     * @param look looks at a file
     * @param most rows that are loaded at most
     * @return what was loaded; empty if there are more rows
     */
    static Optional<Source> load(
            Engine engine, List<Path> files, Function<Path, Part> look, long most) {
        List<Part> parts = parts(files, look);
        engine.run("CREATE TABLE %s AS %s".formatted(TABLE, wideEnough(parts)));
        List<Long> ends = new ArrayList<>();
        for (Part part : parts) {
            long before = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
            try {
                long left = most - before;
                if (part.isCounted() && count(engine, "(" + part.query() + ")") > left) {
                    return Optional.empty();
                }
                engine.run("INSERT INTO %s %s".formatted(TABLE, upTo(left, part.query())));
            } catch (EngineException e) {
                throw part.explained().apply(e);
            }
            ends.add(count(engine, TABLE));
            if (ends.get(ends.size() - 1) > most) {
                return Optional.empty();
            }
        }
        return Optional.of(new Source(files, ends, parts.get(0).names(), types(engine)));
    }

    /** No rows, but columns of the types that a union of all parts has. */
    private static String wideEnough(List<Part> parts) {
        return parts.stream()
                .map(Part::types)
                .distinct()
                .map(
                        types ->
                                IntStream.range(0, types.size())
                                        .mapToObj(
                                                i ->
                                                        "CAST(NULL AS %s) AS c%d"
                                                                .formatted(types.get(i), i))
                                        .collect(Collectors.joining(", ", "SELECT ", "")))
                .collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") LIMIT 0"));
    }

    /** One row more than may be loaded says that there are more. */
    private static String upTo(long rows, String query) {
        return rows > Integer.MAX_VALUE
                ? query
                : "SELECT * FROM (%s) LIMIT %d".formatted(query, rows + 1);
    }

    /**
     * A view of files under {@link #TABLE}, with the columns under their own names; nothing is
     * loaded, and rows are not counted.
     *
     * @param look looks at a file
     * @throws DataException if names of columns differ in case alone: statements name them here
     */
    static Source view(Engine engine, List<Path> files, Function<Path, Part> look) {
        List<Part> parts = parts(files, look);
        List<String> names = parts.get(0).names();
        Sql.requireDistinct("file " + files.get(0), names);
        String called =
                IntStream.range(0, names.size())
                        .mapToObj(i -> "c%d AS %s".formatted(i, Sql.name(names.get(i))))
                        .collect(Collectors.joining(", "));
        String rows = parts.stream().map(Part::query).collect(Collectors.joining(" UNION ALL "));
        engine.run("CREATE VIEW %s AS SELECT %s FROM (%s)".formatted(TABLE, called, rows));
        return new Source(files, List.of(), names, types(engine));
    }

    /** Looks at all files, which must have the names of the first. */
    private static List<Part> parts(List<Path> files, Function<Path, Part> look) {
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            Part part = look.apply(file);
            if (parts.isEmpty()) {
                requireNames(file, part.names());
            } else {
                requireSame(file, part.names(), files.get(0), parts.get(0).names());
            }
            parts.add(part);
        }
        return parts;
    }

    private static long count(Engine engine, String from) {
        Object count = engine.rows("SELECT count(*) FROM " + from).get(0)[0];
        return count instanceof Number number ? number.longValue() : 0;
    }

    private static List<String> types(Engine engine) {
        return engine.rows("DESCRIBE " + TABLE).stream()
                .map(row -> String.valueOf(row[1]))
                .toList();
    }

    static List<String> columns(int size) {
        return IntStream.range(0, size).mapToObj(i -> "c" + i).toList();
    }

    long rows() {
        return ends.get(ends.size() - 1);
    }

    /** Where a row stands, as errors say it. */
    String place(long row) {
        int file = 0;
        while (ends.get(file) <= row) {
            file++;
        }
        long before = file == 0 ? 0 : ends.get(file - 1);
        return "file %s, row %d".formatted(files.get(file), row - before + 1);
    }

    static void requireNames(Path file, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isBlank()) {
                throw new DataException(
                        "file %s: column %d of %d has no name; name it in the header, or state names for all columns"
                                .formatted(file, i + 1, names.size()));
            }
            if (Nul.isIn(names.get(i))) {
                throw new DataException(
                        "file %s: column names must be %s, found \"%s\"; %s"
                                .formatted(file, Nul.ALLOWED, Nul.shown(names.get(i)), Nul.ADVICE));
            }
            if (!seen.add(names.get(i))) {
                throw new DataException(
                        "file %s: column names must be distinct, found \"%s\" twice; rename one of them"
                                .formatted(file, names.get(i)));
            }
        }
    }

    private static void requireSame(
            Path file, List<String> names, Path first, List<String> firstNames) {
        if (!names.equals(firstNames)) {
            throw new DataException(
                    "file %s must have the columns of %s, %s, found %s; read them apart"
                            .formatted(file, first, firstNames, names));
        }
    }
}
