package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;

/**
 * A CSV file as a query of the engine, every value as text.
 *
 * @param file the file
 * @param names the columns' names, one for each of {@code c0}, {@code c1} and so on
 * @param query gives the columns {@code c0}, {@code c1} and so on, rows in their order
 */
public record CsvScan(Path file, List<String> names, String query) {
    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern WIDTH =
            Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");

    /** Copies the names. */
    public CsvScan {
        names = List.copyOf(names);
    }

    /**
     * Looks at the first record of a file.
     *
     * @param file a CSV file, compressed with gzip if its name ends in {@code .gz}
     * @param options how it is read
     * @return its columns and its query
     * @throws DataException if the file cannot be read or is empty, or its columns are not as
     *     stated, have no name, or one name twice
     */
    public static CsvScan of(Path file, ReadOptions options) {
        Content.require(file, FileFormat.CSV);
        CsvHead head = CsvHead.read(file, options);
        List<String> names = names(file, head, options);
        Source.requireNames(file, names);
        return new CsvScan(file, names, query(file, head, names.size(), options));
    }

    private static List<String> names(Path file, CsvHead head, ReadOptions options) {
        List<String> names = options.names();
        int width = head.cells().size();
        if (!names.isEmpty()) {
            if (names.size() != width) {
                throw new DataException(
                        "file %s must have %d columns, one for each name stated, found %d; check the delimiter '%s'"
                                .formatted(file, names.size(), width, head.delimiter()));
            }
            return names;
        }
        return options.header()
                ? head.cells()
                : IntStream.rangeClosed(1, width).mapToObj(i -> "column" + i).toList();
    }

    private static String query(Path file, CsvHead head, int width, ReadOptions options) {
        List<String> columns = Source.columns(width);
        String quote = Sql.literal(String.valueOf(options.quote()));
        return """
                SELECT %s FROM read_csv(%s, auto_detect = false, header = %b, skip = %d, delim = %s, \
                quote = %s, escape = %s, nullstr = '', allow_quoted_nulls = false, \
                max_line_size = %d, columns = {%s})\
                """
                .formatted(
                        columns.stream()
                                .map(column -> value(column, options))
                                .collect(Collectors.joining(", ")),
                        Sql.path(file.toString()),
                        options.header(),
                        options.skipLines(),
                        Sql.literal(String.valueOf(head.delimiter())),
                        quote,
                        quote,
                        Content.LONGEST,
                        columns.stream()
                                .map(column -> "'" + column + "': 'VARCHAR'")
                                .collect(Collectors.joining(", ")));
    }

    private static String value(String column, ReadOptions options) {
        String value = options.trim() ? "trim(" + column + ")" : column;
        return options.missing().isEmpty()
                ? value + " AS " + column
                : "CASE WHEN %s NOT IN (%s) THEN %s END AS %s"
                        .formatted(value, Sql.literals(options.missing()), value, column);
    }

    Part part() {
        List<String> types = Collections.nCopies(names.size(), "VARCHAR");
        return new Part(names, types, query, false, this::explained);
    }

    /**
     * What the engine found wrong with the file, as a person would say it.
     *
     * @param e what the engine said
     * @return names file and line where the engine knows them
     */
    public DataException explained(EngineException e) {
        return explained(file, e);
    }

    /**
     * What is wrong with one of several files, the one that the engine names: the longest, as the
     * name of another may be a part of it.
     */
    static DataException explained(List<Path> files, EngineException e) {
        return explained(
                files.stream()
                        .filter(file -> e.text().contains(file.toString()))
                        .max(Comparator.comparingInt(file -> file.toString().length()))
                        .orElse(files.get(0)),
                e);
    }

    private static DataException explained(Path file, EngineException e) {
        Matcher line = LINE.matcher(e.text());
        String place =
                line.find() ? "file %s, line %s".formatted(file, line.group(1)) : "file " + file;
        Matcher width = WIDTH.matcher(e.text());
        if (width.find()) {
            return new DataException(
                    "%s: must have %s values as the header has, found %s; mend the line, or check delimiter and quotes"
                            .formatted(place, width.group(1), width.group(2)),
                    e);
        }
        if (e.text().contains("Value with unterminated quote")) {
            return new DataException(
                    "%s: a value opens a quote and does not close it; mend the line, or state another quote"
                            .formatted(place),
                    e);
        }
        if (e.text().contains("This file is not utf-8 encoded")) {
            return new DataException(
                    "%s: text must be UTF-8, found other bytes; convert the file".formatted(place),
                    e);
        }
        if (e.text().contains("GZIP stream")) {
            return Content.damaged(file, "damaged", e);
        }
        if (e.text().contains("Maximum line size")) {
            return new DataException(
                    "%s: a line must have at most %d bytes, found more; check for a quote that is not closed"
                            .formatted(place, Content.LONGEST),
                    e);
        }
        if (e.text().contains("invalid state")) {
            return new DataException(
                    "%s: line ends must be alike in all lines, and quotes inside quotes doubled; make them so, line ends as by tr -d '\\r'"
                            .formatted(place),
                    e);
        }
        return new DataException("%s: %s".formatted(place, e.reason()), e);
    }
}
