package org.fairlead.remedy.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import org.fairlead.remedy.batch.PackedDataset;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.loss.SquaredPairLoss;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.junit.jupiter.api.Test;

/** Batch normalisation and dropout in the extra passes. */
class BatchStatisticsTest {
    private static final Remedy GAP = Remedy.of(MinDiff.of("gap", MmdLoss.gaussian(), 1));
    private static final Remedy FLIPS =
            Remedy.of(LogitPairing.of("flips", SquaredPairLoss.create(), 1));

    private static float[] runningMean(Block block) {
        return block.getParameters().stream()
                .filter(p -> p.getKey().endsWith("runningMean"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getArray()
                .toFloatArray();
    }

    /** Running means after one training pass over a packed batch, or over its plain rows. */
    private static float[] after(Passes passes, boolean packedBatch) throws Exception {
        Engine.getInstance().setRandomSeed(1);
        try (Model model = Model.newInstance("norm")) {
            Block net = Toy.netWithBatchNormAndDropout();
            Block block = packedBatch ? RemediatedBlock.of(net, GAP).passes(passes) : net;
            Loss task = Loss.sigmoidBinaryCrossEntropyLoss();
            try (Trainer trainer =
                    Toy.trainer(model, block, packedBatch ? new RemediatedLoss(task, GAP) : task)) {
                PackedDataset packed = Toy.minDiff(model.getNDManager(), GAP);
                try (Batch batch = packed.getData(trainer.getManager()).iterator().next();
                        var collector = trainer.newGradientCollector()) {
                    NDList outputs = trainer.forward(batch.getData());
                    collector.backward(trainer.getLoss().evaluate(batch.getLabels(), outputs));
                }
                return runningMean(net);
            }
        }
    }

    @Test
    void frozen_leavesTheStatisticsOfTheUsersRows() throws Exception {
        float[] plain = after(Passes.FROZEN, false);

        assertThat(after(Passes.FROZEN, true)).isEqualTo(plain);
        assertThat(after(Passes.SEPARATE, true)).isNotEqualTo(plain);
    }

    @Test
    void auto_doesNotJoinBlocksWithBatchStatisticsOrOfUnknownKind() throws Exception {
        assertThat(after(Passes.AUTO, true)).isEqualTo(after(Passes.SEPARATE, true));
        assertThat(RowWise.known(Toy.netWithBatchNormAndDropout())).isFalse();
        assertThat(RowWise.known(new TwoHeads())).isFalse();
    }

    /** The loss of pairs whose two sides are the same rows, and the gradient that it leaves. */
    private static float[] equalPairs(Passes passes) throws Exception {
        Engine.getInstance().setRandomSeed(1);
        try (Model model = Model.newInstance("pairs")) {
            Block net = Toy.netWithBatchNormAndDropout();
            var loss = new RemediatedLoss(Loss.sigmoidBinaryCrossEntropyLoss(), FLIPS);
            try (Trainer trainer =
                    Toy.trainer(model, RemediatedBlock.of(net, FLIPS).passes(passes), loss)) {
                var manager = model.getNDManager();
                NDArray rows = Toy.columns(manager, Toy.rows(64, 1, 3), 0, 2);
                var set =
                        new ai.djl.training.dataset.ArrayDataset.Builder()
                                .setData(rows, rows.duplicate())
                                .setSampling(64, false)
                                .build();
                var packed =
                        PackedDataset.builder(FLIPS, Toy.original(manager))
                                .pairs("flips", org.fairlead.remedy.batch.ExtraSet.of(set))
                                .build();
                try (Batch batch = packed.getData(trainer.getManager()).iterator().next();
                        var collector = trainer.newGradientCollector()) {
                    var outputs = (RemediatedOutputs) trainer.forward(batch.getData());
                    NDArray raw = loss.parts(batch.getLabels(), outputs).terms().get(0).raw();
                    collector.backward(outputs.terms().get(0).predictions().sum());
                    NDArray gradient = net.getParameters().valueAt(0).getArray().getGradient();
                    return new float[] {raw.getFloat(), gradient.abs().sum().getFloat()};
                }
            }
        }
    }

    @Test
    void separate_runsTheExtraRowsInTrainingMode() throws Exception {
        assertThat(equalPairs(Passes.SEPARATE)[0]).isPositive(); // dropout differs by row
    }

    @Test
    void frozen_runsTheExtraRowsWithoutDropoutButWithGradient() throws Exception {
        float[] lossAndGradient = equalPairs(Passes.FROZEN);

        assertThat(lossAndGradient[0]).isLessThan(1e-10f);
        assertThat(lossAndGradient[1]).isPositive();
    }
}
