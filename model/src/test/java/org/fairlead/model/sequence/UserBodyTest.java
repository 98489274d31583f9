package org.fairlead.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fairlead.model.sequence.SequenceTrainerTest.DATA;
import static org.fairlead.model.sequence.SequenceTrainerTest.ENCODER;
import static org.fairlead.model.sequence.SequenceTrainerTest.LABELS;
import static org.fairlead.model.sequence.SequenceTrainerTest.WEIGHTS;
import static org.fairlead.model.sequence.SequenceTrainerTest.shape;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.model.network.Batch;
import org.fairlead.model.network.Network;
import org.fairlead.model.network.Trainer;
import org.fairlead.model.run.Classifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserBodyTest {
    @TempDir Path folder;

    private Path bag(boolean tableTrained) throws IOException {
        return TorchScriptFile.bag(ENCODER.textRows(), tableTrained)
                .write(folder.resolve("bag.pt"));
    }

    private static Trainer start(UserBody body) {
        return shape(body).start(List.of(3L), List.of(0.05), DATA);
    }

    private static float[] longer() {
        float[] longer = new float[LABELS.length];
        for (int row = 0; row < longer.length; row++) {
            longer[row] = DATA.texts().length(row) > 10 ? 1 : 0;
        }
        return longer;
    }

    @Test
    void step_manyTimes_trainsTheUsersWeights() throws IOException {
        try (Trainer trainer = start(UserBody.of(bag(true)))) {
            double before =
                    trainer.evaluate(new Batch(DATA, longer(), WEIGHTS, List.of())).task()[0];
            for (int step = 1; step <= 60; step++) {
                trainer.step(new Batch(DATA, longer(), WEIGHTS, List.of()), step);
            }
            assertThat(trainer.evaluate(new Batch(DATA, longer(), WEIGHTS, List.of())).task()[0])
                    .isLessThan(0.8 * before);
        }
    }

    @Test
    void arrays_exportedWithoutGradient_stayAsTheyAreInTheFile() throws IOException {
        try (Trainer trainer = start(UserBody.of(bag(false)))) {
            Network network = trainer.networks().get(0);
            float[] before = network.logits(DATA);
            trainer.step(new Batch(DATA, LABELS, WEIGHTS, List.of()), 1);

            assertThat(network.arrays()).containsOnlyKeys("table", "weight", "bias");
            assertThat(network.logits(DATA)).isNotEqualTo(before);
        }
    }

    @Test
    void weight_thatNoPassReads_staysAsItIs() throws IOException {
        Path file =
                TorchScriptFile.bag(ENCODER.textRows(), true)
                        .tensor("unread", true, new float[] {0.5f, 2}, 2)
                        .write(folder.resolve("unread.pt"));
        try (Trainer trainer = start(UserBody.of(file))) {
            trainer.step(new Batch(DATA, LABELS, WEIGHTS, List.of()), 1);

            assertThat(trainer.networks().get(0).arrays().get("unread")).containsExactly(0.5f, 2);
        }
    }

    @Test
    void logits_ofARow_doNotDependOnHowFarItIsFilledUp() throws IOException {
        try (Trainer trainer = start(UserBody.of(bag(true)))) {
            Network network = trainer.networks().get(0);
            float[] all = network.logits(DATA);
            assertThat(network.logits(DATA.select(3))[0]).isCloseTo(all[3], within(1e-4f));
        }
    }

    @Test
    void save_model_keepsACopyThatNeedsTheUsersFileNoMore() throws IOException {
        Path saved = folder.resolve("model");
        double[] scores;
        try (Trainer trainer = start(UserBody.of(bag(false)))) {
            trainer.step(new Batch(DATA, LABELS, WEIGHTS, List.of()), 1);
            Classifier classifier = new Classifier(ENCODER, trainer.networks().get(0));
            classifier.save(saved);
            scores = classifier.scores(DATA);
        }
        Files.delete(folder.resolve("bag.pt"));

        assertThat(Classifier.load(saved).scores(DATA)).containsExactly(scores);
        assertThat(Files.readString(saved.resolve("model.json"))).doesNotContain(folder.toString());
    }

    @Test
    void load_copyThatWasChanged_isRefused() throws IOException {
        Path saved = folder.resolve("model");
        try (Trainer trainer = start(UserBody.of(bag(true)))) {
            new Classifier(ENCODER, trainer.networks().get(0)).save(saved);
        }
        Files.write(saved.resolve("user-model.pt"), new byte[1], StandardOpenOption.APPEND);

        assertThatThrownBy(() -> Classifier.load(saved))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("user-model.pt\" must be the whole file");
    }

    @Test
    void save_modelWhoseFileHasChangedMeanwhile_isRefused() throws IOException {
        Path file = bag(true);
        Path saved = folder.resolve("model");
        try (Trainer trainer = start(UserBody.of(file))) {
            Files.write(file, new byte[1], StandardOpenOption.APPEND);

            assertThatThrownBy(() -> new Classifier(ENCODER, trainer.networks().get(0)).save(saved))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining(
                            "bag.pt\" must stay as it is until its training has ended, found another file; put the file back and add --resume");
        }
        assertThat(saved).isDirectoryNotContaining("glob:**{user-model,model.json}*");
    }

    @Test
    void logits_ofAModelWhoseFileHasChanged_areRefused() throws IOException {
        Path file = bag(false);
        try (Trainer trainer = start(UserBody.of(file))) {
            TorchScriptFile.bag(ENCODER.textRows() + 1, false).write(file);

            assertThatThrownBy(() -> trainer.networks().get(0).logits(DATA))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("found another file; put the file back");
        }
    }

    @Test
    void of_folder_isTheModelInIt() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("net"));
        Files.copy(bag(true), inside.resolve("net.pt"));

        assertThat(UserBody.of(inside).path()).isEqualTo(inside.resolve("net.pt"));
    }

    @Test
    void of_nothing_isRefused() {
        assertThatThrownBy(() -> UserBody.of(folder.resolve("none.pt")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("none.pt\" must be a TorchScript file");
    }

    @Test
    void block_whoseOwnerIsClosed_isFreed() throws IOException {
        NDManager owner = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        NDArray weight =
                UserBody.of(bag(true))
                        .block(owner, ENCODER.textRows())
                        .getParameters()
                        .valueAt(0)
                        .getArray();
        assertThat(weight.toFloatArray()).isNotEmpty();

        owner.close();

        assertThatThrownBy(weight::toFloatArray).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void block_withRunningStatistics_isRefused() throws IOException {
        Path file =
                TorchScriptFile.bag(ENCODER.textRows(), true)
                        .tensor("running_mean", false, new float[2], 2)
                        .tensor("running_var", false, new float[] {1, 1}, 2)
                        .write(
                                folder.resolve("norm.pt"),
                                "x = torch.batch_norm(x, None, None, self.running_mean, self.running_var, self.training, 0.1, 1.0e-05, False)");

        assertThatThrownBy(() -> start(UserBody.of(file)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "norm.pt\" must score alike before and behind a training pass")
                .hasMessageContaining("running statistics");
    }

    @Test
    void block_withStatisticsOfTheBatchOnly_isRefused() throws IOException {
        Path file =
                TorchScriptFile.bag(ENCODER.textRows(), true)
                        .write(
                                folder.resolve("norm.pt"),
                                "x = torch.batch_norm(x, None, None, None, None, True, 0.1, 1.0e-05, False)");

        assertThatThrownBy(() -> start(UserBody.of(file)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("norm.pt\" must score a row alike alone and beside others");
    }

    @Test
    void block_withTwoLogitsARow_isRefused() throws IOException {
        Path file =
                TorchScriptFile.bag(ENCODER.textRows(), true)
                        .write(folder.resolve("wide.pt"), "return x");

        assertThatThrownBy(() -> start(UserBody.of(file)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "must give one logit a row, shape (2, 1), float32, found (2, 2)");
    }

    @Test
    void block_withoutRoomForTheLastWord_isRefusedWithTheRowsThatItNeeds() throws IOException {
        int rows = ENCODER.textRows();
        Path file = TorchScriptFile.bag(rows - 1, true).write(folder.resolve("small.pt"));

        assertThatThrownBy(() -> start(UserBody.of(file)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "small.pt\" must read cells of words up to %d, so its embedding must have %d rows"
                                .formatted(rows - 1, rows))
                .hasMessageContaining("found index out of range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | 1 | gives a tensor of logits, found Unsupported",
                "str | \"one\" | give one logit a row",
                "List[Tensor] | annotate(List[Tensor], []) | gives a tensor of logits, found Index 0",
                "Dict[str, int] | {\"logit\": 1} | gives a tensor of logits, found Only one level"
            })
    void block_thatGivesNoTensor_isRefused(String type, String value, String message)
            throws IOException {
        Path file =
                TorchScriptFile.bag(ENCODER.textRows(), true)
                        .returning(type, value)
                        .write(folder.resolve("other.pt"));

        assertThatThrownBy(() -> start(UserBody.of(file)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("other.pt\" must ")
                .hasMessageContaining(message);
    }

    @Test
    void block_ofAnotherFile_isRefusedInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("text.pt"), "no model");

        assertThatThrownBy(() -> start(UserBody.of(file)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("text.pt\" must be a TorchScript model")
                .hasMessageNotContaining("\n");
    }
}
