package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.fairlead.data.table.Table;
import org.fairlead.generate.encoding.EncodedRows;
import org.fairlead.generate.encoding.RowEncoder;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final Table table = Rows.people(300, 2, 1);
    private final RowEncoder encoder = RowEncoder.fit(table, Rows.COLUMNS);
    private final EncodedRows rows = encoder.encode(table);
    private final GanTraining settings = Rows.brief().build();

    @Test
    void epoch_repeated_leavesNoArraysBehind() {
        try (Networks networks = new Networks(encoder, Rows.small().build(), false, 1)) {
            Training training =
                    new Training(rows, encoder, Rows.small().build(), settings, networks);
            training.pretrain();
            training.epoch(1);
            int before = networks.manager().getManagedArrays().size();
            training.epoch(2);
            training.epoch(3);

            assertThat(networks.manager().getManagedArrays()).hasSize(before);
        }
    }

    @Test
    void step_gradientThatIsNotFinite_changesNothingAndIsCleared() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Weights weights = new Weights(manager, "w", new SplittableRandom(1));
            NDArray matrix = weights.matrix(2, 2);
            float[] before = matrix.toFloatArray();
            gradient(matrix, Float.NaN);
            boolean made = weights.step(0.1, 0.9, 0.999, 0, 0);

            assertThat(made).isFalse();
            assertThat(matrix.toFloatArray()).isEqualTo(before);

            gradient(matrix, 2);
            assertThat(weights.step(0.1, 0.9, 0.999, 0, 0)).isTrue();
            for (int i = 0; i < before.length; i++) { // Adam's first step is the rate
                assertThat(matrix.toFloatArray()[i])
                        .isCloseTo(before[i] - 0.1f, Assertions.within(1e-4f));
            }
        }
    }

    @Test
    void step_gradientLongerThanTheClip_isShortenedToIt() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Weights weights = new Weights(manager, "w", new SplittableRandom(1));
            NDArray matrix = weights.matrix(2, 2);
            gradient(matrix, 10); // of length 20
            weights.step(0.1, 0.5, 0.999, 0, 4);

            NDArray mean = weights.moments().get(0); // half the gradient, from 0
            assertThat(mean.norm().getFloat()).isCloseTo(2f, Assertions.within(1e-4f));
        }
    }

    @Test
    void generator_withLambda_leavesTheGuesserUncertain() {
        assertThat(certainty(100)).isBetween(0.5, 0.6).isLessThan(certainty(0) - 0.05);
    }

    /**
     * The mean probability of D2's guess on fresh rows, one half when it cannot tell: D2 learns
     * first, then the generator alone.
     */
    private double certainty(double lambda) {
        GanTraining training = Rows.brief().lambda(lambda).discriminatorRate(0.01).build();
        try (Networks networks = new Networks(encoder, Rows.small().build(), false, 1)) {
            Conditions conditions = Conditions.of(rows, encoder, training);
            Steps steps = new Steps(networks, Rows.small().build(), training, conditions);
            SplittableRandom random = new SplittableRandom(1);
            RealRows real = new RealRows(rows, 2, 2);
            for (int i = 0; i < 80; i++) {
                steps.discriminators(real, 100, random);
            }
            for (int i = 0; i < 40; i++) {
                steps.generator(0, 100, random);
            }
            Conditions.Draw draw = conditions.draw(500, 1, random);
            NDArray seen =
                    networks.rows(networks.manager(), draw, random)
                            .concat(networks.outcomes(networks.manager(), draw), 1);
            NDArray guess = networks.rowGuesser.apply(seen).softmax(1);
            return guess.max(new int[] {1}).mean().getFloat();
        }
    }

    @Test
    void lambda_warmup_risesByTheSameAmount() {
        GanTraining warm = Rows.brief().lambda(3).lambdaWarmup(2).build();

        assertThat(List.of(warm.lambdaOf(1), warm.lambdaOf(2), warm.lambdaOf(3), warm.lambdaOf(9)))
                .containsExactly(1.0, 2.0, 3.0, 3.0);
        assertThat(settings.lambdaOf(1)).isEqualTo(1);
    }

    @Test
    void step_manyGradientsThatAreNotFinite_eachArrayStaysTheEnginesOwn() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Weights weights = new Weights(manager, "w", new SplittableRandom(1));
            NDArray first = weights.matrix(64, 64);
            NDArray last = weights.matrix(64, 64);
            float[] before = last.toFloatArray();
            for (int i = 0; i < 200; i++) {
                try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                    collector.backward(first.dot(last).mul(Float.NaN).sum());
                }
                assertThat(weights.step(0.1, 0.9, 0.999, 0, 0)).isFalse();
                try (NDArray gradient = last.getGradient();
                        NDArray sum = gradient.abs().sum()) {
                    assertThat(sum.getFloat()).isZero();
                }
            }

            assertThat(last.toFloatArray()).isEqualTo(before);
        }
    }

    private static void gradient(NDArray matrix, float factor) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(matrix.mul(factor).sum());
        }
    }

    @Test
    void generatorEmbeddings_afterAnEpoch_wereTrained() {
        try (Networks networks = new Networks(encoder, Rows.small().build(), false, 1)) {
            float[] before = networks.generator.classToken().toFloatArray();
            float[] noise = networks.generator.outcomeShift().toFloatArray();
            new Training(rows, encoder, Rows.small().build(), settings, networks).epoch(1);

            assertThat(networks.generator.classToken().toFloatArray()).isNotEqualTo(before);
            assertThat(networks.generator.outcomeShift().toFloatArray()).isNotEqualTo(noise);
        }
    }

    @Test
    void batchNorm_decay_isTheShareOfTheOldMeanThatStays() {
        try (Networks networks = new Networks(encoder, Rows.small().build(), false, 1)) {
            NDArray mean = networks.generator.steps().get(0).mean();
            new Training(
                            rows,
                            encoder,
                            Rows.small().build(),
                            Rows.brief().batchSize(300).build(),
                            networks)
                    .epoch(1);
            double largest = 0;
            for (float value : mean.toFloatArray()) {
                largest = Math.max(largest, Math.abs(value));
            }

            // four batches at a decay of .99 leave less than a twentieth of the batches' mean
            assertThat(largest).isBetween(1e-5, 0.1);
        }
    }

    @Test
    void realRows_withinACell_eachOnceBeforeAnyTwice() {
        RealRows real = new RealRows(rows, 2, 2);
        real.shuffle(new SplittableRandom(1));
        int cell = 0;
        for (int row = 0; row < rows.rows(); row++) {
            cell += rows.outcome()[row] == 1 && rows.protectedClass()[row] == 0 ? 1 : 0;
        }
        Conditions.Draw draw = new Conditions.Draw(cell);
        Arrays.fill(draw.outcome, 1);
        float[] first = real.features(draw);
        float[] second = real.features(draw);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void heads_drawnAlternatives_areOneAndFollowTheirProbabilities() {
        try (Networks networks = new Networks(encoder, Rows.small().build(), false, 1)) {
            Conditions.Draw draw = new Conditions.Draw(200);
            NDArray made = networks.rows(networks.manager(), draw, new SplittableRandom(1));
            EncodedRows decoded =
                    new EncodedRows(
                            encoder.width(),
                            made.toFloatArray(),
                            draw.outcome,
                            draw.protectedClass);
            encoder.blocks().stream()
                    .filter(block -> block.alternatives())
                    .forEach(
                            block -> {
                                for (int row = 0; row < decoded.rows(); row++) {
                                    float sum = 0;
                                    for (int i = 0; i < block.width(); i++) {
                                        sum +=
                                                decoded.features()[
                                                        row * decoded.width() + block.start() + i];
                                    }
                                    assertThat(sum).isCloseTo(1f, Assertions.within(1e-4f));
                                }
                            });
        }
    }
}
