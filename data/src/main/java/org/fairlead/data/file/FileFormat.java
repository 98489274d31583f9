package org.fairlead.data.file;

import java.nio.file.Path;
import java.util.Locale;
import org.fairlead.data.DataException;

/** The formats of files that tables are read from and written to. */
public enum FileFormat {
    /** Delimited text, plain or compressed with gzip. */
    CSV,
    /** Apache Parquet. */
    PARQUET,
    /** JSON: a list of objects or one object a line, plain or compressed with gzip. Read only. */
    JSON;

    /**
     * The format that a file's name stands for.
     *
     * @param path the file, which need not exist
     * @return CSV for {@code csv tsv txt data test}, PARQUET for {@code parquet}, JSON for {@code
     *     json jsonl ndjson}; {@code .gz} behind them is allowed
     * @throws DataException if the name ends otherwise
     */
    public static FileFormat of(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv", "tsv", "txt", "data", "test" -> CSV;
            case "parquet" -> PARQUET;
            case "json", "jsonl", "ndjson" -> JSON;
            default ->
                    throw new DataException(
                            """
                            file %s: the name must end in csv, tsv, txt, data, test (CSV), parquet, \
                            json, jsonl or ndjson, .gz behind it or not; rename it or state the format\
                            """
                                    .formatted(path));
        };
    }

    /** The format as people call it. */
    @Override
    public String toString() {
        return this == PARQUET ? "Parquet" : name();
    }
}
