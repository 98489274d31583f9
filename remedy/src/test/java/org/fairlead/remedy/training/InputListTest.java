package org.fairlead.remedy.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.remedy.batch.ExtraSet;
import org.fairlead.remedy.batch.PackedDataset;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.junit.jupiter.api.Test;

/** Blocks with several inputs, such as a mask, and batches on several devices. */
class InputListTest {
    private static final Remedy GAP = Remedy.of(MinDiff.of("gap", MmdLoss.gaussian(), 1));

    private static ArrayDataset masked(NDManager manager, int rows, float value) {
        NDArray x = manager.full(new Shape(rows, 3), value);
        NDArray mask = manager.full(new Shape(rows, 3), 0.5f);
        return new ArrayDataset.Builder()
                .setData(x, mask)
                .optLabels(manager.zeros(new Shape(rows, 1)))
                .setSampling(rows, false)
                .build();
    }

    @Test
    void forward_maskAsSecondInput_reachesTheExtraRows() throws Exception {
        var block =
                new LambdaBlock(
                        in -> new NDList(in.get(0).mul(in.get(1)).sum(new int[] {1}, true)));
        for (Passes passes : Passes.values()) {
            try (Model model = Model.newInstance("mask")) {
                var manager = model.getNDManager();
                var packed =
                        PackedDataset.builder(GAP, masked(manager, 4, 1))
                                .minDiff("gap", masked(manager, 2, 2), masked(manager, 3, 4))
                                .build();
                model.setBlock(RemediatedBlock.of(block, GAP).passes(passes));
                var loss = new RemediatedLoss(Loss.l2Loss(), GAP);
                try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(loss));
                        Batch batch = packed.getData(manager).iterator().next()) {
                    var outputs = (RemediatedOutputs) trainer.forward(batch.getData());

                    assertThat(outputs.head().toFloatArray()).containsOnly(1.5f);
                    assertThat(outputs.terms().get(0).predictions().toFloatArray())
                            .containsExactly(3, 3, 6, 6, 6);
                }
            }
        }
    }

    @Test
    void forward_ofAPackedBatch_givesTheBlockTheArraysOfTheBatch() throws Exception {
        List<NDList> seen = new ArrayList<>();
        var block =
                new LambdaBlock(
                        in -> {
                            seen.add(in);
                            return new NDList(in.head().sum(new int[] {1}, true));
                        });
        try (Model model = Model.newInstance("calls")) {
            var manager = model.getNDManager();
            PackedInputs inputs = Toy.first(Toy.minDiff(manager, GAP), manager);
            for (Passes passes : List.of(Passes.AUTO, Passes.SEPARATE)) {
                model.setBlock(RemediatedBlock.of(block, GAP).passes(passes));
                try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()))) {
                    trainer.forward(inputs);
                }
            }

            assertThat(seen).hasSize(3);
            assertThat(seen.get(0).head()).isSameAs(inputs.joined().orElseThrow().head());
            assertThat(seen.get(1).head()).isSameAs(inputs.head());
            assertThat(seen.get(2).head()).isSameAs(inputs.groups("gap").lists().get(0).head());
        }
    }

    @Test
    void forward_gradientOfTheUsersRowsWanted_reachesThem() {
        try (Model model = Model.newInstance("inputs")) {
            var manager = model.getNDManager();
            model.setBlock(
                    RemediatedBlock.of(new LambdaBlock(in -> new NDList(in.head().square())), GAP));
            PackedInputs inputs = Toy.first(Toy.minDiff(manager, GAP), manager);
            inputs.head().setRequiresGradient(true);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
                    var collector = trainer.newGradientCollector()) {
                collector.backward(trainer.forward(inputs).head().sum());

                assertThat(inputs.head().getGradient()).isEqualTo(inputs.head().mul(2));
            }
        }
    }

    @Test
    void split_eachShare_goesThroughBlockAndLossWithBothGroups() throws Exception {
        try (Model model = Model.newInstance("devices")) {
            var loss = new RemediatedLoss(Loss.sigmoidBinaryCrossEntropyLoss(), GAP);
            try (Trainer trainer = Toy.trainer(model, RemediatedBlock.of(Toy.net(), GAP), loss)) {
                var packed = Toy.minDiff(model.getNDManager(), GAP);
                Batch batch = packed.getData(trainer.getManager()).iterator().next();
                for (Batch share : batch.split(new Device[] {Device.cpu(), Device.cpu()}, false)) {
                    var outputs = (RemediatedOutputs) trainer.forward(share.getData());
                    TermPredictions term = outputs.terms().get(0);

                    assertThat(loss.evaluate(share.getLabels(), outputs).getFloat()).isFinite();
                    assertThat(term.predictions().getShape()).isEqualTo(new Shape(32, 1));
                    assertThat(term.comparable()).isTrue();
                }
                batch.close();
            }
        }
    }

    @Test
    void joined_differentShapes_isRefusedWithTheWayOut() throws Exception {
        try (Model model = Model.newInstance("lengths")) {
            var manager = model.getNDManager();
            var longer =
                    new ArrayDataset.Builder()
                            .setData(manager.ones(new Shape(4, 7)), manager.ones(new Shape(4, 7)))
                            .setSampling(2, false)
                            .build();
            var packed =
                    PackedDataset.builder(GAP, masked(manager, 4, 1))
                            .groups("gap", List.of(ExtraSet.of(longer), ExtraSet.of(longer)))
                            .varyingLengths()
                            .build();
            var sums = new LambdaBlock(in -> new NDList(in.get(0).sum(new int[] {1}, true)));
            for (Passes passes : List.of(Passes.JOINED, Passes.AUTO)) {
                model.setBlock(RemediatedBlock.of(sums, GAP).passes(passes));
                try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss()));
                        Batch batch = packed.getData(manager).iterator().next()) {
                    if (passes == Passes.JOINED) {
                        assertThatThrownBy(() -> trainer.forward(batch.getData()))
                                .hasMessageContaining("use Passes.SEPARATE");
                    } else {
                        assertThat(trainer.forward(batch.getData()).head().toFloatArray())
                                .containsOnly(3f);
                    }
                }
            }
        }
    }
}
