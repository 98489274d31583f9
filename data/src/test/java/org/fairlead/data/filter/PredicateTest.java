package org.fairlead.data.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredicateTest {
    @TempDir Path folder;

    private final Table table =
            Table.of(
                    CategoryColumn.ofValues("sex", Arrays.asList("Male", "Female", null, "O'Hara")),
                    NumberColumn.of(
                            "age",
                            NumberColumn.Kind.INTEGER,
                            new double[] {39, 50, 28, Double.NaN}),
                    NumberColumn.of("education-num", 13, 9.5, 1, 2),
                    NumberColumn.of(
                            "day", NumberColumn.Kind.DATE, new double[] {0, 1, 365, Double.NaN}),
                    TextColumn.of("text", List.of("a -- b", "/* c", "SELECT", "d;e")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    sex = 'Female'                                            | 1
                    sex <> 'Female'                                           | 0 3
                    NOT (sex = 'Female')                                      | 0 3
                    sex IS NULL OR age IS NULL                                | 2 3
                    sex = 'O''Hara'                                           | 3
                    sex IN ('Male', 'Female') AND age > 40                    | 1
                    age NOT IN (39, 50)                                       | 2
                    age BETWEEN 28 AND 39                                     | 0 2
                    age NOT BETWEEN 28 AND 39                                 | 1
                    "education-num" >= 9.5                                    | 0 1
                    lower(sex) LIKE '%male'                                   | 0 1
                    sex ILIKE 'm%'                                            | 0
                    length(sex) + 1 = 5                                       | 0
                    day < DATE '1970-06-01'                                   | 0 1
                    year(day) = 1971                                          | 2
                    CASE WHEN age > 30 THEN sex = 'Male' ELSE true END        | 0 2 3
                    CAST(age AS VARCHAR) = '39'                               | 0
                    text = 'a -- b' OR text = '/* c'                          | 0 1
                    text = 'SELECT' OR text = 'd;e'                           | 2 3
                    sex IS DISTINCT FROM 'Male'                               | 1 2 3
                    coalesce(sex, 'x') = 'x'                                  | 2
                    1 = 1                                                     | 0 1 2 3
                    sex = 'nobody'                                            | ``
                    """)
    void rows_areThoseThatMeetTheCondition(String sql, String expected) {
        int[] rows = Predicate.parse(sql).rows(table);

        assertThat(rows)
                .containsExactly(
                        Arrays.stream(expected.split(" "))
                                .filter(s -> !s.isEmpty())
                                .mapToInt(Integer::parseInt)
                                .toArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age > 1; DROP TABLE t",
                "age > 1); COPY (SELECT 1) TO 'FILE'; SELECT (1",
                "1) FROM read_csv('FILE') WHERE (1 = 1",
                "age > (SELECT count(*) FROM read_csv('FILE'))",
                "EXISTS (SELECT 1 FROM 'FILE')",
                "age IN (SELECT 1)",
                "(SELECT content FROM read_text('FILE')) = 'x'",
                "read_csv('FILE') = 1",
                "read_text('FILE') = 'x'",
                "getenv('HOME') = 'x'",
                "current_setting('memory_limit') = 'x'",
                "set_config('a', 'b') = 'x'",
                "query('COPY t TO ''FILE''') = 1",
                "age > 1 -- AND age < 2",
                "age > /* 1 */ 2",
                "count(*) > 1",
                "sum(age) OVER () > 1",
                "random() > 0.5",
                "now() > day",
                "nextval('s') = 1",
                "COLUMNS('a') = 1",
                "* = 1",
                "t0.age > 1",
                "main.abs(age) > 1",
                "age > ?",
                "age > $a",
                "list_filter([1], x -> x = 1) = [1]",
                "CAST(sex AS INTEGER[]) IS NULL",
                "age > 1, age > 2",
                "age > 1 AS x",
                "INSTALL httpfs",
                "ATTACH 'FILE'",
                "PRAGMA database_list",
                "COPY t TO 'FILE'",
                "1 FROM read_csv('FILE') WHERE 1 = 1",
                "1 = 1; SELECT 2 = 2",
                "1 = 1 UNION SELECT 2 = 2",
                "1 = 1 ORDER BY 1",
                "1 = 1 LIMIT 1",
                "1 = 1 WHERE 1 = 1",
                "1 = 1 GROUP BY ALL",
                "1 = 1 GROUP BY age",
                "1 = 1 HAVING 1 = 1",
                "1 = 1 QUALIFY 1 = 1",
                "1 = 1 USING SAMPLE 1",
                "DISTINCT 1 = 1",
                "1 = 1) OR (2 = 2",
                "1 = 1) UNION SELECT (2 = 2",
                "1 = 1) ORDER BY (1",
                "1 = 1) LIMIT (1",
                "1 = 1) WHERE (1 = 1",
                "WITH x AS (SELECT 1) SELECT 1",
                "",
                "  "
            })
    void parse_moreThanACondition_isRefusedAndTouchesNothing(String sql) throws Exception {
        Path file = folder.resolve("file.csv");

        assertThatThrownBy(() -> Predicate.parse(sql.replace("FILE", file.toString())).rows(table))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("predicate ".substring(0, sql.isBlank() ? 0 : 9))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void parse_brokenSql_quotesIt() {
        assertThatThrownBy(() -> Predicate.parse("sex = "))
                .hasMessageStartingWith("predicate [sex = ] does not parse: syntax error");
    }

    @Test
    void rows_unknownColumn_namesTheNearest() {
        assertThatThrownBy(() -> Predicate.parse("sexx = 'a'").rows(table))
                .hasMessageStartingWith(
                        "predicate [sexx = 'a']: no column \"sexx\"; did you mean \"sex\"?");
        assertThatThrownBy(() -> Predicate.parse("education-num > 3").rows(table))
                .hasMessageContaining("names with hyphens or blanks in double quotes");
        assertThatThrownBy(() -> Predicate.parse("sex = \"Female\"").rows(table))
                .hasMessageContaining("texts stand in single quotes");
    }

    @Test
    void rows_valueThatIsNoCondition_isRefused() {
        assertThatThrownBy(() -> Predicate.parse("age + 1").rows(table))
                .hasMessageContaining(
                        "must be true or false for a row, found a whole number; compare");
        assertThatThrownBy(() -> Predicate.parse("age = 'old'").rows(table))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("predicate [age = 'old'] cannot be evaluated: ");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    age > 'old'             | 'old' is no whole number; compare texts with texts
                    sex > 5                 | text and whole number cannot be compared; compare
                    sex LIKE 5              | LIKE does not take text, whole number
                    lower(age) = 'x'        | lower does not take whole number
                    abs() > 1               | abs needs a value in its brackets
                    coalesce(sex, 1) = 'x'  | text and whole number cannot be mixed
                    CAST(sex AS DATE) = day | cannot be evaluated
                    count(*) > 1            | found the function count, which is not allowed
                    age > 1e400             | found a number that is too large
                    WHERE age > 1           | there is no condition
                    substring(sex) = 'a'    | found the function substring in a form
                    sex = 'a                | at or near "'a"
                    """,
            quoteCharacter = '`')
    void rows_conditionThatDoesNotFit_isToldInPlainWords(String sql, String found) {
        assertThatThrownBy(() -> Predicate.parse(sql).rows(table))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(found)
                .hasMessageNotContainingAny(
                        "VARCHAR", "INT", "LITERAL", "DOUBLE", "explicit", "argument", "Error");
    }

    @Test
    void requireRows_none_saysWhatForAndWhichLevels() {
        assertThatThrownBy(() -> Predicate.parse("sex = 'female'").requireRows(table, "sensitive"))
                .hasMessage(
                        """
                        sensitive: no row of 4 meets [sex = 'female']; check the spelling of its \
                        values; "sex" has [Male, Female, O'Hara]\
                        """);
    }

    @Test
    void filter_severalPredicates_shareTheTable() {
        try (TableFilter filter = TableFilter.open(table)) {
            assertThat(filter.rows(Predicate.parse("sex = 'Male' AND age = 39")))
                    .containsExactly(0);
            assertThat(filter.rows(Predicate.parse("age = 28 AND text = 'SELECT'")))
                    .containsExactly(2);
            assertThat(filter.mask(Predicate.parse("age > 30")))
                    .containsExactly(true, true, false, false);
        }
    }

    @Test
    void rows_hostileColumnName_isJustAName() {
        String name = "a\"); DROP TABLE t; -- 日本";
        Table odd = Table.of(NumberColumn.of(name, 1, 2));

        assertThat(Predicate.parse("\"a\"\"); DROP TABLE t; -- 日本\" = 2").rows(odd))
                .containsExactly(1);
    }
}
