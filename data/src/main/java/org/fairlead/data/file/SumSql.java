package org.fairlead.data.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.data.internal.engine.Sql;

/** The statements of {@link FileSums}. */
final class SumSql {
    private final SumQuery query;
    private final Function<String, SumColumn> column;
    private final SumColumn label;
    private final SumColumn score;
    private final List<String> keys;

    /** {@code column}: the column of a name, refused when there is none. */
    SumSql(SumQuery query, Function<String, SumColumn> column) {
        this.query = query;
        this.column = column;
        this.label = column.apply(query.label());
        this.score = column.apply(query.score());
        this.keys = query.keys().stream().map(this::key).toList();
    }

    private String key(SumQuery.Key key) {
        if (key instanceof SumQuery.Ranges ranges) {
            String value = column.apply(ranges.name()).number();
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
            return "CASE WHEN coalesce(%s, false) THEN 'true' END"
                    .formatted(condition.predicate().expression());
        }
        return column.apply(key.name()).text();
    }

    private String noLabel() {
        return query.fractional() ? label.missing() : label.name() + " IS NULL";
    }

    /** True for rows that are summed: all, unless those without label or score are left out. */
    String defined() {
        return query.skipUndefined()
                ? "(NOT (%s) AND NOT (%s))".formatted(noLabel(), score.missing())
                : "true";
    }

    private String ofDefined(String aggregate) {
        return query.skipUndefined() ? aggregate + " FILTER (" + defined() + ")" : aggregate;
    }

    /** The key of a row that is summed; nothing is computed of others. */
    private String ofDefinedRow(String key) {
        return "CASE WHEN %s THEN %s END".formatted(defined(), key);
    }

    /**
     * One row: all, without label, without score alone, lowest and highest score, different scores,
     * combinations, first and last label, highest weight, rows that break each rule, different
     * values of each key, a value of each key. Counts of missing values and of broken rules are of
     * all rows, the others of those that are summed.
     */
    String survey(List<SumRule> rules) {
        List<String> defined = keys.stream().map(this::ofDefinedRow).toList();
        String all = keys.isEmpty() ? "0" : String.join(", ", defined);
        List<String> sums =
                new ArrayList<>(
                        List.of(
                                "count(*)",
                                count(noLabel()),
                                count("NOT (%s) AND (%s)".formatted(noLabel(), score.missing())),
                                ofDefined("min(%s)".formatted(score.number())),
                                ofDefined("max(%s)".formatted(score.number())),
                                ofDefined(distinct(score.number())),
                                ofDefined(
                                        distinct(
                                                keys.size() > 1 ? "hash(%s)".formatted(all) : all)),
                                text(ofDefined("min(%s)".formatted(label.name()))),
                                text(ofDefined("max(%s)".formatted(label.name()))),
                                query.weight()
                                        .map(name -> ofDefined("max(%s)".formatted(weight(name))))
                                        .orElse("1")));
        rules.forEach(rule -> sums.add(count(rule.wrong())));
        defined.forEach(key -> sums.add(distinct(key)));
        defined.forEach(key -> sums.add("coalesce(any_value(%s), '')".formatted(key)));
        return "SELECT %s FROM %s".formatted(String.join(", ", sums), Source.TABLE);
    }

    private String weight(String name) {
        return column.apply(name).number();
    }

    private static String text(String value) {
        return "CAST(%s AS VARCHAR)".formatted(value);
    }

    private static String count(String condition) {
        return "count(*) FILTER (%s)".formatted(condition);
    }

    private static String distinct(String value) {
        return "approx_count_distinct(%s)".formatted(value);
    }

    /** A value that breaks a rule. */
    static String broken(SumRule rule) {
        return "SELECT %s FROM %s WHERE %s LIMIT 1"
                .formatted(rule.column().text(), Source.TABLE, rule.wrong());
    }

    /**
     * The sums of each cell: keys, class of the label, score or middle of its bucket, rows; and sum
     * of labels if they are shares; and of weights, weighted labels and squares if rows have
     * weights.
     *
     * @param classes negative and positive label; unused when labels are shares
     */
    String cells(List<String> classes, SumBuckets buckets) {
        String names =
                IntStream.range(0, keys.size())
                        .mapToObj(i -> "k" + i + ", ")
                        .collect(Collectors.joining());
        String selected =
                IntStream.range(0, keys.size())
                        .mapToObj(i -> keys.get(i) + " AS k" + i + ", ")
                        .collect(Collectors.joining());
        String y = query.fractional() ? label.number() : classOf(classes);
        String part =
                query.fractional()
                        ? "CAST(CASE WHEN y <= 0 THEN -1 WHEN y >= 1 THEN 16 ELSE floor(y * 16) END AS TINYINT)"
                        : "y";
        String labels = query.fractional() ? ", sum(greatest(0.0, least(1.0, y)))" : "";
        String weights =
                query.weight().isEmpty()
                        ? ""
                        : ", sum(w), sum(w * greatest(0.0, least(1.0, y))), sum(w * w)";
        String w = query.weight().map(this::weight).orElse("1.0");
        return """
        SELECT %1$spart, v, count(*)%2$s%3$s FROM (SELECT %1$s%4$s AS part, %5$s AS v, y, w \
        FROM (SELECT %6$s%7$s AS y, %8$s AS s, %9$s AS w FROM %10$s WHERE %11$s)) \
        GROUP BY %1$spart, v\
        """
                .formatted(
                        names,
                        labels,
                        weights,
                        part,
                        buckets.value("s"),
                        selected,
                        y,
                        score.number(),
                        w,
                        Source.TABLE,
                        defined());
    }

    private String classOf(List<String> classes) {
        return "CAST(CASE WHEN %s IS NULL THEN NULL WHEN %s THEN 0 WHEN %s THEN 1 ELSE %d END AS TINYINT)"
                .formatted(
                        label.name(),
                        label.is(classes.get(0)),
                        label.is(classes.get(1)),
                        SumCells.OTHER);
    }
}
