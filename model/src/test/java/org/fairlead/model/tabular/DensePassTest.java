package org.fairlead.model.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The layers as the engine differentiates them are the reference: {@link DenseLayers}. */
class DensePassTest {
    private static final Offset<Float> CLOSE = within(1e-5f);
    private static final int ROWS = 27;

    private final SplittableRandom random = new SplittableRandom(4);

    private float[] draw(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private void compare(List<Integer> hidden, boolean dropout) {
        NetworkShape shape = new NetworkShape(1, 0, 2, 2, hidden, dropout ? 0.5 : 0);
        NetworkParameters parameters = new NetworkParameters(shape);
        parameters.arrays().values().forEach(this::fill);
        int first = hidden.get(0);
        int lastWidth = hidden.get(hidden.size() - 1);
        float[] sums = draw(ROWS * first);
        float[] logitGradients = draw(ROWS);
        Dropout drop = new Dropout(shape.dropout(), 3, 1);
        float[] mask = new float[ROWS * lastWidth];
        Arrays.fill(mask, 1f);
        drop.apply(mask, lastWidth, lastWidth, ROWS);
        try (NDManager manager = NDManager.newBaseManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray input = manager.create(sums, new Shape(ROWS, first));
            input.setRequiresGradient(true);
            DenseLayers reference = new DenseLayers(manager, parameters, true);
            NDArray logits =
                    reference.logits(
                            input,
                            dropout ? manager.create(mask, new Shape(ROWS, lastWidth)) : null);
            collector.backward(
                    logits.mul(manager.create(logitGradients, new Shape(ROWS, 1))).sum());
            DensePass pass = new DensePass(parameters.shape);
            Kernels.widen(sums, first, pass.sums(ROWS + 2), pass.inputStride(0), ROWS);
            assertClose(pass.forward(parameters, ROWS, drop), logits.toFloatArray());
            float[] back = pass.backward(parameters, ROWS, logitGradients, drop);
            assertClose(
                    narrow(back, pass.inputStride(0), first, ROWS),
                    input.getGradient().toFloatArray());
            for (int layer = 0; layer < shape.denseLayers(); layer++) {
                int width = pass.gradientWidth(layer);
                int count = parameters.denseWeights.get(layer).length / width;
                assertClose(
                        narrow(
                                pass.weightGradient(layer),
                                pass.gradientStride(layer),
                                width,
                                count),
                        reference.weightGradients(layer));
                assertClose(pass.biasGradient(layer), reference.biasGradients(layer));
            }
        }
    }

    private static float[] narrow(float[] rows, int stride, int width, int count) {
        float[] narrow = new float[count * width];
        for (int i = 0; i < count; i++) {
            System.arraycopy(rows, i * stride, narrow, i * width, width);
        }
        return narrow;
    }

    private void fill(float[] array) {
        System.arraycopy(draw(array.length), 0, array, 0, array.length);
    }

    private static void assertClose(float[] found, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).as("value %d", i).isCloseTo(expected[i], CLOSE);
        }
    }

    @Test
    void passes_threeLayers_areThoseOfTheEngine() {
        compare(List.of(19, 9, 17), false);
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
        NetworkShape shape = new NetworkShape(1, 0, 2, 2, List.of(4, 3), 0);
        NetworkParameters parameters = new NetworkParameters(shape);
        parameters.arrays().values().forEach(this::fill);
        DensePass pass = new DensePass(parameters.shape);
        float[] sums = draw(5 * 4);
        Kernels.widen(sums, 4, pass.sums(5), pass.inputStride(0), 5);
        float[] five = pass.forward(parameters, 5, Dropout.NONE).clone();
        Kernels.widen(sums, 4, pass.sums(2), pass.inputStride(0), 2);
        float[] two = pass.forward(parameters, 2, Dropout.NONE);
        assertThat(two[0]).isCloseTo(five[0], CLOSE);
        assertThat(two[1]).isCloseTo(five[1], CLOSE);
    }
}
