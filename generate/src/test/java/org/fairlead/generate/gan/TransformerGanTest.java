package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.fairlead.data.DataException;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.Cell;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.Synthesizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One small model, looked at from all sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransformerGanTest {
    private final Table table = Rows.people(600, 3, 1);
    private final List<EpochLog> progress = new ArrayList<>();
    private Path folder;
    private TransformerGan gan;

    @BeforeAll
    void train(@TempDir Path shared) {
        folder = shared;
        gan =
                TransformerGanTrainer.builder(Rows.COLUMNS)
                        .architecture(Rows.small().build())
                        .training(Rows.brief().build())
                        .progress(progress::add)
                        .build()
                        .train(table);
    }

    @Test
    void sample_anyCount_hasTheColumnsOfTheTable() {
        Table made = Rows.sample(gan, 137, 1); // no multiple of a batch, a block or a pack

        assertThat(made.rows()).isEqualTo(137);
        assertThat(made.names()).isEqualTo(table.names());
        assertThat(made.numbers("hours").kind()).isEqualTo(NumberColumn.Kind.INTEGER);
        assertThat(table.numbers("hours").values()).contains(made.numbers("hours").values());
        assertThat(made.categories("job").levels()).containsOnly("engineer", "clerk");
        assertThat(made.categories("group").levels()).containsExactly("a", "b", "c");
    }

    @Test
    void sample_noRows_isAnEmptyTable() {
        assertThat(Rows.sample(gan, 0, 1).rows()).isZero();
    }

    @Test
    void sample_sameSeed_sameRows() {
        assertThat(Rows.sample(gan, 300, 5)).isEqualTo(Rows.sample(gan, 300, 5));
        assertThat(Rows.sample(gan, 300, 5)).isNotEqualTo(Rows.sample(gan, 300, 6));
    }

    @Test
    void train_sameSeed_sameRows() {
        TransformerGan again =
                Rows.trainer(Rows.small().build(), Rows.brief().build()).train(table);

        assertThat(Rows.sample(again, 300, 5)).isEqualTo(Rows.sample(gan, 300, 5));
    }

    /** The engine records gradients in every thread but the one that loaded it. */
    @Test
    void train_inAnotherThread_givesTheSameRows() throws Exception {
        FutureTask<Table> task =
                new FutureTask<>(
                        () ->
                                Rows.sample(
                                        Rows.trainer(Rows.small().build(), Rows.brief().build())
                                                .train(table),
                                        300,
                                        5));
        Thread thread = new Thread(task);
        thread.start();

        assertThat(task.get()).isEqualTo(Rows.sample(gan, 300, 5));
    }

    @Test
    void progress_everyEpoch_reportsTheTrainingLog() {
        assertThat(progress).isEqualTo(gan.log());
        assertThat(progress).extracting(EpochLog::epoch).containsExactly(1, 2, 3, 4);
        assertThat(progress)
                .extracting(log -> log.validation() != null)
                .containsExactly(false, true, false, true);
        assertThat(progress)
                .allSatisfy(
                        log -> {
                            assertThat(log.discriminatorAuc()).isBetween(0.0, 1.0);
                            assertThat(log.discriminatorAccuracy()).isBetween(0.0, 1.0);
                            assertThat(log.generatorAccuracy()).isBetween(0.0, 1.0);
                            assertThat(log.classifierAccuracy()).isBetween(0.3, 1.0);
                            assertThat(log.rd()).isBetween(0.0, 1.0);
                            assertThat(log.line()).contains("epoch", "D1 AUC", "rd1");
                        });
    }

    @Test
    void epoch_chosen_hasTheBestValidation() {
        double best = Double.NEGATIVE_INFINITY;
        int epoch = 0;
        for (EpochLog log : gan.log()) {
            Validation validation = log.validation();
            if (validation != null && validation.score() > best) {
                best = validation.score();
                epoch = log.epoch();
            }
        }

        assertThat(gan.epoch()).isEqualTo(epoch);
    }

    @Test
    void load_savedModel_givesTheSameRows() {
        Path saved = folder.resolve("saved");
        gan.save(saved);

        assertThat(Rows.sample(Synthesizer.load(saved), 200, 9))
                .isEqualTo(Rows.sample(gan, 200, 9));
    }

    @Test
    void load_modelCutOff_isRefused() throws IOException {
        Path saved = folder.resolve("cut");
        gan.save(saved);
        Path weights = saved.resolve("weights.bin");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Synthesizer.load(saved))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("weights.bin\" is damaged or cut off");
    }

    @Test
    void load_withoutWeights_isRefused() throws IOException {
        Path saved = folder.resolve("hollow");
        gan.save(saved);
        Files.delete(saved.resolve("weights.bin"));

        assertThatThrownBy(() -> Synthesizer.load(saved))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("weights.bin\" is missing");
    }

    @Test
    void drawing_askedDistributions_areMet() {
        TransformerGan asked =
                gan.drawing(Map.of("yes", 0.8, "no", 0.2), Map.of("a", 0.25, "c", 0.75));
        Table made = Rows.sample(asked, 4000, 2);

        assertThat(share(made, "hired", "yes")).isCloseTo(0.8, within(0.03));
        assertThat(share(made, "group", "c")).isCloseTo(0.75, within(0.03));
        assertThat(share(made, "group", "b")).isZero();
    }

    @Test
    void drawing_unknownClass_isRefused() {
        assertThatThrownBy(() -> gan.drawing(Map.of(), Map.of("z", 1.0)))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "\"group\" has no class \"z\"; did you mean \"a\"? Known: \"a\", \"b\","
                                + " \"c\"");
    }

    @Test
    void sample_cells_haveExactCounts() {
        Table made =
                gan.sample(
                                SampleRequest.cells(
                                        List.of(
                                                new Cell(Map.of("hired", "yes", "group", "b"), 17),
                                                new Cell(Map.of("group", "c"), 5)),
                                        4))
                        .table();

        assertThat(made.rows()).isEqualTo(22);
        assertThat(share(made, "group", "b")).isCloseTo(17 / 22.0, within(1e-9));
    }

    @Test
    void sample_cellOfAnUnknownClass_isRefusedBeforeAnyRow() {
        List<Table> blocks = new ArrayList<>();
        SampleRequest request =
                SampleRequest.cells(
                        List.of(
                                new Cell(Map.of("group", "a"), 5),
                                new Cell(Map.of("group", "z"), 5)),
                        4);

        assertThatThrownBy(() -> gan.sample(request, blocks::add))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("\"group\" has no class \"z\"");
        assertThat(blocks).isEmpty();
    }

    @Test
    void sample_repeated_leavesNoArraysBehind() {
        NDManager system = Engine.getEngine("PyTorch").newBaseManager().getParentManager();
        Rows.sample(gan, 100, 1);
        int before = system.getManagedArrays().size();
        Rows.sample(gan, 3000, 2);
        Rows.sample(gan, 100, 3);

        assertThat(system.getManagedArrays()).hasSize(before);
    }

    @Test
    void sample_cellOfAFeature_isRefused() {
        assertThatThrownBy(
                        () ->
                                gan.sample(
                                        SampleRequest.cells(
                                                List.of(new Cell(Map.of("job", "clerk"), 5)), 4)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("can only fix \"hired\" and \"group\", found \"job\"");
    }

    private static double share(Table table, String column, String level) {
        double found = 0;
        for (int row = 0; row < table.rows(); row++) {
            found += table.column(column).text(row).equals(level) ? 1 : 0;
        }
        return found / table.rows();
    }
}
