package org.fairlead.model.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.model.encoder.Cells;

/**
 * Loads a user's model, and tries it once: a model that cannot be trained is refused before hours
 * of training, not in them.
 */
final class UserModel {
    private static final int ROWS = 2;
    private static final int LENGTH = 16;
    private static final double ALIKE = 1e-4;
    private static final String FAILED = "RuntimeError: ";

    private UserModel() {}

    /**
     * Reads a model. DJL's own {@code Model} would have every array trained, those too that the
     * model was exported not to differentiate, and fail at whole numbers.
     *
     * @param owner frees the model
     * @param rows cells of words that it must read, from 0 on
     * @throws DataException if it is none, or cannot be trained
     */
    static Block load(Path path, NDManager owner, int rows) {
        JniUtils.setGraphExecutorOptimize(false); // or rounding tells how often a model has run
        try {
            Block block =
                    JniUtils.loadModule(
                            (PtNDManager) owner, path, false, new String[0], new String[0], true);
            requireWeights(block, path);
            tryOut(block, path, owner);
            tryLastCell(block, path, owner, rows);
            return block;
        } catch (DataException e) {
            throw e;
        } catch (RuntimeException e) { // DJL has no one kind for what gives no arrays
            throw refused(
                    path,
                    "be a TorchScript model that reads cells of words, shape (n, length), int64, and gives a tensor of logits",
                    reason(e));
        }
    }

    private static void requireWeights(Block block, Path path) {
        int trained = 0;
        for (Parameter parameter : block.getParameters().values()) {
            NDArray array = parameter.getArray();
            if (array.hasGradient() && array.getDataType() != DataType.FLOAT32) {
                throw refused(
                        path,
                        "have weights in float32",
                        "%s in \"%s\"".formatted(array.getDataType(), parameter.getName()));
            }
            trained += array.hasGradient() ? 1 : 0;
        }
        if (trained == 0) {
            throw refused(
                    path,
                    "have weights to train (requires_grad)",
                    "none among %d arrays".formatted(block.getParameters().size()));
        }
    }

    /**
     * Scores a row alone and beside another, and both before and behind a training pass. These
     * differ if the pass changes what no step of Adam knows of: such a model's scores would depend
     * on the order of batches, on copies trained beside it and on resumptions.
     */
    private static void tryOut(Block block, Path path, NDManager owner) {
        try (NDManager scope = owner.newSubManager()) {
            long[] cells = new long[ROWS * LENGTH];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = i % 3 == 0 ? Cells.MISSING : Cells.UNKNOWN;
            }
            NDList input = new NDList(scope.create(cells, new Shape(ROWS, LENGTH)));
            ParameterStore store = new ParameterStore(scope, false);
            NDArray before = block.forward(store, input, false).head();
            if (before.size() != ROWS || before.getDataType() != DataType.FLOAT32) {
                throw refused(
                        path,
                        "give one logit a row, shape (%d, 1), float32".formatted(ROWS),
                        "%s %s".formatted(before.getShape(), before.getDataType()));
            }
            NDList first = new NDList(input.head().get(new NDIndex("0:1")));
            float alone = block.forward(store, first, false).head().toFloatArray()[0];
            float beside = before.toFloatArray()[0];
            if (!(Math.abs(alone - beside) <= ALIKE * Math.max(1, Math.abs(beside)))) {
                throw refused(
                        path,
                        "score a row alike alone and beside others",
                        "%s and %s; batch norm is not supported: use layer norm"
                                .formatted(alone, beside));
            }
            block.forward(store, input, true);
            NDArray after = block.forward(store, input, false).head();
            if (!Arrays.equals(before.toFloatArray(), after.toFloatArray())) {
                throw refused(
                        path,
                        "score alike before and behind a training pass",
                        "other scores; running statistics, as batch norm keeps them, and noise while scoring are not supported: use layer norm");
            }
        }
    }

    /** A model without room for all words would fail at the first batch with a rare one. */
    private static void tryLastCell(Block block, Path path, NDManager owner, int rows) {
        try (NDManager scope = owner.newSubManager()) {
            long[] cells = new long[LENGTH];
            Arrays.fill(cells, rows - 1);
            NDList input = new NDList(scope.create(cells, new Shape(1, LENGTH)));
            block.forward(new ParameterStore(scope, false), input, false);
        } catch (RuntimeException e) {
            throw refused(
                    path,
                    "read cells of words up to %d, so its embedding must have %d rows (the vocabulary's words, or hash, and 2)"
                            .formatted(rows - 1, rows),
                    reason(e));
        }
    }

    /** One line of an engine's error, whose traceback names what has failed last. */
    private static String reason(RuntimeException e) {
        List<String> lines = String.valueOf(e.getMessage()).lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith(FAILED))
                .map(line -> line.substring(FAILED.length()))
                .findFirst()
                .orElse(lines.isEmpty() ? "" : lines.get(0));
    }

    private static DataException refused(Path path, String allowed, String found) {
        return new DataException(
                "the model \"%s\" must %s, found %s".formatted(path, allowed, found));
    }
}
