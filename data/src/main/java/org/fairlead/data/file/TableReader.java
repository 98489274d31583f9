package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.table.Table;

/**
 * Reads tables from files.
 *
 * <p>All values of a column decide what it is: whole numbers, real numbers, dates, timestamps, or
 * else categories. Numbers with a leading zero, such as postcodes, and whole numbers beyond 2^53
 * stay categories, so that no digit is lost.
 */
public final class TableReader {
    private TableReader() {}

    /**
     * Reads a file with the default options, see {@link #read(String, ReadOptions)}.
     *
     * @param file the file
     * @return its table
     */
    public static Table read(Path file) {
        return read(file.toString(), ReadOptions.defaults());
    }

    /**
     * Reads one file, or all that a glob matches as one table, sorted by path.
     *
     * @param location a file's path, or a glob such as {@code "parts/*.parquet"}; a file of this
     *     very name goes before a glob
     * @param options how it is read
     * @return the table, at least one row
     * @throws DataException if a file is missing, empty, without rows, ragged, of another format,
     *     or a value is not what its column must be; the message says where
     */
    public static Table read(String location, ReadOptions options) {
        return readUpTo(location, options, Long.MAX_VALUE)
                .orElseThrow(() -> new IllegalStateException("a table has more rows than any"));
    }

    /**
     * Reads files as {@link #read(String, ReadOptions)} does, unless they have too many rows; then
     * no more of them is read than it takes to know that, and, for JSON, what types they have.
     *
     * @param location a file's path, or a glob
     * @param options how it is read
     * @param most rows that the table may have
     * @return the table, at least one row; empty if there are more rows
     * @throws DataException as {@link #read(String, ReadOptions)} does
     */
    public static Optional<Table> readUpTo(String location, ReadOptions options, long most) {
        List<Path> files = Locations.find(location);
        FileFormat format = options.format().orElseGet(() -> FileFormat.of(files.get(0)));
        try (Engine engine = Engine.open()) {
            return Source.load(engine, files, Part.of(engine, format, options), most)
                    .map(source -> table(engine, location, source, format, options));
        } catch (EngineException e) {
            throw new DataException("%s could not be read: %s".formatted(location, e.reason()), e);
        }
    }

    /**
     * The files that {@link #read(String, ReadOptions)} would read.
     *
     * @param location a file's path, or a glob
     * @return those that there are, possibly none
     * @throws DataException if the glob is malformed
     */
    public static List<Path> files(String location) {
        return Locations.existing(location);
    }

    private static Table table(
            Engine engine, String location, Source source, FileFormat format, ReadOptions options) {
        if (source.rows() == 0) {
            throw new DataException(
                    "%s has columns but no rows; it must hold at least one row"
                            .formatted(source.files().size() == 1 ? "file " + location : location));
        }
        Probe probe = new Probe(engine, source);
        return Fetch.table(probe, plans(probe, options, format), Math.toIntExact(source.rows()));
    }

    private static List<Plan> plans(Probe probe, ReadOptions options, FileFormat format) {
        Source source = probe.source();
        options.kinds()
                .keySet()
                .forEach(name -> Part.index(source.names(), name, source.files().get(0)));
        Map<String, Stored> stored = Stored.read(probe.engine(), source, format);
        Typing typing = new Typing(probe, source, format == FileFormat.CSV);
        List<Plan> plans = new ArrayList<>();
        for (int index = 0; index < source.names().size(); index++) {
            String name = source.names().get(index);
            Optional<Stored> known = Optional.ofNullable(stored.get(name));
            Optional<ColumnKind> kind =
                    Optional.ofNullable(options.kinds().get(name))
                            .or(() -> known.map(Stored::kind));
            plans.add(typing.plan(index, kind, known.map(Stored::levels).orElse(List.of())));
        }
        return plans;
    }
}
