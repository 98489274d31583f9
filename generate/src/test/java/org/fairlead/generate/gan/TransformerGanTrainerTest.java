package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.encoding.EncoderSettings;
import org.fairlead.generate.encoding.Scaling;
import org.fairlead.generate.judge.LogisticJudge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransformerGanTrainerTest {

    @Test
    void train_longer_findsTheOutcomeInTheFeatures() {
        Table table = Rows.people(1000, 2, 1);
        TransformerGan gan =
                Rows.trainer(
                                Rows.small().pack(1).discriminatorDims(List.of(32, 16)).build(),
                                Rows.brief()
                                        .epochs(60)
                                        .lambda(0)
                                        .averageDecay(0.9)
                                        .l2(0)
                                        .validationPeriod(5)
                                        .build())
                        .train(table);
        Table made = gan.sample(SampleRequest.rows(2000, 1)).table();

        assertThat(
                        LogisticJudge.of(1)
                                .predict(made, table, "hired", List.of("job", "age", "hours"))
                                .auc("yes"))
                .as("trained on synthetic rows, tested on real ones; chance is .5")
                .isGreaterThan(0.75);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void train_anyNumberOfClasses_works(int classes) {
        Table table = Rows.people(400, classes, 1);
        TransformerGan gan =
                Rows.trainer(Rows.small().build(), Rows.brief().epochs(2).build()).train(table);

        assertThat(gan.sample(SampleRequest.rows(500, 1)).table().categories("group").levels())
                .hasSize(classes);
    }

    @ParameterizedTest
    @EnumSource(DataType.class)
    void train_eachDataType_makesRowsOfTheOriginalTypes(DataType type) {
        Table table = Rows.people(300, 2, 1).only(List.of("hired", "job", "group"));
        TransformerGan gan =
                Rows.trainer(
                                Rows.small()
                                        .dataType(type)
                                        .compressDims(List.of(12))
                                        .decompressDims(List.of(10))
                                        .attentionLayers(2)
                                        .pack(3)
                                        .build(),
                                Rows.brief().epochs(2).equalisedOdds(true).build())
                        .train(table);

        assertThat(gan.sample(SampleRequest.rows(50, 1)).table().categories("job").levels())
                .isEqualTo(table.categories("job").levels());
    }

    @Test
    void train_binaryTypeWithNumbers_namesColumn() {
        assertThatThrownBy(
                        () ->
                                Rows.trainer(
                                                Rows.small().dataType(DataType.BINARY).build(),
                                                Rows.brief().build())
                                        .train(Rows.people(200, 2, 1)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column \"hours\" must hold categories or two numbers");
    }

    @Test
    void train_trainingDistributions_areChecked() {
        GanTraining half = Rows.brief().trainClasses(Map.of("a", 0.5)).build();
        GanTraining unseen = Rows.brief().trainClasses(Map.of("a", 1.0)).build();
        Table table = Rows.people(200, 2, 1);

        assertThatThrownBy(() -> Rows.trainer(Rows.small().build(), half).train(table))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must sum to 1");
        assertThatThrownBy(() -> Rows.trainer(Rows.small().build(), unseen).train(table))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("probability 0 for \"b\"");
    }

    @Test
    void train_constantColumn_comesBackAsItWas() {
        Table table =
                Rows.people(200, 2, 1)
                        .with(
                                NumberColumn.of(
                                        "year",
                                        NumberColumn.Kind.INTEGER,
                                        DoubleStream.generate(() -> 2024).limit(200).toArray()));
        TransformerGan gan =
                Rows.trainer(Rows.small().build(), Rows.brief().epochs(1).build()).train(table);

        assertThat(gan.sample(SampleRequest.rows(9, 1)).table().numbers("year").values())
                .containsOnly(2024);
    }

    @Test
    void train_nothingBesideOutcomeAndClass_isRefused() {
        Table table = Rows.people(100, 2, 1).only(List.of("hired", "group"));

        assertThatThrownBy(
                        () -> Rows.trainer(Rows.small().build(), Rows.brief().build()).train(table))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found none");
    }

    @Test
    void train_badTable_writesNoCheckpoint(@TempDir Path folder) {
        Table table =
                Rows.people(100, 2, 1)
                        .with(CategoryColumn.of("group", List.of("a", "b"), new int[100]));
        Path checkpoints = folder.resolve("checkpoints");

        assertThatThrownBy(
                        () ->
                                TransformerGanTrainer.builder(Rows.COLUMNS)
                                        .checkpoints(checkpoints)
                                        .build()
                                        .train(table))
                .isInstanceOf(DataException.class);
        assertThat(Files.exists(checkpoints)).isFalse();
    }

    @Test
    void train_outcomeOfThreeLevels_works() {
        Table people = Rows.people(300, 2, 1);
        int[] grade = new int[300];
        for (int row = 0; row < grade.length; row++) {
            grade[row] = row % 3;
        }
        Table table = people.with(CategoryColumn.of("grade", List.of("A", "B", "C"), grade));
        TransformerGan gan =
                TransformerGanTrainer.builder(
                                EncoderSettings.builder("grade", "A", "group")
                                        .scaling(Scaling.MIN_MAX)
                                        .build())
                        .architecture(Rows.small().build())
                        .training(Rows.brief().epochs(2).build())
                        .build()
                        .train(table);

        assertThat(gan.outcomes().classes()).containsExactly("A", "B", "C");
        assertThat(gan.sample(SampleRequest.rows(90, 1)).table().categories("grade").codes())
                .contains(0, 1, 2);
    }

    /** Of the model's constructor, the guide's train and medGAN, as the specification has them. */
    @Test
    void defaults_whereTheCapstoneHasTheSetting_areItsOwn() {
        GanArchitecture shape = GanArchitecture.builder().build();
        GanTraining training = GanTraining.builder().build();

        assertThat(List.of(shape.embeddingDim(), shape.randomDim())).containsExactly(32, 32);
        assertThat(shape.generatorDims()).containsExactly(32, 32);
        assertThat(shape.discriminatorDims()).containsExactly(32, 16);
        assertThat(shape.compressDims()).isEmpty();
        assertThat(shape.decompressDims()).isEmpty();
        assertThat(shape.bnDecay()).isEqualTo(0.99);
        assertThat(training.l2()).isEqualTo(0.001);
        assertThat(training.lambda()).isEqualTo(1);
        assertThat(List.of(training.pretrainEpochs(), training.epochs())).containsExactly(100, 300);
        assertThat(List.of(training.pretrainBatchSize(), training.batchSize()))
                .containsExactly(100, 1000);
        assertThat(training.discriminatorTrainPeriod()).isEqualTo(2);
        assertThat(training.generatorTrainPeriod()).isEqualTo(1);
        assertThat(training.saveMaxKeep()).isZero();
        assertThat(training.generatorRate()).isEqualTo(0.001);
        assertThat(training.validationShare()).isEqualTo(0.1);
    }

    @Test
    void build_headsThatDoNotDivide_areRefused() {
        assertThatThrownBy(() -> GanArchitecture.builder().embeddingDim(10).build())
                .hasMessage("embeddingDim must be a multiple of attentionHeads, found 10 and 4");
        assertThatThrownBy(() -> GanTraining.builder().lambda(-1))
                .hasMessage("lambda must be 0 or more, found -1.0");
    }
}
