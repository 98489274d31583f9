package org.fairlead.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.result.SliceResult;
import org.fairlead.cli.ExitCode;
import org.fairlead.cli.Fairlead;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.file.TableWriter;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void audit_quantilesOfRowsNotLoaded_areThoseOfLoadedOnes() {
        Object[] options = {"--slice", "age", "--quantiles", "age=4"};

        assertThat(rows.document(with(options, "--rows-in-memory", "100")).audit().names())
                .isEqualTo(rows.document(options).audit().names());
    }

    @Test
    void audit_questionThatNeedsRows_isRefusedWithTheWayOut() {
        rows.refused(
                rows.audit("--compare", "p2", "--rows-in-memory", "100"),
                "has 1200 rows",
                "--compare needs them in memory; raise --rows-in-memory");
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
    void audit_badValuesOfRowsNotLoaded_areRefused() {
        rows.with(3, "p", "high");
        rows.refused(
                rows.audit("--rows-in-memory", "100"),
                "score column \"p\" must hold finite numbers, found others in 1 rows");
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
}
