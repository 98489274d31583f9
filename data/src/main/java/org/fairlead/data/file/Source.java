package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
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
     * A view of all parts under {@link #TABLE}, with the columns under their own names; nothing is
     * loaded, and rows are not counted.
     */
    static Source view(Engine engine, List<Path> files, List<String> names, List<String> parts) {
        String called =
                IntStream.range(0, names.size())
                        .mapToObj(i -> "c%d AS %s".formatted(i, Sql.name(names.get(i))))
                        .collect(Collectors.joining(", "));
        engine.run(
                "CREATE VIEW %s AS SELECT %s FROM (%s)"
                        .formatted(TABLE, called, String.join(" UNION ALL ", parts)));
        return new Source(files, List.of(), names, types(engine));
    }

    /** The names of the first file, which all others must have. */
    static List<String> sameNames(
            Path file, List<String> found, Path first, List<String> firstNames) {
        if (firstNames.isEmpty()) {
            requireNames(file, found);
            return found;
        }
        requireSame(file, found, first, firstNames);
        return firstNames;
    }

    /** What was loaded so far, for the end of a file. */
    static long count(Engine engine) {
        Object count = engine.rows("SELECT count(*) FROM " + TABLE).get(0)[0];
        return count instanceof Number number ? number.longValue() : 0;
    }

    static List<String> types(Engine engine) {
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

    static void requireSame(Path file, List<String> names, Path first, List<String> firstNames) {
        if (!names.equals(firstNames)) {
            throw new DataException(
                    "file %s must have the columns of %s, %s, found %s; read them apart"
                            .formatted(file, first, firstNames, names));
        }
    }
}
