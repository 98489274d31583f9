package org.fairlead.model.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Batch;
import org.junit.jupiter.api.Test;

class TabularBlockTest {
    @Test
    void block_ofATrainedNetwork_givesItsLogits() {
        Encoded rows =
                new Encoded(
                        3,
                        new float[] {0.5f, -1, 2, 0.1f, -0.3f, 0.7f},
                        new int[] {0, 4, 1, 5, 2, 6});
        NetworkShape shape = new NetworkShape(2, 0, 7, 4, List.of(5, 3), 0);
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                NetworkTrainer trainer =
                        NetworkTrainer.start(shape, List.of(9L), List.of(0.01), rows)) {
            trainer.step(
                    new Batch(rows, new float[] {1, 0, 1}, new float[] {1, 1, 1}, List.of()), 1);
            TabularNetwork network = trainer.networks().get(0);
            TabularBlock block = TabularBlock.of(network, manager);
            long[] indices = IntStream.of(rows.indices()).asLongStream().toArray();

            float[] logits =
                    block.forward(
                                    new ParameterStore(manager, false),
                                    new NDList(
                                            manager.create(rows.numbers(), new Shape(3, 2)),
                                            manager.create(indices, new Shape(3, 2))),
                                    false)
                            .singletonOrThrow()
                            .toFloatArray();

            float[] expected = network.logits(rows);
            for (int i = 0; i < 3; i++) {
                assertThat(logits[i]).isCloseTo(expected[i], within(1e-5f));
            }
        }
    }
}
