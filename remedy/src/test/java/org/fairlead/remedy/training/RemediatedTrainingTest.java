package org.fairlead.remedy.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.remedy.batch.PackedDataset;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.batch.TermInputs;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.loss.SquaredPairLoss;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.WeightSchedule;
import org.fairlead.remedy.transform.Transform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemediatedTrainingTest {
    private static final MinDiff GAP =
            MinDiff.of("gap", MmdLoss.of(new GaussianKernel(0.2)).on(Transform.SIGMOID), 2);
    private static final LogitPairing FLIPS =
            LogitPairing.of("flips", SquaredPairLoss.create().on(Transform.SIGMOID), 3);

    @BeforeEach
    void seed() {
        Engine.getInstance().setRandomSeed(1);
    }

    private static Loss task() {
        return Loss.sigmoidBinaryCrossEntropyLoss("bce");
    }

    @Test
    void fit_minDiff_makesTheGapSmallerAndLogsEveryPartByName() throws Exception {
        Remedy remedy = Remedy.of(GAP);
        double before;
        try (Model model = Model.newInstance("plain");
                Trainer trainer = Toy.trainer(model, Toy.net(), task())) {
            EasyTrain.fit(trainer, 6, Toy.original(model.getNDManager()), null);
            before = Toy.gap(trainer);
        }
        try (Model model = Model.newInstance("remediated")) {
            var block = RemediatedBlock.of(Toy.net(), remedy);
            try (Trainer trainer = Toy.trainer(model, block, new RemediatedLoss(task(), remedy))) {
                var packed = Toy.minDiff(model.getNDManager(), remedy);
                EasyTrain.fit(trainer, 6, packed, Toy.original(model.getNDManager()));

                assertThat(before).isGreaterThan(0.1);
                assertThat(Toy.gap(trainer)).isLessThan(before / 2);
                var logged = logged(trainer);
                assertThat(logged)
                        .containsKeys(
                                "train_bce",
                                "validate_bce",
                                "train_task",
                                "train_gap",
                                "train_gap_weighted");
                assertThat(logged.get("train_gap_weighted"))
                        .isCloseTo(2 * logged.getOrDefault("train_gap", 0f), within(1e-5f));
                assertThat(logged.get("train_bce"))
                        .isCloseTo(
                                logged.getOrDefault("train_task", 0f)
                                        + logged.getOrDefault("train_gap_weighted", 0f),
                                within(1e-5f));
                assertThat(logged.get("validate_gap")).isNaN(); // plain validation data
                assertThat(trainer.getTrainingResult().getTrainLoss())
                        .isEqualTo(logged.get("train_bce"));
            }
        }
    }

    @Test
    void fit_minDiffAndLogitPairingTogether_train() throws Exception {
        Remedy both = Remedy.of(FLIPS, GAP);
        try (Model model = Model.newInstance("both")) {
            var manager = model.getNDManager();
            var packed =
                    PackedDataset.builder(both, Toy.original(manager))
                            .minDiff("gap", Toy.positives(manager, 1), Toy.positives(manager, 0))
                            .pairs("flips", Toy.pairs(manager))
                            .build();
            var block = RemediatedBlock.of(Toy.net(), both);
            try (Trainer trainer = Toy.trainer(model, block, new RemediatedLoss(task(), both))) {
                EasyTrain.fit(trainer, 1, packed, packed);
                float first = logged(trainer).getOrDefault("train_flips", Float.NaN);
                EasyTrain.fit(trainer, 4, packed, packed);

                var logged = logged(trainer);
                assertThat(logged.get("train_flips")).isLessThan(first);
                assertThat(logged.get("validate_gap")).isNotNaN(); // packed validation data
            }
        }
    }

    @Test
    void forward_joinedAndSeparate_haveEqualLosses() {
        Remedy both = Remedy.of(FLIPS, GAP);
        try (Model model = Model.newInstance("both")) {
            var manager = model.getNDManager();
            var packed =
                    PackedDataset.builder(both, Toy.original(manager))
                            .minDiff("gap", Toy.positives(manager, 1), Toy.positives(manager, 0))
                            .pairs("flips", Toy.pairs(manager))
                            .build();
            PackedInputs drawn = Toy.first(packed, manager);
            Map<String, TermInputs> swapped = new LinkedHashMap<>(); // not in the remedy's order
            swapped.put("gap", drawn.groups("gap"));
            swapped.put("flips", drawn.pairs("flips"));
            var byHand = new PackedInputs(drawn.original(), swapped, drawn.step());
            NDList labels = new NDList(manager.zeros(new ai.djl.ndarray.types.Shape(64, 1)));
            var loss = new RemediatedLoss(task(), both);
            var block = RemediatedBlock.of(Toy.net(), both);
            try (Trainer trainer = Toy.trainer(model, block, loss)) {
                assertThat(RowWise.known(block.unwrap())).isTrue();
                for (PackedInputs inputs : List.of(drawn, byHand)) {
                    for (Passes passes : Passes.values()) {
                        model.setBlock(block.passes(passes));
                        NDList outputs = trainer.forward(inputs);
                        float value = loss.evaluate(labels, outputs).getFloat();
                        model.setBlock(block.passes(Passes.SEPARATE));
                        float separate = loss.evaluate(labels, trainer.forward(drawn)).getFloat();

                        assertThat(value).isCloseTo(separate, within(1e-6f));
                        assertThat(outputs.singletonOrThrow().getShape().get(0)).isEqualTo(64);
                    }
                }
            }
        }
    }

    @Test
    void step_withoutWrapper_hasTheLossAndGradientOfTheWrapper() throws Exception {
        Remedy remedy = Remedy.of(GAP);
        float[] gradients = new float[2];
        float[] values = new float[2];
        for (int wrapped = 0; wrapped < 2; wrapped++) {
            Engine.getInstance().setRandomSeed(3);
            try (Model model = Model.newInstance("step")) {
                var net = Toy.net();
                var block = wrapped == 1 ? RemediatedBlock.of(net, remedy) : net;
                var total = new RemediatedLoss(task(), remedy);
                try (Trainer trainer = Toy.trainer(model, block, wrapped == 1 ? total : task())) {
                    var packed = Toy.minDiff(model.getNDManager(), remedy);
                    Batch batch = packed.getData(trainer.getManager()).iterator().next();
                    try (var collector = trainer.newGradientCollector()) {
                        NDArray loss =
                                trainer.getLoss()
                                        .evaluate(
                                                batch.getLabels(),
                                                trainer.forward(batch.getData()));
                        if (wrapped == 0) {
                            loss =
                                    loss.add(
                                            RemedyStep.loss(
                                                    remedy, batch.getData(), trainer::forward));
                        }
                        collector.backward(loss);
                        values[wrapped] = loss.getFloat();
                    }
                    NDArray weight = net.getParameters().valueAt(0).getArray();
                    gradients[wrapped] = weight.getGradient().square().sum().getFloat();
                    batch.close();
                }
            }
        }

        assertThat(values[0]).isCloseTo(values[1], within(1e-6f));
        assertThat(gradients[0]).isCloseTo(gradients[1], within(1e-6f)).isPositive();
    }

    @Test
    void save_wrapped_loadsIntoThePlainBlockAndBack(@TempDir Path folder) throws Exception {
        Remedy remedy = Remedy.of(GAP);
        float[] expected;
        NDList probe;
        try (Model model = Model.newInstance("saved");
                Model plain = Model.newInstance("saved");
                Model again = Model.newInstance("saved")) {
            probe = new NDList(model.getNDManager().ones(new ai.djl.ndarray.types.Shape(3, 2)));
            var block = RemediatedBlock.of(Toy.net(), remedy);
            try (Trainer trainer = Toy.trainer(model, block, new RemediatedLoss(task(), remedy))) {
                EasyTrain.fit(trainer, 1, Toy.minDiff(model.getNDManager(), remedy), null);
                expected = trainer.evaluate(probe).head().toFloatArray();
                model.save(folder, "saved");
            }
            plain.setBlock(Toy.net());
            plain.load(folder, "saved");
            try (var predictor = plain.newPredictor(new ai.djl.translate.NoopTranslator())) {
                assertThat(predictor.predict(probe).head().toFloatArray()).isEqualTo(expected);
            }
            again.setBlock(RemediatedBlock.of(Toy.net(), remedy));
            again.load(folder, "saved");
            try (var predictor = again.newPredictor(new ai.djl.translate.NoopTranslator())) {
                assertThat(predictor.predict(probe).head().toFloatArray()).isEqualTo(expected);
            }
        }
    }

    @Test
    void unwrap_givesTheUsersOwnBlockWithItsOwnParameterNames() {
        var net = Toy.net();
        var block = RemediatedBlock.of(net, Remedy.of(GAP));

        assertThat(block.unwrap()).isSameAs(net);
        assertThat(block.getParameters().keys()).isEqualTo(net.getParameters().keys());
    }

    @Test
    void forward_plainBatchInTraining_isRefusedWithTheTerms() {
        try (Model model = Model.newInstance("plain")) {
            Remedy remedy = Remedy.of(GAP);
            var block = RemediatedBlock.of(Toy.net(), remedy);
            try (Trainer trainer = Toy.trainer(model, block, new RemediatedLoss(task(), remedy))) {
                var plain =
                        new NDList(trainer.getManager().ones(new ai.djl.ndarray.types.Shape(4, 2)));

                assertThatThrownBy(() -> trainer.forward(plain))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith(
                                "training needs packed batches with data for the terms [gap]");
                assertThat(trainer.evaluate(plain)).hasSize(1);
            }
        }
    }

    @Test
    void forward_dataForOtherTerms_isRefusedWithBoth() {
        Remedy other = Remedy.of(MinDiff.of("other", MmdLoss.gaussian(), 1));
        try (Model model = Model.newInstance("other")) {
            var block = RemediatedBlock.of(Toy.net(), Remedy.of(GAP));
            try (Trainer trainer = Toy.trainer(model, block, task())) {
                PackedInputs inputs =
                        Toy.first(Toy.minDiff(model.getNDManager(), other), trainer.getManager());

                assertThatThrownBy(() -> trainer.forward(inputs))
                        .hasMessage(
                                "the batch must have data for the terms [gap], found data for [other]");
            }
        }
    }

    @Test
    void weight_warmUp_followsTheStepsOfTheDataset() throws Exception {
        Remedy remedy = Remedy.of(GAP.weighted(WeightSchedule.warmUp(2, 4)));
        try (Model model = Model.newInstance("warm")) {
            var block = RemediatedBlock.of(Toy.net(), remedy);
            var loss = new RemediatedLoss(task(), remedy);
            try (Trainer trainer = Toy.trainer(model, block, loss)) {
                int step = 0;
                for (Batch batch :
                        Toy.minDiff(model.getNDManager(), remedy).getData(trainer.getManager())) {
                    var outputs = (RemediatedOutputs) trainer.forward(batch.getData());
                    LossParts parts = loss.parts(batch.getLabels(), outputs);

                    assertThat(parts.terms().get(0).weight()).isEqualTo(Math.min(2, step / 2.0));
                    assertThat(loss.parts(batch.getLabels(), outputs)).isSameAs(parts);
                    step++;
                    batch.close();
                }
                assertThat(step).isEqualTo(8);
            }
        }
    }

    @Test
    void fit_manySteps_doesNotGrowInNativeArrays() throws Exception {
        Remedy remedy = Remedy.of(GAP);
        try (Model model = Model.newInstance("memory")) {
            var block = RemediatedBlock.of(Toy.net(), remedy);
            try (Trainer trainer = Toy.trainer(model, block, new RemediatedLoss(task(), remedy))) {
                var packed = Toy.minDiff(model.getNDManager(), remedy);
                EasyTrain.fit(trainer, 1, packed, null);
                long after = live(trainer) + live(model);
                EasyTrain.fit(trainer, 5, packed, null);

                assertThat(live(trainer) + live(model)).isEqualTo(after);
            }
        }
    }

    private static Map<String, Float> logged(Trainer trainer) {
        return trainer.getTrainingResult().getEvaluations();
    }

    private static long live(Trainer trainer) {
        return trainer.getManager().getManagedArrays().size();
    }

    private static long live(Model model) {
        return model.getNDManager().getManagedArrays().size();
    }
}
