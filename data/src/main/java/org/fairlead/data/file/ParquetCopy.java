package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.List;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;

/** Writes what a query gives to a Parquet file, without its rows entering the Java heap. */
public final class ParquetCopy {
    private ParquetCopy() {}

    /**
     * Writes a file whose rows stand in the order of the query.
     *
     * @param engine runs the query, from now on in one thread, so that equal rows give equal bytes
     * @param query any query
     * @param texts columns that are read back as free text; others are what their types are
     * @param target a file that does not exist
     * @throws EngineException if the query fails; then the file may be half there
     */
    public static void write(Engine engine, String query, List<String> texts, Path target) {
        write(engine, query, Stored.texts(texts), target);
    }

    static void write(Engine engine, String query, String stored, Path target) {
        engine.run("SET threads = 1"); // the order of row groups is part of the bytes
        engine.run(
                "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {%s: %s})"
                        .formatted(
                                query,
                                Sql.literal(target.toString()),
                                Stored.KEY,
                                Sql.literal(stored)));
    }
}
