package org.fairlead.model.sequence;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.nn.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fairlead.data.DataException;

/**
 * A model of the user's: TorchScript, or any model that DJL loads with PyTorch.
 *
 * <p>Its input is the cells of words, shape (n, length), int64: 0 for a word without a cell, 1 for
 * a text without words and for what fills short texts up, 2 and more for the vocabulary's words,
 * the most frequent first. Its output is logits, shape (n, 1) or (n).
 *
 * @param path the model's file, such as {@code model.pt}, or its folder
 */
public record UserBody(Path path) implements Body {
    /** The kind's name. */
    public static final String KIND = "user-model";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int width() {
        return 0;
    }

    @Override
    public Block block() {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        String name = String.valueOf(path.getFileName());
        String prefix = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        if (!Files.exists(path) || folder == null) {
            throw new DataException(
                    "the model \"%s\" must be a TorchScript file or a folder of a DJL model, found none"
                            .formatted(path));
        }
        Model model = Model.newInstance(prefix, "PyTorch");
        try {
            model.load(folder, prefix, Map.of("trainParam", "true"));
            return model.getBlock();
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw new DataException(
                    "the model \"%s\" must be a TorchScript file or a folder of a DJL model: %s"
                            .formatted(path, e.getMessage()),
                    e);
        }
    }
}
