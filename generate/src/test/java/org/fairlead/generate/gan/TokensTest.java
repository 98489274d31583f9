package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.generate.encoding.Block;
import org.fairlead.generate.encoding.RowEncoder;
import org.junit.jupiter.api.Test;

/** A column has a token of its own, and attention lets tokens depend on each other. */
class TokensTest {
    private final RowEncoder encoder = RowEncoder.fit(Rows.people(300, 2, 1), Rows.COLUMNS);

    /** Which of the tokens differ between two results for one row. */
    private static int[] changed(NDArray before, NDArray after) {
        int tokens = (int) before.getShape().get(1);
        float[] difference = before.sub(after).abs().sum(new int[] {2}).toFloatArray();
        return IntStream.range(0, tokens).filter(i -> difference[i] > 1e-6).toArray();
    }

    @Test
    void tokens_ofARow_eachDependOnTheirOwnColumnOnly() {
        try (Networks networks = new Networks(encoder, Rows.small().build(), false, 1)) {
            NDManager manager = networks.manager();
            List<Block> blocks = encoder.blocks();
            float[] row = new float[encoder.width()];
            NDArray before =
                    networks.autoencoder.tokens(manager.create(row, new Shape(1, row.length)));
            row[blocks.get(1).start()] = 1;
            NDArray after =
                    networks.autoencoder.tokens(manager.create(row, new Shape(1, row.length)));

            assertThat(before.getShape()).isEqualTo(new Shape(1, blocks.size(), 8));
            assertThat(changed(before, after)).containsExactly(1);
        }
    }

    @Test
    void attention_oneTokenChanged_changesAll() {
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Attention attention =
                    Attention.of(new Weights(manager, "a", new SplittableRandom(1)), 8, 2);
            float[] values = new float[4 * 8];
            IntStream.range(0, values.length).forEach(i -> values[i] = (float) Math.sin(i));
            NDArray before = attention.apply(manager.create(values, new Shape(1, 4, 8)));
            values[0] += 1;
            NDArray after = attention.apply(manager.create(values, new Shape(1, 4, 8)));

            assertThat(changed(before, after)).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void generator_sameNoise_dependsOnOutcomeAndClass() {
        try (Networks networks = new Networks(encoder, Rows.small().build(), false, 1)) {
            NDManager manager = networks.manager();
            NDArray noise = manager.zeros(new Shape(1, 8));
            NDArray none = Networks.oneHot(manager, new int[] {0}, 2);
            NDArray other = Networks.oneHot(manager, new int[] {1}, 2);
            NDArray before = networks.generator.apply(noise, none, none, false);

            assertThat(changed(before, networks.generator.apply(noise, other, none, false)))
                    .hasSize(encoder.blocks().size());
            assertThat(changed(before, networks.generator.apply(noise, none, other, false)))
                    .hasSize(encoder.blocks().size());
        }
    }
}
