package org.fairlead.bench.audit;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.fairlead.bench.PeakMemory;
import org.fairlead.cli.command.FairleadCommand;

/**
 * Audits a Parquet file of many rows, eight groups and a score of its own a row. {@code make FILE
 * ROWS} writes such a file; {@code audit FILE} audits it in this process and prints seconds and the
 * process' peak of resident memory.
 */
public final class LargeFileBench {
    private LargeFileBench() {}

    /**
     * Makes a file, or audits it.
     *
     * @param args {@code make FILE ROWS} or {@code audit FILE}
     * @throws SQLException if DuckDB cannot make the file
     */
    public static void main(String[] args) throws SQLException {
        if (args[0].equals("make")) {
            make(Path.of(args[1]), Long.parseLong(args[2]));
        } else {
            audit(args[1]);
        }
    }

    private static void make(Path file, long rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT setseed(0.5)");
            statement.execute(
                    """
                    COPY (SELECT CAST(random() < 0.4 AS INTEGER) AS label, random() AS score, \
                    'group ' || CAST(floor(random() * 8) AS INTEGER) AS grp FROM range(%d)) \
                    TO '%s' (FORMAT parquet)\
                    """
                            .formatted(rows, file.toString().replace("'", "''")));
        }
    }

    private static void audit(String file) {
        long start = System.nanoTime();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int code =
                FairleadCommand.run(
                        out,
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        false,
                        "audit",
                        file,
                        "--label",
                        "label",
                        "--score",
                        "score",
                        "--slice",
                        "grp",
                        "--threshold",
                        "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9");
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "exit %d, %.1f s, peak %s%n", code, seconds, PeakMemory.text());
    }
}
