package org.fairlead.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.remedy.loss.PairLoss;
import org.fairlead.remedy.loss.PairedPredictions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The losses of module remedy, differentiated by the engine, are the reference. */
class PairDistanceTest {
    @ParameterizedTest
    @CsvSource({"mse, identity", "mse, sigmoid", "absolute, identity", "absolute, sigmoid"})
    void add_anyPairs_isTheLossOfRemedyAndItsGradient(String name, String transform) {
        PairLoss loss = PairLoss.of(Map.of("loss", name, "transform", transform));
        int pairs = 5;
        SplittableRandom random = new SplittableRandom(3);
        float[] logits = new float[1 + 2 * pairs];
        for (int i = 1; i < logits.length; i++) {
            logits[i] = (float) random.nextDouble(-2, 2);
        }
        float[] gradient = new float[logits.length];
        double found = PairDistance.of(loss, pairs).orElseThrow().add(logits, 1, 1.5, gradient);

        try (NDManager manager = NDManager.newBaseManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            float[] some = java.util.Arrays.copyOfRange(logits, 1, logits.length);
            NDArray input = manager.create(some, new Shape(2L * pairs, 1));
            input.setRequiresGradient(true);
            NDArray measured =
                    loss.compute(
                            PairedPredictions.of(
                                    input.get(new NDIndex("0:5")), input.get(new NDIndex("5:10"))));
            collector.backward(measured);
            assertThat(found).isCloseTo(measured.toFloatArray()[0], within(1e-5));
            float[] slopes = input.getGradient().toFloatArray();
            assertThat(gradient[0]).isZero();
            for (int i = 0; i < slopes.length; i++) {
                assertThat(gradient[1 + i]).isCloseTo(1.5f * slopes[i], within(1e-5f));
            }
        }
    }
}
