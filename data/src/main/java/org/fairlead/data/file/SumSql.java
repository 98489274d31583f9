package org.fairlead.data.file;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.internal.engine.Sql;

/** The statements of {@link FileSums}. */
final class SumSql {
    private final SumQuery query;
    private final UnaryOperator<String> column;
    private final String label;
    private final String score;
    private final String weight;

    /** {@code column}: the quoted name of a column, refused when there is none. */
    SumSql(SumQuery query, UnaryOperator<String> column) {
        this.query = query;
        this.column = column;
        String text = "CAST(%s AS VARCHAR)".formatted(column.apply(query.label()));
        this.label =
                query.positive()
                        .map(
                                positive ->
                                        "CASE WHEN %1$s IS NULL THEN NULL WHEN %1$s = %2$s THEN 1.0 ELSE 0.0 END"
                                                .formatted(text, Sql.literal(positive)))
                        .orElse("TRY_CAST(%s AS DOUBLE)".formatted(column.apply(query.label())));
        this.score = "TRY_CAST(%s AS DOUBLE)".formatted(column.apply(query.score()));
        this.weight =
                query.weight()
                        .map(name -> "TRY_CAST(%s AS DOUBLE)".formatted(column.apply(name)))
                        .orElse("1.0");
    }

    private List<String> keys() {
        return query.keys().stream().map(this::key).toList();
    }

    private String key(SumQuery.Key key) {
        if (key instanceof SumQuery.Ranges ranges) {
            String value = "TRY_CAST(%s AS DOUBLE)".formatted(column.apply(ranges.name()));
            String cases =
                    IntStream.range(0, ranges.edges().size())
                            .mapToObj(
                                    i ->
                                            "WHEN %s < CAST('%s' AS DOUBLE) THEN %s"
                                                    .formatted(
                                                            value,
                                                            ranges.edges().get(i),
                                                            Sql.literal(ranges.levels().get(i))))
                            .collect(Collectors.joining(" "));
            return "CASE WHEN %s IS NULL THEN NULL %s ELSE %s END"
                    .formatted(
                            value, cases, Sql.literal(ranges.levels().get(ranges.edges().size())));
        }
        if (key instanceof SumQuery.Condition condition) {
            for (String name : condition.predicate().columns()) {
                Objects.requireNonNull(column.apply(name)); // refuses a column that the file lacks
            }
            return "CASE WHEN coalesce(%s, false) THEN 'true' END"
                    .formatted(condition.predicate().expression());
        }
        return "CAST(%s AS VARCHAR)".formatted(column.apply(key.name()));
    }

    /** Counts of what is missing or wrong, and the range of the scores. */
    String checks(String table) {
        String given = "CAST(%s AS VARCHAR)".formatted(column.apply(query.score()));
        return """
        SELECT count(*), count(*) FILTER (y IS NULL), count(*) FILTER (y IS NOT NULL AND blank), \
        count(*) FILTER (NOT blank AND (s IS NULL OR NOT isfinite(s))), \
        min(s) FILTER (isfinite(s)), max(s) FILTER (isfinite(s)), approx_count_distinct(s), \
        count(*) FILTER (w IS NULL OR NOT (w >= 0 AND isfinite(w))), sum(w), \
        count(*) FILTER (y < -1e-7 OR y > 1 + 1e-7) \
        FROM (SELECT %s AS y, %s AS s, (%s IS NULL OR trim(%s) = '') AS blank, %s AS w FROM %s)\
        """
                .formatted(label, score, given, given, weight, table);
    }

    /** About how many combinations of keys there are. */
    String groups(String table) {
        String all = keys().isEmpty() ? "0" : "hash(%s)".formatted(String.join(", ", keys()));
        return "SELECT approx_count_distinct(%s) FROM %s".formatted(all, table);
    }

    /**
     * The sums of each cell: keys, bucket or score, rows, labels, weight, weighted labels, squares.
     */
    String cells(String table, SumBuckets buckets) {
        String keys =
                IntStream.range(0, keys().size())
                        .mapToObj(i -> keys().get(i) + " AS k" + i + ", ")
                        .collect(Collectors.joining());
        String names =
                IntStream.range(0, keys().size())
                        .mapToObj(i -> "k" + i + ", ")
                        .collect(Collectors.joining());
        String part =
                query.positive().isPresent()
                        ? "y"
                        : "CASE WHEN y <= 0 THEN -1.0 WHEN y >= 1 THEN 16.0 ELSE floor(y * 16) END";
        return """
        SELECT %1$sCAST(b AS DOUBLE), CAST(e AS DOUBLE), count(*), CAST(sum(y) AS DOUBLE), \
        CAST(sum(w) AS DOUBLE), CAST(sum(w * y) AS DOUBLE), CAST(sum(w * w) AS DOUBLE) \
        FROM (SELECT %1$sb, CASE WHEN b IS NULL THEN s + 0.0 END AS e, %3$s AS part, \
        greatest(0.0, least(1.0, y)) AS y, w \
        FROM (SELECT *, %2$s AS b \
        FROM (SELECT %4$s%5$s AS y, %6$s AS s, CAST(%7$s AS DOUBLE) AS w FROM %8$s) \
        WHERE y IS NOT NULL AND s IS NOT NULL)) \
        GROUP BY %1$sb, e, part\
        """
                .formatted(names, buckets.bucket("s"), part, keys, label, score, weight, table);
    }
}
