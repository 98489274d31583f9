package org.fairlead.model.sequence;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.model.network.Adam;
import org.fairlead.model.network.TableAdam;

/** One of the networks that are trained together: its weights and its moments. */
final class SequenceTraining {
    private final SequenceNetwork network;
    private final long seed;
    private final double learningRate;
    private final int width;
    private final TableAdam table;
    private final Map<String, Adam> moments = new LinkedHashMap<>();

    /** For each row of the table its slot in this batch, or -1. */
    private final int[] slotOfRow;

    SequenceTraining(SequenceShape shape, SequenceNetwork network, long seed, double rate) {
        this.network = network;
        this.seed = seed;
        learningRate = rate;
        width = shape.body().width();
        table = new TableAdam(shape.rows(), width);
        slotOfRow = new int[shape.rows()];
        Arrays.fill(slotOfRow, -1);
        network.arrays()
                .forEach(
                        (name, array) -> {
                            if (!name.equals(SequenceNetwork.TABLE)) {
                                moments.put(name, new Adam(array.length));
                            }
                        });
    }

    SequenceNetwork network() {
        return network;
    }

    long seed() {
        return seed;
    }

    /** Takes the gradients of a backward pass, and updates all weights that it has read. */
    void update(NativeBody body, List<Words> words, List<NDArray> inputs, long step) {
        float stepSize = Adam.stepSize(learningRate, step);
        moments.forEach(
                (name, adam) -> {
                    float[] array = network.arrays().getOrDefault(name, new float[0]);
                    adam.update(array, body.takeGradient(name), array.length, stepSize);
                });
        if (width > 0) {
            updateTable(words, inputs, stepSize);
        }
    }

    private void updateTable(List<Words> words, List<NDArray> inputs, float stepSize) {
        int places = words.stream().mapToInt(some -> some.cells().length).sum();
        int[] rows = new int[places];
        int count = 0;
        for (Words some : words) {
            for (int cell : some.cells()) {
                if (cell >= 0 && slotOfRow[cell] < 0) {
                    slotOfRow[cell] = count;
                    rows[count++] = cell;
                }
            }
        }
        float[] sums = new float[count * width];
        for (int b = 0; b < words.size(); b++) {
            int[] cells = words.get(b).cells();
            float[] gradient = gradient(inputs.get(b));
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] >= 0) {
                    int to = slotOfRow[cells[i]] * width;
                    for (int j = 0; j < width; j++) {
                        sums[to + j] += gradient[i * width + j];
                    }
                }
            }
        }
        table.update(
                network.table(),
                rows,
                count,
                (slot, to, at) -> System.arraycopy(sums, slot * width, to, at, width),
                stepSize);
        for (int i = 0; i < count; i++) {
            slotOfRow[rows[i]] = -1;
        }
    }

    private static float[] gradient(NDArray input) {
        try (NDArray gradient = input.getGradient()) {
            return gradient.toFloatArray();
        }
    }

    /** Puts all of the training's state into a map, each name behind a prefix. */
    void putState(String prefix, Map<String, float[]> state) {
        network.arrays().forEach((name, array) -> state.put(prefix + "weight." + name, array));
        table.moments().putState(state, prefix, SequenceNetwork.TABLE);
        moments.forEach((name, adam) -> adam.putState(state, prefix, name));
    }
}
