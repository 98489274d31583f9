package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.AbstractThrowableAssert;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.sweep.SweepPlan;
import org.fairlead.cli.sweep.SweepRun;
import org.fairlead.data.DataException;
import org.fairlead.model.training.TrainingObserver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that a sweep finds before it trains anything. */
class SweepFaultsTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder);
    }

    private AbstractThrowableAssert<?, ?> refusal(Path experiment, int seeds, String... by) {
        SweepPlan plan = Workshop.plan(seeds, Arrays.stream(by).findFirst());
        TrainingObserver none =
                new TrainingObserver() {
                    @Override
                    public void stepsEnded(int epoch, int step, int steps) {
                        fail("a training has begun");
                    }
                };
        SweepRun sweep = new SweepRun(ExperimentFile.read(experiment, null), plan);
        return assertThatThrownBy(() -> sweep.run(workshop.path("out"), false, none))
                .isInstanceOf(DataException.class);
    }

    @Test
    void sweep_secondRemedyThatDoesNotFit_isRefusedBeforeTheFirstTraining() throws IOException {
        Path experiment =
                workshop.experimentWith("audit:", "  - reweighing: {columns: [job]}\naudit:");

        refusal(experiment, 1).hasMessageContaining("\"job\"");
    }

    @Test
    void sweep_thresholdsByTooManyValues_areRefusedBeforeTheFirstTraining() {
        refusal(workshop.path("experiment.yaml"), 1, "age")
                .hasMessageMatching(
                        "--thresholds-by must name a column of at most 50 values, found \\d+ in \"age\"");
    }

    @Test
    void sweep_moreNetworksThanMemory_areRefusedBeforeTheFirstTraining() {
        refusal(workshop.path("experiment.yaml"), 200_000)
                .hasMessageContaining("fit in a Java heap");
    }
}
