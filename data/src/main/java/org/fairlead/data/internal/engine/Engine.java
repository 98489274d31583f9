package org.fairlead.data.internal.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/** One in-memory database. Not for use by several threads. */
public final class Engine implements AutoCloseable {

    /** Takes the chunks of a result, in order. */
    public interface ChunkTaker {
        /**
         * Takes one chunk.
         *
         * @param chunk columns of up to 2,048 rows, valid during the call
         * @param firstRow rows that came before
         */
        void take(DuckDBDataChunkReader chunk, int firstRow);
    }

    private final DuckDBConnection connection;

    private Engine(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * Opens an engine that may read and write the files that statements name.
     *
     * @return the engine, to be closed
     */
    public static Engine open() {
        return connect(true);
    }

    /**
     * Opens an engine without access to files, network or extensions, whose settings cannot be
     * changed back.
     *
     * @return the engine, to be closed
     */
    public static Engine openLocked() {
        return connect(false);
    }

    private static Engine connect(boolean external) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("temp_directory", System.getProperty("java.io.tmpdir") + "/duckdb");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
            Engine engine = new Engine(connection.unwrap(DuckDBConnection.class));
            engine.run("SET TimeZone = 'UTC'");
            if (!external) {
                engine.run("SET enable_external_access = false");
                engine.run("SET lock_configuration = true");
            }
            return engine;
        } catch (SQLException e) {
            throw new EngineException(e);
        }
    }

    /**
     * The connection, for appenders.
     *
     * @return the engine's only connection
     */
    public DuckDBConnection connection() {
        return connection;
    }

    /**
     * Runs a statement that has no result of interest.
     *
     * @param sql one statement
     * @throws EngineException if it fails
     */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new EngineException(e);
        }
    }

    /**
     * Runs a query with a small result.
     *
     * @param sql one query
     * @return its rows
     * @throws EngineException if it fails
     */
    public List<@Nullable Object[]> rows(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int width = result.getMetaData().getColumnCount();
            List<@Nullable Object[]> rows = new ArrayList<>();
            while (result.next()) {
                @Nullable Object[] row = new Object[width];
                for (int i = 0; i < width; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new EngineException(e);
        }
    }

    /**
     * Runs a query with a large result.
     *
     * @param sql one query
     * @param taker takes its chunks
     * @throws EngineException if it fails
     */
    public void chunks(String sql, ChunkTaker taker) {
        try (DuckDBPreparedStatement statement = connection.prepare(sql);
                var result = statement.query()) {
            int row = 0;
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                taker.take(chunk, row);
                row += Math.toIntExact(chunk.rowCount());
            }
        } catch (SQLException e) {
            throw new EngineException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineException(e);
        }
    }
}
