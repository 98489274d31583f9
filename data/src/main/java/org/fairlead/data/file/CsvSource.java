package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;

/** CSV files loaded into the engine, every value as text. */
final class CsvSource {
    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern WIDTH =
            Pattern.compile("Expected Number of Columns: (\\d+) Found: (\\d+)");

    private final Engine engine;
    private final ReadOptions options;

    CsvSource(Engine engine, ReadOptions options) {
        this.engine = engine;
        this.options = options;
    }

    Source load(List<Path> files) {
        List<String> names = List.of();
        List<Long> ends = new ArrayList<>();
        for (Path file : files) {
            CsvHead head = CsvHead.read(file, options);
            List<String> found = names(file, head);
            if (ends.isEmpty()) {
                names = found;
                Source.requireNames(file, names);
            } else {
                Source.requireSame(file, found, files.get(0), names);
            }
            String target = ends.isEmpty() ? "CREATE TABLE %s AS " : "INSERT INTO %s ";
            try {
                engine.run(target.formatted(Source.TABLE) + query(file, head, found.size()));
            } catch (EngineException e) {
                throw explained(file, e);
            }
            ends.add(Source.count(engine));
        }
        return new Source(files, ends, names, Source.types(engine));
    }

    private List<String> names(Path file, CsvHead head) {
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

    private String query(Path file, CsvHead head, int width) {
        List<String> columns = Source.columns(width);
        String quote = Sql.literal(String.valueOf(options.quote()));
        return """
                SELECT %s FROM read_csv(%s, auto_detect = false, header = %b, skip = %d, delim = %s, \
                quote = %s, escape = %s, nullstr = '', allow_quoted_nulls = false, \
                max_line_size = 67108864, columns = {%s})\
                """
                .formatted(
                        columns.stream().map(this::value).collect(Collectors.joining(", ")),
                        Sql.path(file.toString()),
                        options.header(),
                        options.skipLines(),
                        Sql.literal(String.valueOf(head.delimiter())),
                        quote,
                        quote,
                        columns.stream()
                                .map(column -> "'" + column + "': 'VARCHAR'")
                                .collect(Collectors.joining(", ")));
    }

    private String value(String column) {
        String value = options.trim() ? "trim(" + column + ")" : column;
        return options.missing().isEmpty()
                ? value + " AS " + column
                : "CASE WHEN %s NOT IN (%s) THEN %s END AS %s"
                        .formatted(value, Sql.literals(options.missing()), value, column);
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
        return new DataException("%s: %s".formatted(place, e.reason()), e);
    }
}
