package org.fairlead.model.sequence;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.fingerprint.Fingerprint;

/**
 * A model of the user's, in TorchScript.
 *
 * <p>Its input is the cells of words, shape (n, length), int64: 0 for a word without a cell, 1 for
 * a text without words and for what fills short texts up, 2 and more for the vocabulary's words,
 * the most frequent first. Its output is logits, shape (n, 1) or (n), float32. What it was exported
 * to differentiate is trained, in float32; other arrays stay as they are in the file.
 *
 * @param path the model's file
 * @param sha256 the file's fingerprint
 */
public record UserBody(Path path, String sha256) implements Body {
    /** The kind's name. */
    public static final String KIND = "user-model";

    /**
     * The model in a file.
     *
     * @param path the model's file; or its folder, with a file {@code NAME.pt} of the folder's
     *     name, or {@code model.pt}
     * @return the model
     * @throws DataException if there is no such file
     */
    public static UserBody of(Path path) {
        for (Path file :
                List.of(path, path.resolve(path.getFileName() + ".pt"), path.resolve("model.pt"))) {
            if (Files.isRegularFile(file)) {
                return new UserBody(file, Fingerprint.of(file));
            }
        }
        throw new DataException(
                "the model \"%s\" must be a TorchScript file, or a folder with a file \"model.pt\"; found none"
                        .formatted(path));
    }

    /**
     * Checks that a file is this model: one that is moved or changed while it is trained would be
     * scored with other arrays than it was trained with.
     *
     * @param file the model's file, or a copy of it
     * @throws DataException if it is absent or another one
     */
    public void require(Path file) {
        boolean absent = !Files.isRegularFile(file);
        if (absent || !Fingerprint.of(file).equals(sha256)) {
            throw new DataException(
                    "the model \"%s\" must stay as it is until its training has ended, found %s; put the file back and add --resume"
                            .formatted(path, absent ? "no file" : "another file"));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int width() {
        return 0;
    }

    @Override
    public Block block(NDManager owner, int rows) {
        require(path);
        return UserModel.load(path, owner, rows);
    }
}
