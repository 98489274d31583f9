package org.fairlead.data.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.fairlead.data.table.Table;

/**
 * Writes a table that comes in blocks of rows, such as one too large for memory. Blocks must have
 * the same columns, kinds and levels. The file is whole or absent.
 */
public final class BlockWriter {
    private BlockWriter() {}

    /**
     * Writes all blocks that a source gives.
     *
     * @param path where to: CSV, compressed or not, or Parquet, by its name
     * @param source gives at least one block to the consumer, in order, and returns what the caller
     *     wants to know of them
     * @param <T> what the source returns
     * @return what the source returned
     * @throws DataException if the file cannot be written, or its format is read only
     */
    public static <T> T write(Path path, Function<Consumer<Table>, T> source) {
        TableWriter.require(path);
        FileFormat format = FileFormat.of(path);
        List<T> result = new ArrayList<>();
        AtomicFile.write(
                path,
                beside ->
                        result.add(
                                format == FileFormat.CSV
                                        ? csv(beside, path, source)
                                        : parquet(beside, path, source)));
        return result.get(0);
    }

    private static <T> T csv(Path beside, Path path, Function<Consumer<Table>, T> source)
            throws IOException {
        char delimiter = CsvText.delimiter(path);
        boolean[] started = new boolean[1];
        try (Writer out = CsvText.open(beside, path)) {
            return source.apply(
                    block -> {
                        try {
                            CsvText.write(block, delimiter, out, !started[0]);
                            started[0] = true;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /* Each block becomes a small Parquet file, and DuckDB then copies them as one stream: memory
    holds one block and one row group, whatever the number of rows. */
    private static <T> T parquet(Path beside, Path path, Function<Consumer<Table>, T> source)
            throws IOException {
        List<Path> parts = new ArrayList<>();
        List<String> stored = new ArrayList<>();
        try {
            T result =
                    source.apply(
                            block -> {
                                TableWriter.requireNames(block.names(), path);
                                Path part =
                                        beside.resolveSibling(
                                                beside.getFileName()
                                                        + "-%d.parquet".formatted(parts.size()));
                                parts.add(part);
                                stored.add(stored.isEmpty() ? Stored.write(block) : "");
                                TableWriter.write(block, part);
                            });
            join(parts, stored.get(0), beside);
            return result;
        } finally {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static void join(List<Path> parts, String stored, Path target) throws IOException {
        try (Engine engine = Engine.open()) {
            ParquetCopy.write(
                    engine,
                    "SELECT * FROM read_parquet([%s])"
                            .formatted(
                                    parts.stream()
                                            .map(part -> Sql.path(part.toString()))
                                            .collect(Collectors.joining(", "))),
                    stored,
                    target);
        } catch (EngineException e) {
            throw new IOException(e.reason(), e);
        }
    }
}
