package org.fairlead.data.comments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.data.file.CsvScan;
import org.fairlead.data.file.ParquetCopy;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file written anew in the scheme, as Parquet, in one pass; no row enters the Java heap.
 *
 * @param parquet the file in the scheme, all rows of the source in their order
 * @param identities identity columns that the source has
 * @param splits rows by what their column of splits says; the empty text where there is no such
 *     column
 */
record CommentFile(Path parquet, List<String> identities, Map<String, Rows> splits) {
    private static final String NO_TEXT =
            "(%1$s IS NULL OR regexp_full_match(%1$s, '\\s*'))".formatted(CommentScheme.TEXT);

    /**
     * Rows of a split.
     *
     * @param all how many there are
     * @param withoutText how many of them have no text, or nothing but white space
     */
    record Rows(long all, long withoutText) {}

    /**
     * Writes the file.
     *
     * @throws org.fairlead.data.DataException if a column is absent, or a value is no fraction
     */
    static CommentFile write(Path csv, Path parquet) {
        CsvScan scan = CsvScan.of(csv, ReadOptions.defaults());
        CommentScheme scheme = new CommentScheme(scan);
        try (Engine engine = Engine.open()) {
            ParquetCopy.write(engine, scheme.query(), CommentScheme.TEXTS, parquet);
            boolean split = scan.names().contains(CommentScheme.SPLIT);
            return new CommentFile(parquet, scheme.identities(), splits(engine, parquet, split));
        } catch (EngineException e) {
            throw CommentScheme.explained(scan, e);
        }
    }

    private static Map<String, Rows> splits(Engine engine, Path parquet, boolean split) {
        Map<String, Rows> splits = new LinkedHashMap<>();
        String name = split ? "coalesce(%s, '')".formatted(CommentScheme.SPLIT) : "''";
        for (@Nullable Object[] row :
                engine.rows(
                        "SELECT %s AS s, count(*), count(*) FILTER (%s) FROM read_parquet(%s) GROUP BY s ORDER BY s"
                                .formatted(name, NO_TEXT, Sql.path(parquet.toString())))) {
            splits.put(String.valueOf(row[0]), new Rows(number(row[1]), number(row[2])));
        }
        return splits;
    }

    boolean hasSplits() {
        return !splits.keySet().equals(Set.of(""));
    }

    /**
     * Writes the rows of some splits that have a text.
     *
     * @throws IOException if the file cannot be written
     */
    void write(List<String> values, Path target) throws IOException {
        String where =
                hasSplits()
                        ? "coalesce(%s, '') IN (%s) AND "
                                .formatted(CommentScheme.SPLIT, Sql.literals(values))
                        : "";
        try (Engine engine = Engine.open()) {
            ParquetCopy.write(
                    engine,
                    "SELECT * FROM read_parquet(%s) WHERE %sNOT %s"
                            .formatted(Sql.path(parquet.toString()), where, NO_TEXT),
                    CommentScheme.TEXTS,
                    target);
        } catch (EngineException e) {
            throw new IOException(e.reason(), e);
        }
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
