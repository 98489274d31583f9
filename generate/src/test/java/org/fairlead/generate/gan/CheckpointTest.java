package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One small training with checkpoints, and what can be done with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckpointTest {
    private final Table table = Rows.people(600, 3, 1);
    private Path folder;
    private TransformerGan gan;

    @BeforeAll
    void train(@TempDir Path shared) {
        folder = shared;
        gan =
                TransformerGanTrainer.builder(Rows.COLUMNS)
                        .architecture(Rows.small().build())
                        .training(Rows.brief().saveMaxKeep(2).build())
                        .checkpoints(folder.resolve("checkpoints"))
                        .build()
                        .train(table);
    }

    @Test
    void resume_fromACheckpoint_givesTheSameRows() {
        Path checkpoint = folder.resolve("checkpoints").resolve("epoch-00003");
        TransformerGan resumed =
                Rows.trainer(Rows.small().build(), Rows.brief().build()).resume(table, checkpoint);

        assertThat(Rows.sample(resumed, 300, 5)).isEqualTo(Rows.sample(gan, 300, 5));
        assertThat(resumed.log()).hasSize(4);
        assertThat(weights(resumed, "resumed")).isEqualTo(weights(gan, "uninterrupted"));
    }

    private byte[] weights(TransformerGan model, String name) {
        model.save(folder.resolve(name));
        try {
            return Files.readAllBytes(folder.resolve(name).resolve("weights.bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"training.bin", "best.bin", "weights.bin", "model.json"})
    void resume_checkpointCutOff_isRefused(String file) throws IOException {
        Path whole = folder.resolve("checkpoints").resolve("epoch-00003");
        Path cut = Files.createDirectory(folder.resolve("cut-" + file));
        try (Stream<Path> files = Files.list(whole)) {
            for (Path part : files.toList()) {
                byte[] bytes = Files.readAllBytes(part);
                boolean damaged = part.endsWith(file);
                Files.write(
                        cut.resolve(part.getFileName()),
                        damaged ? Arrays.copyOf(bytes, bytes.length - 7) : bytes);
            }
        }

        assertThatThrownBy(
                        () ->
                                Rows.trainer(Rows.small().build(), Rows.brief().build())
                                        .resume(table, cut))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(file + "\" is damaged");
    }

    @Test
    void resume_modelWithoutTraining_isRefused() {
        Path saved = folder.resolve("no-checkpoint");
        gan.save(saved);

        assertThatThrownBy(
                        () ->
                                Rows.trainer(Rows.small().build(), Rows.brief().build())
                                        .resume(table, saved))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must be a checkpoint of a transformer-gan");
    }

    @Test
    void resume_onOtherRows_isRefused() {
        Path checkpoint = folder.resolve("checkpoints").resolve("epoch-00003");

        assertThatThrownBy(
                        () ->
                                Rows.trainer(Rows.small().build(), Rows.brief().build())
                                        .resume(table.select(5, 3, 2, 1), checkpoint))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("the table must be the one");
    }

    @Test
    void train_intoAFolderWithCheckpoints_isRefusedAtOnce() {
        assertThatThrownBy(
                        () ->
                                TransformerGanTrainer.builder(Rows.COLUMNS)
                                        .training(Rows.brief().build())
                                        .checkpoints(folder.resolve("checkpoints"))
                                        .build()
                                        .train(table))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found epoch-00003");
    }

    @Test
    void checkpoints_beyondTheMostKept_areRemoved() throws IOException {
        try (Stream<Path> kept = Files.list(folder.resolve("checkpoints"))) {
            assertThat(kept.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("epoch-00003", "epoch-00004");
        }
    }
}
