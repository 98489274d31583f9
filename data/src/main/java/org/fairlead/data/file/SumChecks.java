package org.fairlead.data.file;

import org.fairlead.data.DataException;
import org.jspecify.annotations.Nullable;

/** What is known of rows before they are summed. */
final class SumChecks {
    /** Distinct scores that are kept one by one. */
    private static final long MOST_SCORES = 50_000;

    /** Cells of keys, labels and buckets that are aimed at. */
    private static final int CELLS = 1 << 20;

    private static final int MOST_BUCKETS = 1 << 16;
    private static final int LEAST_BUCKETS = 1 << 12;

    private final String location;
    private final SumQuery query;
    private final @Nullable Object[] found;

    SumChecks(String location, SumQuery query, @Nullable Object[] found) {
        this.location = location;
        this.query = query;
        this.found = found.clone();
    }

    void require() {
        refuse(
                whole(3),
                "score column \"%s\" must hold finite numbers, found others in %d rows",
                query.score());
        refuse(
                whole(9),
                "label column \"%s\": a share must lie in [0, 1], found others in %d rows",
                query.label());
        query.weight()
                .ifPresent(
                        name -> {
                            refuse(
                                    whole(7),
                                    "weight column \"%s\" must hold numbers of 0 or more, found"
                                            + " others in %d rows",
                                    name);
                            refuse(
                                    real(8) > 0 ? 0 : whole(0),
                                    "weight column \"%s\" must have a weight above 0 in some row,"
                                            + " found 0 in all %d",
                                    name);
                        });
        if (!query.skipUndefined()) {
            refuse(
                    whole(1),
                    "label column \"%s\" has no value in %d rows; leave such rows out with"
                            + " --undefined exclude",
                    query.label());
            refuse(
                    whole(2),
                    "score column \"%s\" has no value in %d rows; leave such rows out with"
                            + " --undefined exclude",
                    query.score());
        }
        if (whole(0) - whole(1) - whole(2) == 0) {
            throw new DataException(
                    "%s: no row of %d has both a label in \"%s\" and a score in \"%s\"; check the columns"
                            .formatted(location, whole(0), query.label(), query.score()));
        }
    }

    private void refuse(long rows, String message, String column) {
        if (rows > 0) {
            throw new DataException(location + ": " + message.formatted(column, rows));
        }
    }

    SumBuckets buckets(long groups) {
        long room = CELLS / Math.max(1, 2 * groups);
        int count = (int) Math.max(LEAST_BUCKETS, Math.min(MOST_BUCKETS, room));
        boolean exact = whole(6) <= MOST_SCORES || real(5) <= real(4);
        return SumBuckets.of(real(4), real(5), exact ? 0 : count, query.exactAt());
    }

    SumQuery.Totals totals(int buckets) {
        return new SumQuery.Totals(whole(0) - whole(1) - whole(2), whole(1), whole(2), buckets);
    }

    private long whole(int at) {
        return found[at] instanceof Number number ? number.longValue() : 0;
    }

    private double real(int at) {
        return found[at] instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
