package org.fairlead.data.file;

import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Nul;
import org.jspecify.annotations.Nullable;

/** Hands the rows of {@link SumSql#cells} on. */
final class SumCells {
    /** Class of a label that is neither of the two. */
    static final int OTHER = 2;

    private final String location;
    private final SumQuery query;
    private final SumBuckets buckets;
    private final SumQuery.CellTaker taker;
    private long others;

    SumCells(String location, SumQuery query, SumBuckets buckets, SumQuery.CellTaker taker) {
        this.location = location;
        this.query = query;
        this.buckets = buckets;
        this.taker = taker;
    }

    /** Rows whose label is neither of the two, which were not handed on. */
    long others() {
        return others;
    }

    void take(DuckDBDataChunkReader chunk) {
        int keys = query.keys().size();
        DuckDBReadableVector[] names = vectors(chunk, 0, keys);
        DuckDBReadableVector part = chunk.vector(keys);
        DuckDBReadableVector score = chunk.vector(keys + 1);
        DuckDBReadableVector count = chunk.vector(keys + 2);
        int sums = (query.fractional() ? 1 : 0) + (query.weight().isPresent() ? 3 : 0);
        DuckDBReadableVector[] more = vectors(chunk, keys + 3, sums);
        for (int row = 0; row < chunk.rowCount(); row++) {
            long rows = count.getLong(row);
            int label = part.getByte(row);
            if (!query.fractional() && label == OTHER) {
                others += rows;
                continue;
            }
            @Nullable String[] values = new String[keys];
            for (int key = 0; key < keys; key++) {
                values[key] =
                        names[key].isNull(row) ? null : withoutNul(key, names[key].getString(row));
            }
            double labels = query.fractional() ? more[0].getDouble(row) : (double) label * rows;
            boolean weighted = query.weight().isPresent();
            double value = score.getDouble(row);
            taker.take(
                    values,
                    value,
                    buckets.isMiddle(value),
                    rows,
                    labels,
                    weighted ? more[sums - 3].getDouble(row) : rows,
                    weighted ? more[sums - 2].getDouble(row) : labels,
                    weighted ? more[sums - 1].getDouble(row) : rows);
        }
    }

    private String withoutNul(int key, String value) {
        if (Nul.isIn(value)) {
            throw new DataException(
                    "%s: slice column \"%s\" must hold %s, found \"%s\"; %s"
                            .formatted(
                                    location,
                                    query.keys().get(key).name(),
                                    Nul.ALLOWED,
                                    Nul.shown(value),
                                    Nul.ADVICE));
        }
        return value;
    }

    private static DuckDBReadableVector[] vectors(DuckDBDataChunkReader chunk, int from, int size) {
        DuckDBReadableVector[] vectors = new DuckDBReadableVector[size];
        for (int i = 0; i < size; i++) {
            vectors[i] = chunk.vector(from + i);
        }
        return vectors;
    }
}
