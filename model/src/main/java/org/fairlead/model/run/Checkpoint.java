package org.fairlead.model.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairlead.data.DataException;
import org.fairlead.model.file.TensorFile;
import org.fairlead.model.training.EpochLosses;
import org.fairlead.model.training.TrainingState;

/**
 * Checkpoints of a training in a folder: one folder an epoch, written beside and renamed, so that a
 * checkpoint is whole or absent whenever the process is killed. Only the newest is kept.
 */
public final class Checkpoint {
    private static final String PREFIX = "epoch-";

    private Checkpoint() {}

    /**
     * Writes a checkpoint and deletes the older ones.
     *
     * @param folder where checkpoints are kept, made if absent
     * @param state a training's state
     * @throws IOException if it cannot be written
     */
    public static void write(Path folder, TrainingState state) throws IOException {
        Files.createDirectories(folder);
        Path beside = folder.resolve("writing");
        Folders.delete(beside);
        Files.createDirectories(beside);
        TensorFile.write(beside.resolve("arrays.safetensors"), state.arrays());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("epoch", state.epoch()).set("histories", JsonFile.tree(state.histories()));
        JsonFile.write(beside.resolve("state.json"), root);
        List<Path> older = epochs(folder);
        Files.move(beside, folder.resolve("%s%06d".formatted(PREFIX, state.epoch())));
        for (Path old : older) {
            Folders.delete(old);
        }
    }

    /**
     * Reads the newest checkpoint.
     *
     * @param folder where checkpoints are kept
     * @return the state, empty if there is none
     * @throws DataException if it is damaged
     */
    public static Optional<TrainingState> read(Path folder) {
        List<Path> epochs = epochs(folder);
        if (epochs.isEmpty()) {
            return Optional.empty();
        }
        Path newest = epochs.get(epochs.size() - 1);
        JsonNode root = JsonFile.read(newest.resolve("state.json"));
        List<List<EpochLosses>> histories = new ArrayList<>();
        for (JsonNode history : root.path("histories")) {
            List<EpochLosses> epochLosses = new ArrayList<>();
            history.forEach(node -> epochLosses.add(JsonFile.value(node, EpochLosses.class)));
            histories.add(epochLosses);
        }
        return Optional.of(
                new TrainingState(
                        root.path("epoch").asInt(),
                        TensorFile.read(newest.resolve("arrays.safetensors")),
                        histories));
    }

    /**
     * Deletes all checkpoints: the training has ended.
     *
     * @param folder where checkpoints are kept
     * @throws IOException if it cannot be deleted
     */
    public static void discard(Path folder) throws IOException {
        Folders.delete(folder);
    }

    private static List<Path> epochs(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> path.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new DataException("cannot list \"%s\"".formatted(folder), e);
        }
    }
}
