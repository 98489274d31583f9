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
     * @param part looks at a file
     * @param most rows that are loaded at most
     * @return what was loaded; empty if there are more rows
     */
    static Optional<Source> load(
            Engine engine, List<Path> files, Function<Path, Part> part, long most) {
        List<String> names = List.of();
        List<Long> ends = new ArrayList<>();
        for (Path file : files) {
            Part next = part.apply(file);
            names = sameNames(file, next.names(), files.get(0), names);
            long before = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
            String target = ends.isEmpty() ? "CREATE TABLE %s AS " : "INSERT INTO %s ";
            try {
                long left = most - before;
                if (next.isCounted() && count(engine, "(" + next.query() + ")") > left) {
                    return Optional.empty();
                }
                engine.run(target.formatted(TABLE) + upTo(left, next.query()));
            } catch (EngineException e) {
                throw next.explained().apply(e);
            }
            ends.add(count(engine, TABLE));
            if (ends.get(ends.size() - 1) > most) {
                return Optional.empty();
            }
        }
        return Optional.of(new Source(files, ends, names, types(engine)));
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
     * @param part looks at a file
     * @throws DataException if names of columns differ in case alone: statements name them here
     */
    static Source view(Engine engine, List<Path> files, Function<Path, Part> part) {
        List<String> names = List.of();
        List<String> queries = new ArrayList<>();
        for (Path file : files) {
            Part next = part.apply(file);
            names = sameNames(file, next.names(), files.get(0), names);
            queries.add(next.query());
        }
        Sql.requireDistinct("file " + files.get(0), names);
        List<String> own = names;
        String called =
                IntStream.range(0, own.size())
                        .mapToObj(i -> "c%d AS %s".formatted(i, Sql.name(own.get(i))))
                        .collect(Collectors.joining(", "));
        engine.run(
                "CREATE VIEW %s AS SELECT %s FROM (%s)"
                        .formatted(TABLE, called, String.join(" UNION ALL ", queries)));
        return new Source(files, List.of(), names, types(engine));
    }

    /** The names of the first file, which all others must have. */
    private static List<String> sameNames(
            Path file, List<String> found, Path first, List<String> firstNames) {
        if (firstNames.isEmpty()) {
            requireNames(file, found);
            return found;
        }
        requireSame(file, found, first, firstNames);
        return firstNames;
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
