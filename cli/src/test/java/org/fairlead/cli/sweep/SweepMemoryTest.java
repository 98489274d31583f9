package org.fairlead.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fairlead.cli.Workshop;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.run.PreparedRun;
import org.fairlead.cli.run.RunNotes;
import org.fairlead.data.DataException;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.tabular.NetworkShape;
import org.fairlead.model.training.StackMemory;
import org.fairlead.model.training.TrainingObserver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepMemoryTest {
    private static final TrainingObserver NO_TRAINING =
            new TrainingObserver() {
                @Override
                public void stepsEnded(int epoch, int step, int steps) {
                    fail("a training has begun");
                }
            };

    @TempDir Path folder;

    private static SweepPlan plan(List<Double> weights, int refine) {
        return Workshop.plan(weights, 1, refine, Optional.empty());
    }

    private Experiment experiment() throws IOException {
        return ExperimentFile.read(new Workshop(folder).path("experiment.yaml"), null);
    }

    /** A heap in which so many networks fit, and no more. */
    private static SweepMemory memoryOf(Experiment experiment, int networks) {
        Architecture architecture = PreparedRun.of(experiment, new RunNotes()).architecture();
        return new SweepMemory(StackMemory.bytesPerNetwork(architecture) * (networks * 4L + 1) / 3);
    }

    @Test
    void require_tooManyNetworks_saysHowManyFit() {
        NetworkShape shape = new NetworkShape(4, 0, 100_000, 10, List.of(64), 0);
        SweepMemory memory = new SweepMemory(1L << 30);

        assertThatThrownBy(() -> memory.require(shape, 24))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("24 networks of 6400385 weights")
                .hasMessageContaining("only 5 fit")
                .hasMessageContaining("give fewer weights or seeds");
        assertThatCode(() -> memory.require(shape, 5)).doesNotThrowAnyException();
    }

    @Test
    void sweep_whoseRefinementDoesNotFit_isRefusedBeforeTheFirstTraining() throws IOException {
        Experiment experiment = experiment();
        SweepPlan plan = plan(List.of(0.0, 0.5, 1.0, 2.0, 4.0), 6);
        SweepRun sweep = new SweepRun(experiment, plan, memoryOf(experiment, 5));

        assertThatThrownBy(() -> sweep.run(folder.resolve("out"), false, NO_TRAINING))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the refinement trains 6 networks")
                .hasMessageContaining("only 5 fit")
                .hasMessageContaining("give a lower --refine");
    }

    @Test
    void sweep_resumedWithNothingLeftToTrain_needsNoMemory() throws IOException {
        Experiment experiment = experiment();
        SweepPlan plan = plan(List.of(0.0, 1.0), 1);
        SweepMemory none = new SweepMemory(0);
        Path out = folder.resolve("out");
        new SweepRun(experiment, plan).run(out, false, TrainingObserver.NONE);
        Files.move(out, folder.resolve(".out.unfinished"));

        new SweepRun(experiment, plan, none).run(out, true, NO_TRAINING);

        assertThat(out.resolve("frontier.json")).exists();
    }

    @Test
    void sweep_resumedWithARefinementThatDoesNotFit_isRefused() throws IOException {
        Experiment experiment = experiment();
        Path out = folder.resolve("out");
        new SweepRun(experiment, plan(List.of(0.0, 1.0), 0)).run(out, false, TrainingObserver.NONE);
        Files.move(out, folder.resolve(".out.unfinished"));
        SweepRun resumed = new SweepRun(experiment, plan(List.of(0.0, 1.0), 1), new SweepMemory(0));

        assertThatThrownBy(() -> resumed.run(out, true, NO_TRAINING))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the refinement trains 1 networks")
                .hasMessageContaining("give a lower --refine");
    }
}
