package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.run.MatchedComparison;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchedComparisonTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    @SuppressWarnings("NullAway") // set before each test
    private Path base;

    @SuppressWarnings("NullAway") // set before each test
    private Path other;

    @BeforeEach
    void train() throws IOException {
        workshop = new Workshop(folder);
        base = workshop.path("base");
        other = workshop.path("other");
        train(workshop.path("experiment.yaml"), base);
        train(workshop.experimentWith("epochs: 3, batch: 64", "epochs: 1, batch: 64"), other);
    }

    private static void train(Path experiment, Path out) {
        Fairlead ran = Fairlead.run("train", experiment, "--out", out);
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void match_testRows_givesBothModelsOneOverallRate() {
        for (Metric rate : List.of(Metric.FALSE_POSITIVE_RATE, Metric.POSITIVE_RATE)) {
            List<AuditDocument> documents =
                    MatchedComparison.of(List.of(base, other), rate, List.of(), 1).documents();

            assertThat(documents.get(0).audit().thresholds()).containsExactly(0.5);
            assertThat(documents.get(1).audit().thresholds().get(0)).isNotEqualTo(0.5);
            assertThat(overall(documents.get(1), rate))
                    .isCloseTo(overall(documents.get(0), rate), within(0.005));
            assertThat(documents.get(1).facts().get("Threshold"))
                    .contains("on its test rows, chosen for the ");
        }
    }

    @Test
    void match_validationScores_choosesOnThem() {
        Path one = score(base, "one.parquet");
        Path two = score(other, "two.parquet");

        Fairlead ran =
                Fairlead.run(
                        "compare",
                        base,
                        other,
                        "--match",
                        "fpr",
                        "--choose-on",
                        one,
                        "--choose-on",
                        two,
                        "--out",
                        workshop.path("report"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .containsPattern(
                        "note: experiment: threshold 0.5\\d*: overall false positive rate [\\d.]+ on .*one.parquet, its own threshold")
                .containsPattern("note: changed: threshold .* on .*two.parquet, chosen for the");
        assertThat(ran.out()).containsPattern("Quality at threshold 0.5, 0\\.\\d{1,6}\n");
        assertThat(workshop.path("report").resolve("report.html"))
                .content()
                .containsPattern("when the score is above 0\\.5 / 0\\.\\d{1,6}\\.<");
    }

    @Test
    void match_wrongUse_isSaidInOneLine() throws IOException {
        Path audit = base.resolve("audit.json");
        Path folderOfAudit = Files.createDirectory(workshop.path("audit"));
        Files.copy(audit, folderOfAudit.resolve("audit.json"));

        assertThat(error("compare", base, folderOfAudit, "--match", "fpr"))
                .contains("is no run folder");
        assertThat(error("compare", base, other, "--match", "auc")).contains("found \"auc\"");
        assertThat(error("compare", base, other, "--match", "fpr", "--choose-on", "x.csv"))
                .contains("one file for each run, found 2 runs and 1 files");
        assertThat(error("compare", base, other, "--choose-on", "x.csv")).contains("--match");
    }

    private static String error(Object... arguments) {
        Fairlead ran = Fairlead.run(arguments);
        assertThat(ran.code()).isEqualTo(2);
        return ran.err();
    }

    private Path score(Path run, String name) {
        Path out = workshop.path(name);
        Fairlead ran = Fairlead.run("score", run, workshop.path("train.csv"), "--out", out);
        assertThat(ran.code()).as(ran.err()).isZero();
        return out;
    }

    private static double overall(AuditDocument document, Metric rate) {
        double threshold = document.audit().thresholds().get(0);
        return document.audit().overall().at(threshold).estimate(rate).value();
    }
}
