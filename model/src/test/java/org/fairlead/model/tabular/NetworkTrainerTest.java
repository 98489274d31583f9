package org.fairlead.model.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Batch;
import org.fairlead.model.network.BatchTerm;
import org.fairlead.model.network.StepLosses;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;
import org.junit.jupiter.api.Test;

class NetworkTrainerTest {
    private static final NetworkShape SHAPE = new NetworkShape(2, 0, 9, 5, List.of(6, 4), 0);

    private static Encoded rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] numbers = new float[2 * count];
        int[] indices = new int[2 * count];
        for (int i = 0; i < count; i++) {
            numbers[2 * i] = (float) random.nextDouble(-1, 1);
            numbers[2 * i + 1] = (float) random.nextDouble(-1, 1);
            indices[2 * i] = random.nextInt(5);
            indices[2 * i + 1] = 5 + random.nextInt(4);
        }
        return new Encoded(count, numbers, indices);
    }

    private static List<BatchTerm> terms(double weight) {
        MmdLoss mmd = MmdLoss.gaussian().on(Transform.SIGMOID);
        Membership membership = Membership.sensitiveFirst(4, 4);
        return List.of(
                new BatchTerm(8, new double[] {weight}, z -> mmd.computeStacked(z, membership)));
    }

    @Test
    void shape_whoseTableFitsIntoNoArray_isRefused() {
        assertThatThrownBy(() -> new NetworkShape(0, 0, 100_000_000, 0, List.of(64), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a table of 100000000 cells of 64 values must have at most");
    }

    /** Adam's first step moves every weight against the sign of its gradient, so the loss falls. */
    @Test
    void step_manyTimes_lowersTheWholeLoss() {
        Encoded rows = rows(24, 1);
        float[] labels = new float[16];
        float[] weights = new float[16];
        for (int i = 0; i < 16; i++) {
            labels[i] = rows.numbers()[2 * i] > 0 ? 1 : 0;
            weights[i] = 1;
        }
        try (NetworkTrainer trainer =
                NetworkTrainer.start(SHAPE, List.of(5L), List.of(0.01), rows)) {
            StepLosses before = trainer.evaluate(new Batch(rows, labels, weights, terms(1)));
            for (int step = 1; step <= 200; step++) {
                trainer.step(new Batch(rows, labels, weights, terms(1)), step);
            }
            StepLosses after = trainer.evaluate(new Batch(rows, labels, weights, terms(1)));
            assertThat(after.task()[0] + after.terms().get(0)[0])
                    .isLessThan((before.task()[0] + before.terms().get(0)[0]) / 2);
        }
    }

    /** Networks that share batches, threads and arrays, several steps in a turn or one by one. */
    @Test
    void steps_together_areThoseOneByOne() {
        NetworkShape shape = new NetworkShape(2, 0, 9, 5, List.of(18, 4), 0.2);
        List<Long> seeds = List.of(1L, 2L, 3L);
        List<Double> rates = List.of(0.01, 0.02, 0.03);
        List<Batch> batches = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            batches.add(new Batch(rows(20 + i, i), new float[20], new float[20], List.of()));
            Arrays.fill(batches.get(i).weights(), 1);
            batches.get(i).labels()[i] = 1;
        }
        try (NetworkTrainer together = NetworkTrainer.start(shape, seeds, rates, rows(30, 9));
                NetworkTrainer single = NetworkTrainer.start(shape, seeds, rates, rows(30, 9))) {
            List<StepLosses> losses = together.steps(batches, 1);
            for (int i = 0; i < batches.size(); i++) {
                StepLosses one = single.step(batches.get(i), i + 1);
                assertThat(losses.get(i).task()).isEqualTo(one.task());
            }
            single.state()
                    .forEach(
                            (name, array) ->
                                    assertThat(together.state().get(name))
                                            .as(name)
                                            .isEqualTo(array));
        }
    }

    @Test
    void step_weightZero_doesNotCount() {
        Encoded rows = rows(24, 1);
        float[] labels = new float[16];
        Encoded labelled = rows.select(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        float[] weights = {2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        try (NetworkTrainer with = NetworkTrainer.start(SHAPE, List.of(5L), List.of(0.01), rows);
                NetworkTrainer without =
                        NetworkTrainer.start(SHAPE, List.of(5L), List.of(0.01), rows)) {
            for (int step = 1; step <= 5; step++) {
                with.step(new Batch(rows, labels, weights, terms(0)), step);
                without.step(new Batch(labelled, labels, weights, List.of()), step);
            }
            float[] expected = without.networks().get(0).logits(rows);
            float[] found = with.networks().get(0).logits(rows);
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
            }
        }
    }

    @Test
    void step_twoThousandTimes_keepsNoNativeArray() {
        Encoded rows = rows(24, 1);
        float[] labels = new float[16];
        float[] weights = new float[16];
        try (NetworkTrainer trainer =
                NetworkTrainer.start(SHAPE, List.of(5L), List.of(0.01), rows)) {
            trainer.step(new Batch(rows, labels, weights, terms(1)), 1);
            int live = trainer.liveArrays();
            for (int step = 2; step <= 2000; step++) {
                trainer.step(new Batch(rows, labels, weights, terms(1)), step);
            }
            assertThat(trainer.liveArrays()).isEqualTo(live);
        }
    }

    @Test
    void start_cellThatNoRowHas_staysAtZero() {
        Encoded rows = rows(3, 1);
        try (NetworkTrainer trainer =
                NetworkTrainer.start(SHAPE, List.of(5L), List.of(0.01), rows)) {
            trainer.step(new Batch(rows, new float[3], new float[3], List.of()), 1);
            float[] table = trainer.networks().get(0).arrays().getOrDefault("table", new float[0]);
            for (int row = 0; row < 5; row++) {
                boolean seen =
                        row == rows.indices()[0]
                                || row == rows.indices()[2]
                                || row == rows.indices()[4];
                for (int j = 0; j < 6; j++) {
                    assertThat(table[row * 6 + j] != 0).isEqualTo(seen);
                }
            }
        }
    }
}
