package org.fairlead.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fairlead.audit.gap.Spread;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.FamilyResult;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Fairlead;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.file.TableWriter;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are summed where they lie give the figures of files that are loaded. */
class LargeAuditTest {
    private static final Object[] OPTIONS = {
        "--slice",
        "sex",
        "--slice",
        "age",
        "--cut",
        "age=30,50",
        "--cross",
        "sex,race",
        "--where",
        "age < 40 AND race = 'b'",
        "--weight",
        "w",
        "--threshold",
        "0.3,0.5",
        "--baseline",
        "sex=Male"
    };

    private final ScoredRows rows;

    LargeAuditTest(@TempDir Path folder) {
        rows = new ScoredRows(folder);
    }

    private static Object[] with(Object[] options, Object... more) {
        List<Object> all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray();
    }

    @Test
    void audit_ofRowsNotLoaded_givesTheSameFigures() throws IOException {
        TableWriter.write(TableReader.read(rows.path("rows.csv")), rows.path("rows.parquet"));
        AuditResult loaded = parquet(OPTIONS).audit();
        AuditDocument summed = parquet(with(OPTIONS, "--rows-in-memory", "100"));

        assertThat(summed.facts()).containsEntry("Counted", "out of core, every score kept");
        assertSame(summed.audit(), loaded, 1e-9);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"--label sex --positive Male", "--label pa --fractional"})
    void audit_labelsOfRowsNotLoaded_countAsThoseOfLoadedOnes(String outcome) {
        List<String> options = new ArrayList<>(List.of(outcome.split(" ")));
        options.addAll(List.of("--score", "p", "--slice", "race", "--threshold", "0.3,0.5"));
        AuditResult loaded = rows.document(options.stream()).audit();
        options.addAll(List.of("--rows-in-memory", "100"));

        assertSame(rows.document(options.stream()).audit(), loaded, 1e-9);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2020-01-%02d", "2020-01-%02dT12:30:00"})
    void audit_daysCutByQuantiles_areTheSlicesOfALoadedFile(String day) throws IOException {
        for (int row = 1; row <= ScoredRows.ROWS; row++) {
            rows.change(row, "query", row == 5 ? "" : day.formatted(1 + row % 28));
        }
        rows.save();
        TableWriter.write(TableReader.read(rows.path("rows.csv")), rows.path("rows.parquet"));
        Object[] options = {"--slice", "query", "--quantiles", "query=4"};
        Object[] summed = with(options, "--rows-in-memory", "100");
        AuditResult loaded = rows.document(options).audit();

        assertThat(loaded.slices()).hasSize(6); // all, four parts, and that of the missing day
        assertSame(rows.document(summed).audit(), loaded, 1e-9);
        assertSame(parquet(summed).audit(), loaded, 1e-9);
    }

    /** Both files have the same slices in another order, of which many are equally far out. */
    @Test
    void audit_slicesWithEqualFigures_areNamedAsThoseOfALoadedFile() {
        for (int row = 1; row <= ScoredRows.ROWS; row++) {
            rows.change(row, "race", "dcba".substring(row % 4, row % 4 + 1));
            rows.change(row, "y", String.valueOf(row / 4 % 2));
            rows.change(row, "p", row / 8 % 2 == 0 ? "1" : "0");
        }
        rows.save();
        FamilyResult loaded = rows.document("--slice", "race").audit().families().get(0);
        FamilyResult summed =
                rows.document("--slice", "race", "--rows-in-memory", "100")
                        .audit()
                        .families()
                        .get(0);

        assertThat(summed.at(0.5).spread(Metric.POSITIVE_RATE).spread())
                .isEqualTo(loaded.at(0.5).spread(Metric.POSITIVE_RATE).spread())
                .returns("race=a", Spread::highest)
                .returns("race=a", Spread::farthest);
    }

    private AuditDocument parquet(Object... options) {
        Fairlead run =
                Fairlead.run(
                        Stream.of(
                                        List.<Object>of("audit", rows.path("rows.parquet")),
                                        List.<Object>of("--label", "y", "--score", "p", "--json"),
                                        List.of(options))
                                .flatMap(List::stream)
                                .toArray());
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.PASS);
        return AuditDocument.parse(run.out());
    }

    private static void assertSame(AuditResult found, AuditResult expected, double tolerance) {
        assertThat(found.names()).containsExactlyInAnyOrderElementsOf(expected.names());
        assertThat(found.rows()).isEqualTo(expected.rows());
        for (SliceResult slice : expected.slices()) {
            SliceResult other = found.slice(slice.slice().name());
            assertThat(other.rows()).isEqualTo(slice.rows());
            for (double threshold : expected.thresholds()) {
                assertThat(other.at(threshold).rows()).isEqualTo(slice.at(threshold).rows());
                for (Metric metric : Metric.rates()) {
                    near(
                            other.at(threshold).estimate(metric).value(),
                            slice.at(threshold).estimate(metric).value(),
                            1e-12);
                    near(
                            other.at(threshold).estimate(metric).interval().lower(),
                            slice.at(threshold).estimate(metric).interval().lower(),
                            1e-9);
                }
            }
            near(other.measure(Metric.AUC).value(), slice.measure(Metric.AUC).value(), tolerance);
        }
    }

    private static void near(double found, double expected, double tolerance) {
        if (Double.isNaN(expected)) {
            assertThat(found).isNaN();
        } else {
            assertThat(found).isCloseTo(expected, within(tolerance));
        }
    }

    @Test
    void audit_ofManyScores_putsThemIntoBucketsAndKeepsThresholdsExact() {
        SplittableRandom random = new SplittableRandom(3);
        List<String> lines = new ArrayList<>(List.of("y,p,sex"));
        for (int row = 0; row < 70_000; row++) {
            int label = random.nextInt(2);
            lines.add(
                    label
                            + ","
                            + (random.nextDouble() * 4 - 2 + label)
                            + ","
                            + (random.nextInt(2) == 0 ? "a" : "b"));
        }
        rows.write("rows.csv", lines);
        Object[] options = {"--slice", "sex", "--threshold", "-0.7,0.3,1.1"};
        AuditResult loaded = rows.document(options).audit();
        AuditDocument summed = rows.document(with(options, "--rows-in-memory", "100"));

        assertThat(summed.facts().get("Counted")).contains("buckets");
        assertSame(summed.audit(), loaded, 1e-4);
        assertThat(summed.audit().exclusions())
                .extracting(Exclusion::reason)
                .anySatisfy(reason -> assertThat(reason).contains("AUC of Overall is off by"));
    }

    @Test
    void audit_ofRowsNotLoaded_leavesUndefinedOnesOut() {
        rows.with(4, "p", "").with(5, "y", "");

        AuditDocument document = rows.document("--undefined", "exclude", "--rows-in-memory", "100");

        assertThat(document.audit().exclusions())
                .containsExactly(
                        new Exclusion("rows", "no label", 1), new Exclusion("rows", "no score", 1));
        rows.refused(
                rows.audit("--rows-in-memory", "100"),
                "label column \"y\" has no value in 1 rows",
                "--undefined exclude");
    }

    @Test
    void audit_badValuesInRowsThatAreLeftOut_countAsLittleAsInLoadedOnes() throws IOException {
        for (int row = 1; row <= 300; row++) {
            rows.change(row, row % 2 == 0 ? "y" : "p", "");
            rows.change(row, "w", row % 3 == 0 ? "" : "-1");
            rows.change(row, "age", String.valueOf(1000 + row));
            rows.change(row, "query", "none");
        }
        rows.save();
        TableWriter.write(TableReader.read(rows.path("rows.csv")), rows.path("rows.parquet"));
        List<Object> options = new ArrayList<>(List.of("--undefined", "exclude", "--weight", "w"));
        options.addAll(List.of("--slice", "sex", "--slice", "age", "--quantiles", "age=4"));
        options.addAll(List.of("--slice", "query"));
        options.addAll(List.of("--where", "CAST(replace(query, 'q', '') AS INTEGER) < 7"));
        AuditResult loaded = parquet(options.toArray()).audit();

        options.addAll(List.of("--rows-in-memory", "100"));
        assertThat(loaded.rows()).isEqualTo(ScoredRows.ROWS - 300);
        assertSame(parquet(options.toArray()).audit(), loaded, 1e-9);
    }

    @Test
    void audit_quantilesOfRowsNotLoaded_areThoseOfLoadedOnes() {
        Object[] options = {"--slice", "age", "--quantiles", "age=4"};

        assertThat(rows.document(with(options, "--rows-in-memory", "100")).audit().names())
                .isEqualTo(rows.document(options).audit().names());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"nan", "inf"})
    void audit_nanAmongTexts_isALevelWhetherLoadedOrNot(String level) {
        rows.with(150, "race", level);
        AuditResult loaded = rows.document("--slice", "race").audit();

        assertThat(loaded.names()).contains("race=" + level);
        assertSame(
                rows.document("--slice", "race", "--rows-in-memory", "100").audit(), loaded, 1e-9);
    }
}
