package org.fairlead.data.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.fairlead.data.internal.engine.TableLoader;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;

/**
 * Writes tables to files. Equal tables give equal bytes. A table read back from Parquet equals the
 * table written; so does one read back from CSV with {@link ReadOptions.Builder#like} but for the
 * order of levels.
 */
public final class TableWriter {
    private TableWriter() {}

    /**
     * Writes a table in the format that the file's name ends in, CSV or Parquet. The file is whole
     * or absent; one that exists is replaced.
     *
     * @param table what is written
     * @param path where to; {@code .csv.gz} is compressed
     * @throws DataException if the file cannot be written, its format is read only, or it is
     *     Parquet and names of columns differ in case alone, of which the engine would rename one
     */
    public static void write(Table table, Path path) {
        require(path);
        requireNames(table.names(), path);
        AtomicFile.write(
                path,
                FileFormat.of(path) == FileFormat.CSV
                        ? beside -> csv(table, beside, path)
                        : beside -> parquet(table, beside));
    }

    /**
     * Finds, before anything is computed, what a later {@link #write} would refuse.
     *
     * @param path where a table is to stand
     * @throws DataException if its format is read only or unknown, or the file cannot be written
     */
    public static void require(Path path) {
        if (FileFormat.of(path) == FileFormat.JSON) {
            throw new DataException(
                    "file %s: tables are written as csv or parquet, found json; rename it"
                            .formatted(path));
        }
        AtomicFile.require(path);
    }

    /**
     * Finds, before a table is computed, whether a later {@link #write} would refuse its names.
     *
     * @param names of the table's columns
     * @param path where it is to stand
     * @throws DataException if it is Parquet and names differ in case alone, of which the engine
     *     would rename one
     */
    public static void requireNames(List<String> names, Path path) {
        if (FileFormat.of(path) == FileFormat.PARQUET) {
            Sql.requireDistinct("file " + path, names);
        }
    }

    private static void csv(Table table, Path beside, Path path) throws IOException {
        try (Writer out = CsvText.open(beside, path)) {
            CsvText.write(table, CsvText.delimiter(path), out);
        }
    }

    private static void parquet(Table table, Path beside) throws IOException {
        try (Engine engine = Engine.open()) {
            TableLoader.load(engine, "target", numbered(table));
            StringBuilder select = new StringBuilder();
            for (int i = 0; i < table.names().size(); i++) {
                select.append(i == 0 ? "" : ", ").append('c').append(i).append(" AS ");
                select.append(Sql.name(table.names().get(i)));
            }
            ParquetCopy.write(
                    engine, "SELECT %s FROM target".formatted(select), Stored.write(table), beside);
        } catch (EngineException e) {
            throw new IOException(e.reason(), e);
        }
    }

    private static List<Column> numbered(Table table) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(column.renamed("c" + columns.size()));
        }
        return columns;
    }
}
