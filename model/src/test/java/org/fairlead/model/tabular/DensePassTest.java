package org.fairlead.model.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The layers as the engine differentiates them are the reference: {@link DenseLayers}. */
class DensePassTest {
    private static final Offset<Float> CLOSE = within(2e-6f);
    private static final int ROWS = 11;
    private static final int COPIES = 3;

    private final SplittableRandom random = new SplittableRandom(4);

    private float[] draw(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private void compare(List<Integer> hidden, boolean dropout) {
        NetworkShape shape = new NetworkShape(COPIES, 1, 2, 2, hidden, dropout ? 0.5 : 0);
        NetworkParameters parameters = new NetworkParameters(shape);
        parameters.arrays().values().forEach(array -> fill(array));
        int width = hidden.get(0);
        int lastWidth = hidden.get(hidden.size() - 1);
        float[] sums = draw(COPIES * ROWS * width);
        float[] logitGradients = draw(COPIES * ROWS);
        float[] mask = new float[dropout ? COPIES * ROWS * lastWidth : 0];
        for (int copy = 0; dropout && copy < COPIES; copy++) {
            DropoutMask.fill(mask, copy * ROWS * lastWidth, ROWS * lastWidth, 0.5, copy, 1);
        }
        try (NDManager manager = NDManager.newBaseManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = manager.create(sums, new Shape(COPIES, ROWS, width));
            input.setRequiresGradient(true);
            DenseLayers reference = new DenseLayers(manager, parameters, true);
            NDArray logits =
                    reference.logits(
                            input,
                            dropout
                                    ? manager.create(mask, new Shape(COPIES, ROWS, lastWidth))
                                    : null);
            collector.backward(
                    logits.mul(manager.create(logitGradients, new Shape(COPIES, ROWS, 1))).sum());
            for (int copy = 0; copy < COPIES; copy++) {
                DensePass pass = new DensePass(parameters, copy);
                System.arraycopy(sums, copy * ROWS * width, pass.sums(ROWS), 0, ROWS * width);
                float[] own = part(mask, copy, dropout ? ROWS * lastWidth : 0);
                float[] found = pass.forward(ROWS, own);
                assertClose(found, logits.toFloatArray(), copy, ROWS);
                float[] back = pass.backward(ROWS, part(logitGradients, copy, ROWS), own);
                assertClose(back, input.getGradient().toFloatArray(), copy, ROWS * width);
                for (int layer = 0; layer < shape.denseLayers(); layer++) {
                    float[] weights = pass.weightGradient(layer);
                    assertClose(weights, reference.weightGradients(layer), copy, weights.length);
                    float[] biases = pass.biasGradient(layer);
                    assertClose(biases, reference.biasGradients(layer), copy, biases.length);
                }
            }
        }
    }

    private void fill(float[] array) {
        System.arraycopy(draw(array.length), 0, array, 0, array.length);
    }

    private static float[] part(float[] all, int copy, int size) {
        float[] some = new float[size];
        System.arraycopy(all, copy * size, some, 0, size);
        return some;
    }

    private static void assertClose(float[] found, float[] expected, int copy, int size) {
        for (int i = 0; i < size; i++) {
            assertThat(found[i])
                    .as("copy %d, value %d", copy, i)
                    .isCloseTo(expected[copy * size + i], CLOSE);
        }
    }

    @Test
    void passes_threeLayers_areThoseOfTheEngine() {
        compare(List.of(6, 5, 7), false);
    }

    @Test
    void passes_withDropout_areThoseOfTheEngine() {
        compare(List.of(6, 5), true);
    }

    @Test
    void passes_oneHiddenLayer_areThoseOfTheEngine() {
        compare(List.of(9), true);
    }

    @Test
    void forward_fewerRowsThanBefore_readsOnlyThose() {
        NetworkShape shape = new NetworkShape(1, 1, 2, 2, List.of(4, 3), 0);
        NetworkParameters parameters = new NetworkParameters(shape);
        parameters.arrays().values().forEach(array -> fill(array));
        DensePass pass = new DensePass(parameters, 0);
        float[] sums = draw(5 * 4);
        System.arraycopy(sums, 0, pass.sums(5), 0, 20);
        float[] five = pass.forward(5, NetworkTrainer.NO_MASK).clone();
        System.arraycopy(sums, 0, pass.sums(2), 0, 8);
        float[] two = pass.forward(2, NetworkTrainer.NO_MASK);
        assertThat(two[0]).isEqualTo(five[0]);
        assertThat(two[1]).isEqualTo(five[1]);
    }
}
