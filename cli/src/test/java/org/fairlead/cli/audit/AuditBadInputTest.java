package org.fairlead.cli.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.cli.Fairlead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input of the audit command: one line that says what to do, exit code 2, nothing written. */
class AuditBadInputTest {
    private final ScoredRows rows;

    AuditBadInputTest(@TempDir Path folder) {
        rows = new ScoredRows(folder);
    }

    private Fairlead audit(Object... options) {
        return rows.audit(
                Stream.concat(
                                Stream.of(options),
                                Stream.of("--out", rows.path("out"), "--csv", rows.path("a.csv")))
                        .toArray());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "p, NaN,   'column \"p\" must hold finite numbers, found \"NaN\"'",
        "p, nan,   'column \"p\" must hold finite numbers, found \"nan\"'",
        "p, inf,   'column \"p\" must hold finite numbers, found \"inf\"'",
        "p, high,  'column \"p\" must hold numbers, found text such as \"high\" in row 3'",
        "p, '',    'score column \"p\", row 3: must have a value'",
        "y, '',    'label column \"y\", row 3: must have a value'",
        "y, 2,     'label column \"y\" must have two classes, found 3'",
        "w, -1,    'weight column \"w\", row 3: must be 0 or more, found -1.0'",
        "w, '',    'weight column \"w\", row 3: must be 0 or more, found nothing'"
    })
    void audit_cellThatIsNotAllowed_isNamed(String column, String cell, String message) {
        rows.with(3, column, cell);

        rows.refused(audit("--weight", "w"), message);
    }

    @Test
    void audit_fractionalLabelOutside_isNamed() {
        rows.with(3, "y", "1.2");

        rows.refused(audit("--fractional"), "label column \"y\", row 3", "[0, 1], found 1.2");
    }

    @ParameterizedTest
    @CsvSource({"yes, no", "TRUE, FALSE"})
    void audit_labelsOfWhichNoneIsPositiveByName_namesTheOption(String one, String other) {
        for (int row = 1; row <= ScoredRows.ROWS; row++) {
            rows.change(row, "y", row % 2 == 0 ? one : other);
        }
        rows.save();

        rows.refused(audit(), "\"" + one + "\"", "name the positive one with --positive");
    }

    @Test
    void audit_weightsThatAreAllZero_areRefused() {
        for (int row = 1; row <= ScoredRows.ROWS; row++) {
            rows.change(row, "w", "0");
        }
        rows.save();

        rows.refused(audit("--weight", "w"), "weight column \"w\"", "found 0 in all 1200");
    }

    @Test
    void audit_sliceColumnOfTenThousandLevels_isRefusedWithAdvice() {
        List<String> lines = new ArrayList<>(List.of("y,p,income,town"));
        for (int row = 0; row < 10_000; row++) {
            lines.add("%d,0.%04d,%d.5,town %d".formatted(row % 2, row, row, row));
        }
        rows.write("rows.csv", lines);

        rows.refused(
                audit("--slice", "income"),
                "\"income\" must have at most 50 different numbers, found 10000",
                "--quantiles income=4");
        rows.refused(
                audit("--slice", "town"),
                "\"town\" must have at most 1000 different values, found 10000",
                "coarser column");
    }

    @Test
    void audit_twoColumnsOfOneName_areRefused() {
        rows.write("rows.csv", List.of("y,p,sex,sex", "0,0.1,a,b", "1,0.9,a,b"));

        rows.refused(audit("--slice", "sex"), "rows.csv", "found \"sex\" twice");
    }

    @Test
    void audit_columnSlicedTwice_isOneColumn() {
        rows.refused(
                audit("--slice", "sex", "--slice", "sx"), "no column \"sx\"; did you mean \"sex\"");
    }

    @Test
    void audit_predicateThatMatchesNothing_isRefused() {
        rows.refused(
                audit("--where", "sex = 'female'"),
                "no row of 1200 meets [sex = 'female']",
                "\"sex\" has [");
    }

    @Test
    void audit_predicateThatIsNoCondition_isRefused() {
        rows.refused(audit("--where", "age"), "must be true or false");
        rows.refused(audit("--where", "agee > 3"), "no column \"agee\"");
        rows.refused(audit("--where", "age > 3; DROP TABLE t"), "found a statement");
        rows.refused(audit("--where", "age IN (SELECT 1)"), "a query inside it");
    }

    @Test
    void audit_baselineThatIsNoSlice_isRefused() {
        rows.refused(audit("--slice", "sex", "--baseline", "sex=Man"), "sex=Man");
    }

    @Test
    void audit_positiveClassThatIsNotThere_isRefused() {
        rows.refused(audit("--positive", "yes"), "no class \"yes\"", "\"0\", \"1\"");
    }

    @Test
    void audit_fileThatIsAbsentOrEmpty_isRefused() {
        rows.refused(
                Fairlead.run("audit", rows.path("none.csv"), "--label", "y", "--score", "p"),
                "none.csv");
        rows.write("rows.csv", List.of());
        rows.refused(audit(), "rows.csv is empty");
    }
}
