package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.run.TrainRun;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that stops in the middle leaves what it needs to go on, and nothing that looks finished.
 */
class ResumeTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    /** Stops like a killed process does: nothing after it runs but what the file system holds. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder);
    }

    private void killAfterTwoEpochs() {
        Experiment experiment = ExperimentFile.read(workshop.path("experiment.yaml"), null);
        TrainingObserver killer =
                new TrainingObserver() {
                    @Override
                    public void epochEnded(TrainingState state) {
                        if (state.epoch() == 2) {
                            throw new Killed();
                        }
                    }
                };
        assertThatThrownBy(() -> new TrainRun(experiment).run(folder.resolve("run"), false, killer))
                .isInstanceOf(Killed.class);
        assertThat(folder.resolve("run")).doesNotExist();
    }

    private Fairlead train(String out, String... more) {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = "train";
        arguments[1] = workshop.path("experiment.yaml");
        arguments[2] = "--out";
        arguments[3] = folder.resolve(out);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Fairlead.run(arguments);
    }

    @Test
    void train_resumed_givesTheBytesOfAnUninterruptedRun() throws IOException {
        killAfterTwoEpochs();

        Fairlead resumed = train("run", "--resume");
        train("whole");

        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).doesNotContain("epoch 1,").contains("epoch 3,");
        for (String name :
                new String[] {"scores.parquet", "audit.json", "model/weights.safetensors"}) {
            assertThat(Files.readAllBytes(folder.resolve("run").resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(folder.resolve("whole").resolve(name)));
        }
    }

    @Test
    void train_unfinishedWithoutResume_asksForIt() {
        killAfterTwoEpochs();

        Fairlead run = train("run");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("was begun and not finished; add --resume");
    }

    @Test
    void train_resumedWithAnotherExperiment_isRefused() throws IOException {
        killAfterTwoEpochs();
        workshop.write("experiment.yaml", Workshop.EXPERIMENT.replace("seed: 5", "seed: 6"));

        Fairlead run = train("run", "--resume");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("is of another experiment or other data");
    }
}
