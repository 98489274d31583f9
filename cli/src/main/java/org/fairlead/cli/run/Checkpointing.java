package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fairlead.data.DataException;
import org.fairlead.model.run.Checkpoint;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;

/** Passes everything on, and keeps a checkpoint of every epoch in the folder being written. */
public final class Checkpointing implements TrainingObserver {
    private final OutputFolder folder;
    private final TrainingObserver observer;

    /**
     * Keeps checkpoints.
     *
     * @param folder the folder being written
     * @param observer hears everything too
     */
    public Checkpointing(OutputFolder folder, TrainingObserver observer) {
        this.folder = folder;
        this.observer = observer;
    }

    /**
     * Starts a folder's checkpoints, or reads the newest. A checkpoint is only of use to the
     * experiment, and the data, that it was made with.
     *
     * @param folder the folder being written
     * @param resolved the experiment and the fingerprints of its data
     * @param resume whether to go on from what is there
     * @return the state to go on from, empty to start
     * @throws IOException if the folder cannot be written
     * @throws DataException if the checkpoints are of another experiment or other data
     */
    public static Optional<TrainingState> begin(
            OutputFolder folder, JsonNode resolved, boolean resume) throws IOException {
        Path checkpoints = checkpoints(folder);
        Path origin = origin(folder);
        if (resume && Files.isRegularFile(origin)) {
            if (!isOf(origin, resolved)) {
                throw new DataException(
                        "the unfinished run in \"%s\" is of another experiment or other data; delete it or name another output folder"
                                .formatted(checkpoints.getParent()));
            }
            return Checkpoint.read(checkpoints);
        }
        Files.createDirectories(checkpoints);
        JsonFile.write(origin, resolved);
        return Optional.empty();
    }

    /**
     * Starts the checkpoints of one of several trainings in a folder, or reads the newest. Those of
     * another training are of one that has ended, and go.
     *
     * @param folder the folder being written, known to be of the same experiment and data
     * @param resolved what tells the training from the others
     * @param resume whether to go on from what is there
     * @return the state to go on from, empty to start
     * @throws IOException if the folder cannot be written
     */
    public static Optional<TrainingState> beginNext(
            OutputFolder folder, JsonNode resolved, boolean resume) throws IOException {
        if (Files.isRegularFile(origin(folder)) && !isOf(origin(folder), resolved)) {
            discard(folder);
        }
        return begin(folder, resolved, resume);
    }

    private static boolean isOf(Path origin, JsonNode resolved) {
        return JsonFile.read(origin).toString().equals(resolved.toString());
    }

    /**
     * Deletes a folder's checkpoints: the training has ended.
     *
     * @param folder the folder being written
     * @throws IOException if they cannot be deleted
     */
    public static void discard(OutputFolder folder) throws IOException {
        Checkpoint.discard(checkpoints(folder));
    }

    private static Path checkpoints(OutputFolder folder) {
        return folder.path().resolve("checkpoints");
    }

    private static Path origin(OutputFolder folder) {
        return checkpoints(folder).resolve("experiment.json");
    }

    @Override
    public void stepsEnded(int epoch, int step, int steps) {
        observer.stepsEnded(epoch, step, steps);
    }

    @Override
    public void epochEnded(TrainingState state) {
        try {
            Checkpoint.write(checkpoints(folder), state);
            folder.keepUnfinished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        observer.epochEnded(state);
    }
}
