package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fairlead.audit.compare.ComparedModel;
import org.fairlead.audit.compare.ModelChange;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.Estimate;
import org.fairlead.cli.run.Comparison;
import org.fairlead.cli.run.MatchedComparison;
import org.fairlead.cli.run.PairedChanges;
import org.fairlead.data.census.SimulatedCensus;
import org.fairlead.data.file.TableWriter;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedChangesTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    @SuppressWarnings("NullAway") // set before each test
    private List<Path> runs;

    @BeforeEach
    void train() throws IOException {
        workshop = new Workshop(folder);
        runs =
                List.of(
                        train(workshop.path("experiment.yaml"), "base"),
                        train(workshop.experimentWith("epochs: 3", "epochs: 1"), "other"));
    }

    private Path train(Path experiment, String out) {
        Fairlead ran = Fairlead.run("train", experiment, "--out", workshop.path(out));
        assertThat(ran.code()).as(ran.err()).isZero();
        return workshop.path(out);
    }

    @Test
    void gapChanges_ofTwoRuns_areTheDifferencesOfTheirGaps() {
        requireDifferences(PairedChanges.added(runs, Comparison.read(runs), 1), "changed");
    }

    @Test
    void gapChanges_atMatchedThresholds_areTheDifferencesThere() {
        List<AuditDocument> documents =
                MatchedComparison.of(runs, Metric.POSITIVE_RATE, List.of(), 1).documents();
        assertThat(documents.get(1).audit().thresholds().get(0)).isNotEqualTo(0.5);

        requireDifferences(documents, "changed at 0.");
    }

    private static void requireDifferences(List<AuditDocument> documents, String name) {
        ComparedModel other = documents.get(0).supplements().compared().get(0);
        assertThat(other.name()).startsWith(name);
        int gaps = 0;
        for (ModelChange change : other.changes()) {
            if (change.gapChanges().isEmpty()) {
                continue;
            }
            Estimate found =
                    Objects.requireNonNull(change.gapChanges().get(Metric.FALSE_NEGATIVE_RATE));
            double difference =
                    gap(documents.get(1), change.slice()) - gap(documents.get(0), change.slice());
            assertThat(found.value()).isCloseTo(difference, within(1e-12));
            assertThat(found.interval().contains(difference)).as(change.slice()).isTrue();
            gaps++;
        }
        assertThat(gaps).isGreaterThan(4);
    }

    private static double gap(AuditDocument document, String slice) {
        double threshold = document.audit().thresholds().get(0);
        return document.audit()
                .slice(slice)
                .at(threshold)
                .gap(Metric.FALSE_NEGATIVE_RATE)
                .difference();
    }

    @Test
    void changes_ofAuditFiles_areNotGuessed() {
        Path file = runs.get(1).resolve("audit.json");

        Fairlead ran = Fairlead.run("compare", runs.get(0), file);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("that takes the scores of both models. Name run folders");
    }

    @Test
    void compare_runsTestedOnOtherRows_saysWhichRowDiffers() throws IOException {
        TableWriter.write(
                SimulatedCensus.standard().sample(800, 3).table(), folder.resolve("others.csv"));
        Path strange =
                train(workshop.experimentWith("test: test.csv", "test: others.csv"), "strange");

        Fairlead ran =
                Fairlead.run("compare", runs.get(0), strange, "--out", workshop.path("report"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .containsPattern("tested on the same rows .* found another label in test row \\d+");
        assertThat(workshop.path("report")).doesNotExist();
    }
}
