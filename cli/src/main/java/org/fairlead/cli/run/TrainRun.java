package org.fairlead.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.TermSection;
import org.fairlead.data.DataException;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.model.training.TrainedNetwork;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;
import org.fairlead.report.document.AuditDocument;

/**
 * Trains as an experiment says, scores the test rows, audits the scores, and leaves a run folder:
 * the model, {@code scores.parquet}, {@code audit.json}, {@code report.html}, {@code run.json}.
 */
public final class TrainRun {
    private final Experiment experiment;
    private final RunNotes notes = new RunNotes();

    /**
     * Prepares a run.
     *
     * @param experiment what to do
     */
    public TrainRun(Experiment experiment) {
        this.experiment = experiment;
    }

    /**
     * Does all of it.
     *
     * @param target the run folder, absent or empty
     * @param resume whether to go on where a killed process stopped
     * @param observer hears how the training goes on
     * @return what the run found
     * @throws DataException if the experiment does not fit its data or the folder cannot be written
     */
    public RunResult run(Path target, boolean resume, TrainingObserver observer) {
        long start = System.nanoTime();
        try (OutputFolder folder = OutputFolder.begin(target, resume)) {
            PreparedRun prepared = PreparedRun.of(experiment, notes);
            Optional<TrainingState> state =
                    Checkpointing.begin(folder, prepared.resolved(experiment), resume);
            TrainedNetwork trained =
                    prepared.training(prepared.single())
                            .run(new Checkpointing(folder, observer), state.orElse(null))
                            .get(0);
            noteCollapse(trained);
            double seconds = (System.nanoTime() - start) / 1e9;
            AuditDocument document = prepared.write(folder.path(), experiment, trained, seconds);
            Checkpointing.discard(folder);
            folder.complete();
            return new RunResult(
                    target, document, trained, notes.all(), (System.nanoTime() - start) / 1e9);
        } catch (IOException e) {
            throw new DataException(
                    "cannot write the run folder \"%s\": %s".formatted(target, e.getMessage()), e);
        }
    }

    private void noteCollapse(TrainedNetwork trained) {
        if (trained.collapsed()) {
            notes.add(
                    "the model has collapsed: it gives nearly all rows one score (standard deviation %.4f), so its gaps say nothing; lower %sthe learning rate, which is %s"
                            .formatted(
                                    trained.spread(),
                                    experiment.remedies().stream()
                                                    .anyMatch(TermSection.class::isInstance)
                                            ? "the remedy's weight or "
                                            : "",
                                    experiment.training().learningRate()));
        }
    }
}
