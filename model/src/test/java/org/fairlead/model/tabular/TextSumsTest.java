package org.fairlead.model.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Texts;
import org.fairlead.model.network.Batch;
import org.junit.jupiter.api.Test;

class TextSumsTest {
    private static final NetworkShape SHAPE = new NetworkShape(0, 8, 8, 8, List.of(5, 3), 0);

    private static Encoded rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] starts = new int[count + 1];
        for (int row = 0; row < count; row++) {
            starts[row + 1] = starts[row] + 1 + random.nextInt(6);
        }
        int[] cells = random.ints(starts[count], 0, 8).toArray();
        Texts texts = new Texts(starts, cells, Map.of(), Map.of());
        return new Encoded(count, new float[0], new int[0], texts, Map.of(), Map.of());
    }

    /** Reference: the sums over cells, divided by the root of their number, in plain loops. */
    @Test
    void add_anyTexts_isTheirScaledSum() {
        Encoded rows = rows(70, 1);
        NetworkParameters parameters = new NetworkParameters(SHAPE);
        for (int i = 0; i < parameters.table.length; i++) {
            parameters.table[i] = i % 7 - 3;
        }
        float[] sums = new float[64 * 5];
        new TextSums(parameters).add(rows.texts(), 3, 64, sums, 5);

        for (int i = 0; i < 64; i++) {
            int from = rows.texts().starts()[3 + i];
            int to = rows.texts().starts()[4 + i];
            for (int j = 0; j < 5; j++) {
                double sum = 0;
                for (int at = from; at < to; at++) {
                    sum += parameters.table[rows.texts().cells()[at] * 5 + j];
                }
                assertThat((double) sums[i * 5 + j])
                        .isCloseTo(sum / Math.sqrt(to - from), within(1e-5));
            }
        }
    }

    /** A step of Adam moves each weight against its gradient, which differences of losses tell. */
    @Test
    void step_first_movesTableRowsAgainstTheGradient() {
        Encoded rows = rows(40, 2);
        float[] labels = new float[40];
        float[] weights = new float[40];
        for (int i = 0; i < 40; i++) {
            labels[i] = i % 3 == 0 ? 1 : 0;
            weights[i] = 1;
        }
        try (NetworkTrainer trainer = SHAPE.start(List.of(3L), List.of(0.001), rows)) {
            float[] table = trainer.networks().get(0).arrays().getOrDefault("table", new float[0]);
            float[] before = table.clone();
            double[] slopes = new double[table.length];
            for (int i = 0; i < table.length; i++) {
                float step = 0.002f;
                table[i] = before[i] + step;
                double up = trainer.evaluate(new Batch(rows, labels, weights, List.of())).task()[0];
                table[i] = before[i] - step;
                double down =
                        trainer.evaluate(new Batch(rows, labels, weights, List.of())).task()[0];
                table[i] = before[i];
                slopes[i] = (up - down) / (2 * step);
            }
            trainer.step(new Batch(rows, labels, weights, List.of()), 1);
            for (int i = 0; i < table.length; i++) {
                if (Math.abs(slopes[i]) > 3e-3) {
                    assertThat(Math.signum(table[i] - before[i]))
                            .isEqualTo((float) -Math.signum(slopes[i]));
                }
            }
            assertThat(java.util.Arrays.stream(slopes).map(Math::abs).max().orElse(0))
                    .isGreaterThan(3e-3);
        }
    }

    @Test
    void logits_ofARow_doNotDependOnTheOthers() {
        Encoded rows = rows(100, 4);
        try (NetworkTrainer trainer = SHAPE.start(List.of(3L), List.of(0.001), rows)) {
            TabularNetwork network = trainer.networks().get(0);
            float[] all = network.logits(rows);
            assertThat(network.logits(rows.select(57))[0]).isEqualTo(all[57]);
        }
    }
}
