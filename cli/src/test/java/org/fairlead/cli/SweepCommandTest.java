package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.sweep.SweepPlan;
import org.fairlead.cli.sweep.SweepRun;
import org.fairlead.data.file.TableReader;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder);
    }

    private Fairlead sweep(Path experiment, String out, String weights, String... more) {
        Object[] fixed = {
            "sweep", experiment, "--weights", weights, "--seeds", "2", "--out", workshop.path(out)
        };
        Object[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Fairlead.run(all);
    }

    private double[] scores(String run) {
        return TableReader.read(workshop.path(run).resolve("scores.parquet"))
                .numbers("score")
                .values();
    }

    @Test
    void sweep_leavesTheFrontierAndARunForEachPoint() throws IOException {
        Fairlead run = sweep(workshop.path("experiment.yaml"), "sweep", "1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("threshold 0.5", "overall positive rate", "chosen on");
        Path out = workshop.path("sweep");
        assertThat(Files.readString(out.resolve("frontier.json")))
                .contains("\"w0\"", "\"w1\"", "points/w1-seed6");
        assertThat(out.resolve("frontier.html")).isNotEmptyFile();
        assertThat(out.resolve("checkpoints")).doesNotExist();
        for (String point : List.of("w0-seed5", "w0-seed6", "w1-seed5", "w1-seed6")) {
            for (String name :
                    List.of("run.json", "audit.json", "report.html", "model/model.json")) {
                assertThat(out.resolve("points").resolve(point).resolve(name)).isNotEmptyFile();
            }
        }
    }

    @Test
    void sweep_eachPoint_isTheTrainingAlone() throws IOException {
        sweep(workshop.path("experiment.yaml"), "sweep", "1");
        Fairlead.run("train", workshop.path("experiment.yaml"), "--out", workshop.path("alone"));

        double[] stacked = scores("sweep/points/w1-seed5");
        double[] alone = scores("alone");
        assertThat(stacked).hasSameSizeAs(alone);
        for (int row = 0; row < alone.length; row++) {
            assertThat(stacked[row]).isCloseTo(alone[row], within(1e-5));
        }
    }

    @Test
    void sweep_interruptedAndResumed_endsAsIfItHadNotBeen() {
        SweepPlan plan =
                new SweepPlan(
                        List.of(0.0, 1.0),
                        2,
                        Optional.empty(),
                        Metric.FALSE_NEGATIVE_RATE,
                        "sex=Female",
                        0.005,
                        Metric.POSITIVE_RATE);
        TrainingObserver killer =
                new TrainingObserver() {
                    @Override
                    public void epochEnded(TrainingState state) {
                        throw new IllegalStateException("killed");
                    }
                };
        var experiment = ExperimentFile.read(workshop.path("experiment.yaml"), null);
        assertThatThrownBy(
                        () ->
                                new SweepRun(experiment, plan)
                                        .run(workshop.path("killed"), false, killer))
                .hasMessage("killed");

        Fairlead refused = sweep(workshop.path("experiment.yaml"), "killed", "1");
        Fairlead resumed = sweep(workshop.path("experiment.yaml"), "killed", "1", "--resume");
        sweep(workshop.path("experiment.yaml"), "whole", "1");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("--resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(scores("killed/points/w1-seed6")).isEqualTo(scores("whole/points/w1-seed6"));
    }

    @Test
    void sweep_badInput_saysWhatIsWrongAndWritesNothing() throws IOException {
        Path good = workshop.path("experiment.yaml");
        String text = Workshop.EXPERIMENT;
        Path without =
                workshop.write(
                        "without.yaml",
                        text.substring(0, text.indexOf("remedies:"))
                                + text.substring(text.indexOf("audit:")));

        assertThat(sweep(without, "out", "1").err()).contains("needs an experiment with a remedy");
        assertThat(sweep(good, "out", "-1").err()).contains("weights of 0 or more, found -1");
        assertThat(sweep(good, "out", "1,1").err()).contains("1 twice");
        assertThat(sweep(good, "out", "1", "--slice", "sex=Femal").err())
                .contains("--slice", "sex=Female");
        assertThat(sweep(good, "out", "1", "--remedy", "x").err()).contains("--remedy", "min-diff");
        assertThat(workshop.path("out")).doesNotExist();
    }
}
