package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.sweep.SweepPlan;
import org.fairlead.cli.sweep.SweepRun;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps that are killed between a training's last point and the end of its checkpoints. */
class SweepResumeTest {
    private static final SweepPlan PLAN = Workshop.plan(1, Optional.empty());

    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder);
    }

    /** Trains the first stack, and the first epoch of the second; keeps the first's checkpoints. */
    private Path killedInTheSecondTraining() throws IOException {
        var experiment =
                ExperimentFile.read(
                        workshop.experimentWith(
                                "audit:", "  - reweighing: {columns: [sex]}\naudit:"),
                        null);
        Path unfinished = workshop.path(".out.unfinished");
        TrainingObserver killer =
                new TrainingObserver() {
                    private int epochs;

                    @Override
                    public void epochEnded(TrainingState state) {
                        epochs++;
                        if (epochs == 3) { // the last of the first training
                            copy(unfinished.resolve("checkpoints"), workshop.path("kept"));
                        } else if (epochs == 4) {
                            throw new IllegalStateException("killed");
                        }
                    }
                };
        assertThatThrownBy(
                        () ->
                                new SweepRun(experiment, PLAN)
                                        .run(workshop.path("out"), false, killer))
                .hasMessage("killed");
        return unfinished;
    }

    private SweepRun sweep() {
        return new SweepRun(ExperimentFile.read(workshop.path("changed.yaml"), null), PLAN);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sweep_resumedWithCheckpointsOfATrainingThatEnded_goesOn() throws IOException {
        Path unfinished = killedInTheSecondTraining();
        Files.move(unfinished.resolve("checkpoints"), workshop.path("second"));
        copy(workshop.path("kept"), unfinished.resolve("checkpoints"));

        sweep().run(workshop.path("out"), true, new TrainingObserver() {});

        assertThat(workshop.path("out").resolve("points/reweighing-seed5/run.json")).exists();
        assertThat(workshop.path("out").resolve("checkpoints")).doesNotExist();
    }

    @Test
    void sweep_resumedAfterItsLastTraining_leavesNoCheckpoints() throws IOException {
        Path unfinished = killedInTheSecondTraining();
        copy(unfinished.resolve("checkpoints"), workshop.path("second"));
        sweep().run(workshop.path("out"), true, new TrainingObserver() {});
        Files.move(workshop.path("out"), unfinished);
        copy(workshop.path("second"), unfinished.resolve("checkpoints"));

        sweep().run(workshop.path("out"), true, new TrainingObserver() {});

        assertThat(workshop.path("out").resolve("points/reweighing-seed5/run.json")).exists();
        assertThat(workshop.path("out").resolve("checkpoints")).doesNotExist();
    }
}
