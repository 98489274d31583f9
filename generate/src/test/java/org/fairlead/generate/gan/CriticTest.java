package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CriticTest {
    private static final int PACKS = 6;
    private static final int WIDTH = 5;

    private static NDArray random(NDManager manager, SplittableRandom random) {
        float[] values = new float[PACKS * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return manager.create(values, new Shape(PACKS, WIDTH));
    }

    /** Reference: the engine's own gradient of the score with respect to the packs. */
    @Test
    void loss_gradientPenalty_isThatOfTheEnginesGradient() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            SplittableRandom random = new SplittableRandom(3);
            Critic critic =
                    new Critic(Mlp.of(new Weights(manager, "d1", random), WIDTH, List.of(7, 4), 3));
            NDArray heads = Networks.oneHot(manager, new int[] {0, 1, 2, 0, 1, 2}, 3);
            NDArray between = random(manager, random);
            between.setRequiresGradient(true);
            NDArray real = random(manager, random);
            NDArray fake = random(manager, random);
            NDArray gradient;
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(critic.scores(between, heads).sum());
                gradient = between.getGradient();
            }
            double expected =
                    gradient.square().sum(new int[] {1}).sqrt().sub(1).square().mean().getFloat();

            NDList loss = critic.loss(real, fake, between, heads, 10);

            double distance = loss.get(1).mean().getFloat() - loss.get(0).mean().getFloat();
            assertThat((loss.get(2).getFloat() - distance) / 10).isCloseTo(expected, within(1e-5));
            assertThat(loss.get(0).toFloatArray())
                    .containsExactly(critic.scores(real, heads).toFloatArray(), within(1e-5f));
        }
    }
}
