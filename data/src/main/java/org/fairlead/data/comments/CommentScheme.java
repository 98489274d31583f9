package org.fairlead.data.comments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.data.file.CsvScan;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;

/**
 * The scheme applied to a CSV file. Rater fractions are cut at one half, inclusive: 0.5 is 1. What
 * was not rated stays missing. A list column holds texts such as {@code ["black", "white"]}, {@code
 * []} where identities of the group were rated and none was seen, and is missing where none was
 * rated; {@code any_identity} is 1 where a list holds something.
 */
final class CommentScheme {
    static final String TEXT = "comment_text";
    static final String LABEL = "toxicity";
    static final String SPLIT = "split";
    static final String ANY = "any_identity";
    static final List<String> TEXTS = List.of("id", TEXT);

    private static final List<String> KEPT = List.of("id", "source", SPLIT);
    private static final String FRACTION = "must hold 0, 1 or a fraction in between";
    private static final String KAGGLE_LABEL = "target";

    private final CsvScan scan;
    private final List<String> identities;

    CommentScheme(CsvScan scan) {
        this.scan = scan;
        this.identities = IdentityGroup.all().stream().filter(scan.names()::contains).toList();
        if (identities.isEmpty()) {
            throw missing("one of the identity columns, such as \"muslim\"", "muslim");
        }
    }

    /** Identity columns that the file has. */
    List<String> identities() {
        return identities;
    }

    /** All rows in their order; the engine raises an error at the first value out of range. */
    String query() {
        List<String> columns = new ArrayList<>();
        KEPT.stream()
                .filter(scan.names()::contains)
                .forEach(name -> columns.add(column(name) + " AS " + Sql.name(name)));
        columns.add(column(TEXT) + " AS " + TEXT);
        columns.add(cut(label()) + " AS " + LABEL);
        identities.forEach(name -> columns.add(cut(name) + " AS " + Sql.name(name)));
        String rows =
                "SELECT %s FROM (SELECT *, row_number() OVER () AS row_number FROM (%s))"
                        .formatted(String.join(", ", columns), scan.query());
        List<String> lists = new ArrayList<>();
        for (IdentityGroup group : IdentityGroup.values()) {
            lists.add(list(group) + " AS " + group.column());
        }
        List<String> order = new ArrayList<>(KEPT);
        order.retainAll(scan.names());
        order.addAll(List.of(TEXT, LABEL));
        return "SELECT %s, %s, %s, %s FROM (%s)"
                .formatted(names(order), String.join(", ", lists), any(), names(identities), rows);
    }

    private static String names(List<String> names) {
        return names.stream().map(Sql::name).collect(Collectors.joining(", "));
    }

    private String label() {
        return scan.names().contains(LABEL) ? LABEL : KAGGLE_LABEL;
    }

    private String column(String name) {
        int index = scan.names().indexOf(name);
        if (index < 0) {
            throw missing(
                    "the column \"%s\"".formatted(name.equals(KAGGLE_LABEL) ? LABEL : name), name);
        }
        return "c" + index;
    }

    private DataException missing(String what, String name) {
        return new DataException(
                "file %s must have %s; %s; is this a file of Civil Comments?"
                        .formatted(scan.file(), what, Names.advice(name, scan.names())));
    }

    private String cut(String name) {
        String column = column(name);
        return """
                CASE WHEN %1$s IS NULL OR trim(%1$s) = '' THEN NULL \
                WHEN TRY_CAST(%1$s AS DOUBLE) BETWEEN 0 AND 1 \
                THEN CAST(TRY_CAST(%1$s AS DOUBLE) >= 0.5 AS BIGINT) \
                ELSE error(concat(%2$s, row_number, %3$s, left(%1$s, 80), %4$s)) END\
                """
                .formatted(
                        column,
                        Sql.literal("file %s, row ".formatted(scan.file())),
                        Sql.literal(": column \"%s\" %s, found \"".formatted(name, FRACTION)),
                        Sql.literal("\"; mend the value, or leave it empty if nobody rated it"));
    }

    private String list(IdentityGroup group) {
        List<String> present = group.identities().stream().filter(identities::contains).toList();
        if (present.isEmpty()) {
            return "CAST(NULL AS VARCHAR)";
        }
        return "CASE WHEN coalesce(%s) IS NOT NULL THEN concat('[', concat_ws(', ', %s), ']') END"
                .formatted(
                        names(present),
                        present.stream()
                                .map(
                                        name ->
                                                "CASE WHEN %s = 1 THEN %s END"
                                                        .formatted(
                                                                Sql.name(name),
                                                                Sql.literal("\"" + name + "\"")))
                                .collect(Collectors.joining(", ")));
    }

    /** An error of the query: one of {@link #cut} says all by itself. */
    static DataException explained(CsvScan scan, EngineException e) {
        return e.reason().contains(FRACTION) ? new DataException(e.reason(), e) : scan.explained(e);
    }

    private String any() {
        return "CAST(greatest(%s) AS BIGINT) AS %s".formatted(names(identities), ANY);
    }
}
