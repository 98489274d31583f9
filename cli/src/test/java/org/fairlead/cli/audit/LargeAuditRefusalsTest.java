package org.fairlead.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Fairlead;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.file.TableWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of files that are summed where they lie, and of loaded ones as well. */
class LargeAuditRefusalsTest {
    private final ScoredRows rows;

    LargeAuditRefusalsTest(@TempDir Path folder) {
        rows = new ScoredRows(folder);
    }

    /** Refused in the same words, whether the rows are loaded or summed where they lie. */
    private void refusedEitherWay(List<String> options, String... parts) {
        for (String most : List.of("5000", "100")) {
            List<Object> all = new ArrayList<>(options);
            all.addAll(List.of("--rows-in-memory", most));
            rows.refused(rows.audit(all.toArray()), parts);
        }
    }

    @Test
    void audit_weightsAboveZeroInRowsThatAreLeftOutAlone_areRefusedWhetherLoadedOrNot() {
        for (int row = 1; row <= ScoredRows.ROWS; row++) {
            rows.change(row, "w", row == 4 ? "1" : "0");
        }
        rows.with(4, "y", "");

        refusedEitherWay(
                List.of("--undefined", "exclude", "--weight", "w"),
                "weight column \"w\" must have a weight above 0 in some row, found 0 in all 1199");
    }

    @Test
    void audit_textsAmongNumbersOfRowsThatAreLeftOut_areRefusedWhetherLoadedOrNot() {
        rows.with(4, "y", "").with(4, "w", "much");

        refusedEitherWay(
                List.of("--undefined", "exclude", "--weight", "w"),
                "column \"w\" must hold",
                "numbers, found");
    }

    @Test
    void audit_questionThatNeedsRows_isRefusedWithTheWayOut() {
        rows.refused(
                rows.audit("--compare", "p2", "--rows-in-memory", "100"),
                "has 1200 rows",
                "--compare needs them in memory; raise --rows-in-memory");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"y", "p", "age", "w"})
    void audit_nanInParquet_isRefusedWhetherLoadedOrNot(String column) throws SQLException {
        String nan = "CASE WHEN i = 150 THEN 'nan'::DOUBLE ELSE %s END AS %s";
        Map<String, String> columns =
                Map.of("y", "1.0 * (i % 2)", "p", "i / 200", "age", "1.0 * (i % 3)", "w", "1.5");
        String select =
                columns.entrySet().stream()
                        .map(
                                c ->
                                        c.getKey().equals(column)
                                                ? nan.formatted(c.getValue(), c.getKey())
                                                : "CAST(%s AS DOUBLE) AS %s"
                                                        .formatted(c.getValue(), c.getKey()))
                        .collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT %s FROM range(200) t(i)) TO '%s'"
                            .formatted(select, rows.path("nan.parquet")));
        }

        for (String most : List.of("1000", "100")) {
            Fairlead run =
                    Fairlead.run(
                            "audit",
                            rows.path("nan.parquet"),
                            "--label",
                            "y",
                            "--score",
                            "p",
                            "--slice",
                            "age",
                            "--weight",
                            "w",
                            "--rows-in-memory",
                            most);
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err())
                    .contains("column \"" + column + "\" must hold", "numbers", "found \"nan\"");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"y", "age"})
    void audit_nanAmongNumbersOfCsv_isRefusedWhetherLoadedOrNot(String column) {
        rows.with(150, column, "nan");

        refusedEitherWay(
                List.of("--slice", "age"),
                "column \"" + column + "\" must hold finite numbers, found \"nan\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"p", "w", "age"})
    void audit_numbersStoredAsTexts_areRefusedWhetherLoadedOrNot(String column)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT * REPLACE (CAST(%1$s AS VARCHAR) AS %1$s) FROM read_csv('%2$s')) TO '%3$s'"
                            .formatted(column, rows.path("rows.csv"), rows.path("rows.parquet")));
        }
        String line = "--label y --score p --weight w --slice age --cut age=40 --rows-in-memory ";

        for (String most : List.of("5000", "100")) {
            List<Object> words = new ArrayList<>(List.of("audit", rows.path("rows.parquet")));
            words.addAll(List.of((line + most).split(" ")));
            Fairlead run = Fairlead.run(words.toArray());
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).contains("column \"" + column + "\" must hold numbers", "text");
        }
    }

    @Test
    void audit_predicateThatNoRowMeets_isRefusedWhetherLoadedOrNot() throws IOException {
        rows.with(1, "sex", "Other").with(1, "y", "");
        TableWriter.write(TableReader.read(rows.path("rows.csv")), rows.path("rows.parquet"));

        for (String most : List.of("5000", "100")) {
            Fairlead run =
                    Fairlead.run(
                            "audit",
                            rows.path("rows.parquet"),
                            "--label",
                            "y",
                            "--score",
                            "p",
                            "--where",
                            "sex = 'Other'",
                            "--undefined",
                            "exclude",
                            "--rows-in-memory",
                            most);
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err())
                    .contains(
                            "slice \"sex = 'Other'\": no row of 1199 meets [sex = 'Other']; check the spelling");
        }
    }

    @Test
    void audit_labelsThatAreNone_areRefusedWhetherLoadedOrNot() {
        rows.with(5, "y", "often");
        refusedEitherWay(List.of("--fractional"), "\"y\"", "\"often\"");
        for (String label : List.of("-1", "0.5", "2")) {
            rows.with(5, "y", label);
            refusedEitherWay(
                    List.of("--positive", "1"),
                    "label column \"y\" must have two classes, found 3",
                    '"' + label);
        }
    }

    @Test
    void audit_columnOfListsOfRowsNotLoaded_isRefusedAsItWouldNotBeSplit() {
        List<String> lines = new ArrayList<>(List.of("y,p,tags"));
        for (int row = 0; row < 1_200; row++) {
            lines.add("%d,0.%d,\"[a%d, b%d]\"".formatted(row % 2, row % 9, row % 40, row / 40));
        }
        rows.write("rows.csv", lines);

        assertThat(rows.document("--slice", "tags").audit().names())
                .hasSize(1 + 40 + 30)
                .contains("tags=a0", "tags=b29");
        rows.refused(
                rows.audit("--slice", "tags", "--rows-in-memory", "100"),
                "splitting the lists in column \"tags\" needs them in memory",
                "raise --rows-in-memory");
    }

    @Test
    void audit_namesThatDifferInCaseAlone_areRefusedWhenRowsAreNotLoaded() {
        rows.write("rows.csv", List.of("y,p,P", "1,0.9,0.1", "0,0.1,0.9", "1,0.8,0.2"));

        assertThat(rows.document().audit().rows()).isEqualTo(3);
        rows.refused(
                rows.audit("--rows-in-memory", "1"),
                "columns \"p\" and \"P\" differ in case alone; rename one");
    }

    @Test
    void audit_nulInASlice_isRefusedWhetherLoadedOrNot() {
        rows.with(5, "sex", "Ma\0le");
        refusedEitherWay(
                List.of("--slice", "sex"),
                "column \"sex\" must hold text without NUL characters",
                "found \"Ma\u2400le\"; remove them");
    }

    @Test
    void audit_badValuesOfRowsNotLoaded_areRefused() {
        rows.with(3, "p", "high");
        rows.refused(
                rows.audit("--rows-in-memory", "100"),
                "score column \"p\" must hold finite numbers, found \"high\" and the like in 1 rows");
        rows.with(3, "p", "0.3").with(3, "w", "-1");
        rows.refused(
                rows.audit("--rows-in-memory", "100", "--weight", "w"),
                "weight column \"w\" must hold numbers of 0 or more");
        rows.refused(
                rows.audit("--rows-in-memory", "100", "--slice", "p"),
                "\"p\" must have at most 50 different numbers");
        rows.refused(
                rows.audit("--rows-in-memory", "100", "--where", "sex = 'x'"),
                "--where on a CSV file needs them in memory");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "007,                 p, leading zero,   codes such as 007",
        "00.5,                w, leading zero,   codes such as 007",
        "1_000,               p, 1_000,          codes such as 007",
        "9007199254740993,    w, too large,      whole numbers up to 2^53"
    })
    void audit_codesForNumbers_areRefusedWhetherLoadedOrNot(
            String value, String column, String loaded, String summed) {
        for (int row = 1; row <= ScoredRows.ROWS; row++) {
            rows.change(row, column, row == 4 ? value : String.valueOf(row % 3));
        }
        rows.save();

        rows.refused(
                rows.audit("--weight", "w"), "column \"" + column + "\" must hold numbers", loaded);
        rows.refused(
                rows.audit("--weight", "w", "--rows-in-memory", "100"),
                "column \"" + column + "\" must hold",
                summed,
                "found \"" + value + "\" and the like in 1 rows");
    }
}
