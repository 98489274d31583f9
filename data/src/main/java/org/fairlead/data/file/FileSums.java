package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Rows of files summed where they lie, without loading them: for files larger than memory. Only
 * groups of rows are held, by the engine and by who takes them. To be closed; not for use by
 * several threads.
 */
public final class FileSums implements AutoCloseable {
    private static final String MEMORY = "400MB";

    private final String location;
    private final Engine engine;
    private final Source source;
    private final boolean typed;
    private final TextTyping typing;
    private final Map<String, Optional<ColumnKind>> days = new HashMap<>();

    private FileSums(String location, Engine engine, Source source, boolean typed) {
        this.location = location;
        this.engine = engine;
        this.source = source;
        this.typed = typed;
        this.typing = new TextTyping(new Probe(engine, source));
    }

    /**
     * Opens files.
     *
     * @param location a file's path, or a glob, as for {@link TableReader#read}
     * @param options how they are read; kinds of columns are not looked at
     * @return the sums, to be closed
     * @throws DataException if a file is missing, empty or of another format
     */
    public static FileSums open(String location, ReadOptions options) {
        List<Path> files = Locations.find(location);
        FileFormat format = options.format().orElseGet(() -> FileFormat.of(files.get(0)));
        Engine engine = Engine.open();
        try {
            String memory = format == FileFormat.CSV ? csvMemory(engine, files.size()) : MEMORY;
            engine.run("SET memory_limit = '" + memory + "'");
            engine.run("SET preserve_insertion_order = false");
            Source source = Source.view(engine, files, Part.of(engine, format, options));
            return new FileSums(location, engine, source, format != FileFormat.CSV);
        } catch (EngineException e) {
            engine.close();
            throw new DataException("%s could not be read: %s".formatted(location, e.reason()), e);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /**
     * A CSV file's buffer is for 16 of the longest lines, 1 GB, of which only what is read is used;
     * each thread may read a file of its own.
     */
    private static String csvMemory(Engine engine, int files) {
        long threads = number(engine.rows("SELECT current_setting('threads')").get(0)[0]);
        return 1 + Math.min(files, threads) + "GB";
    }

    /**
     * Whether the files state what their columns hold, so that predicates can compare numbers.
     *
     * @return false for CSV, whose values are texts here
     */
    public boolean isTyped() {
        return typed;
    }

    /**
     * Counts the rows.
     *
     * @return 0 or more
     */
    public long rows() {
        return number(one("SELECT count(*) FROM " + Source.TABLE)[0]);
    }

    /**
     * Edges that cut a column of numbers into parts of about equal share.
     *
     * @param query the rows that are summed, and so cut
     * @param column its name
     * @param parts 2 or more
     * @return rising distinct edges, each above the lowest number, as those of a loaded column
     * @throws DataException if there is no such column, or it has no two different numbers
     */
    public double[] quantiles(SumQuery query, String column, int parts) {
        String value =
                column(query.by(List.of(new SumQuery.Ranges(column, List.of(), List.of()))), column)
                        .number();
        String counted =
                "SELECT %1$s v, count(*) n FROM %2$s WHERE isfinite(%1$s) AND %3$s GROUP BY 1"
                        .formatted(value, Source.TABLE, sql(query).defined());
        String ranked =
                "SELECT v, sum(n) OVER (ORDER BY v) upto, sum(n) OVER () total, min(v) OVER () low FROM (%s)"
                        .formatted(counted);
        String edges =
                IntStream.range(1, parts)
                        .mapToObj(
                                i ->
                                        "min(v) FILTER (upto > (%d * total) // %d AND v > low)"
                                                .formatted(i, parts))
                        .collect(Collectors.joining(", "));
        @Nullable Object[] found = one("SELECT %s FROM (%s)".formatted(edges, ranked));
        List<Double> distinct = new ArrayList<>();
        for (Object edge : found) {
            if (edge instanceof Number number && !distinct.contains(number.doubleValue())) {
                distinct.add(number.doubleValue());
            }
        }
        if (distinct.isEmpty()) {
            throw new DataException(
                    "column \"%s\" must hold two or more different numbers to be cut by quantiles"
                            .formatted(column));
        }
        return distinct.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * Distinct values of a column, as text.
     *
     * @param query the rows that are summed; values of others do not count
     * @param column its name
     * @param most how many are wanted
     * @return at most one more than wanted, sorted; missing ones left out
     * @throws DataException if there is no such column
     */
    public List<String> values(SumQuery query, String column, int most) {
        String value = column(query, column).text();
        return all(
                        "SELECT DISTINCT %1$s v FROM %2$s WHERE %1$s IS NOT NULL AND %3$s ORDER BY v LIMIT %4$d"
                                .formatted(value, Source.TABLE, sql(query).defined(), most + 1))
                .stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    }

    /**
     * Looks at all rows, before they are summed.
     *
     * @param query what they will be summed by
     * @return what is known of them
     * @throws DataException if a column is not there, a value is not as it must be, or a predicate
     *     is not true or false for a row or cannot be evaluated
     */
    public SumSurvey survey(SumQuery query) {
        SumSql sql = sql(query);
        Surveyor surveyor =
                new Surveyor(location, text -> engine.rows(text).get(0), this::isConcerned, sql);
        String defined = sql.defined();
        SumConditions conditions = SumConditions.of(engine, query, defined);
        conditions.requireColumns(source.names());
        List<SumRule> rules = SumRule.of(query, name -> column(query, name), defined);
        conditions.require();
        try {
            return surveyor.survey(query, rules);
        } catch (EngineException e) {
            conditions.blame();
            throw unreadable(e);
        }
    }

    /**
     * Sums the rows.
     *
     * @param query what by
     * @param survey what was found before
     * @param classes negative and positive label, as text; unused when labels are shares
     * @param exactAt scores that buckets do not straddle, such as thresholds
     * @param taker takes the cells, in no particular order
     * @return what was summed
     * @throws DataException if a column is not there, or the files cannot be read
     */
    public SumQuery.Totals sum(
            SumQuery query,
            SumSurvey survey,
            List<String> classes,
            List<Double> exactAt,
            SumQuery.CellTaker taker) {
        SumBuckets buckets = survey.buckets(exactAt);
        SumCells cells = new SumCells(location, query, buckets, taker);
        try {
            engine.chunks(sql(query).cells(classes, buckets), (chunk, first) -> cells.take(chunk));
        } catch (EngineException e) {
            throw unreadable(e);
        }
        return new SumQuery.Totals(buckets.count(), cells.others());
    }

    private SumSql sql(SumQuery query) {
        return new SumSql(query, name -> column(query, name));
    }

    private boolean isConcerned(SumRule rule) {
        String column = rule.column().name();
        return switch (rule.columns()) {
            case ALL -> true;
            case NUMBERS -> typed || typing.isNumbers(column);
            case WHOLE -> typing.isWhole(column);
        };
    }

    private SumColumn column(SumQuery query, String name) {
        int index = source.names().indexOf(name);
        if (index < 0) {
            throw new DataException(
                    "%s has no column \"%s\"; %s"
                            .formatted(location, name, Names.advice(name, source.names())));
        }
        String type = source.types().get(index);
        return new SumColumn(Sql.name(name), type, typed, days(query, name, type));
    }

    /** Of texts, only those that are used as numbers are worth the look at all of them. */
    private Optional<ColumnKind> days(SumQuery query, String name, String type) {
        if (typed) {
            ColumnKind kind = Typing.natural(type);
            return Optional.of(kind).filter(Typing::isDay);
        }
        if (!query.numbers().contains(name)) {
            return Optional.empty();
        }
        try {
            return days.computeIfAbsent(name, column -> typing.days(Sql.name(column)));
        } catch (EngineException e) {
            throw unreadable(e);
        }
    }

    private @Nullable Object[] one(String sql) {
        return all(sql).get(0);
    }

    private List<@Nullable Object[]> all(String sql) {
        try {
            return engine.rows(sql);
        } catch (EngineException e) {
            throw unreadable(e);
        }
    }

    private DataException unreadable(EngineException e) {
        return typed
                ? new DataException("%s could not be read: %s".formatted(location, e.reason()), e)
                : CsvScan.explained(source.files(), e);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public void close() {
        engine.close();
    }
}
