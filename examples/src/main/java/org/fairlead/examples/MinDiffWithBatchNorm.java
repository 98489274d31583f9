package org.fairlead.examples;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import org.fairlead.remedy.batch.PackedDataset;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.training.Passes;
import org.fairlead.remedy.training.RemediatedBlock;
import org.fairlead.remedy.training.RemediatedLoss;

/** MinDiff on a block with batch normalisation and dropout, fitted to your rows alone. */
final class MinDiffWithBatchNorm {
    public static void main(String[] args) throws Exception {
        System.out.println("false negative rate gap before: " + gap(0));
        System.out.println("false negative rate gap after: " + gap(2));
    }

    static float gap(double weight) throws Exception {
        var remedy = Remedy.of(MinDiff.onLogits("fnr-gap", weight));
        try (var model = Model.newInstance("hiring")) {
            var manager = model.getNDManager();
            manager.getEngine().setRandomSeed(1);
            var woman = manager.arange(4096f).mod(2).reshape(-1, 1);
            var chance = manager.randomNormal(new Shape(2, 4096, 1));
            var hired = chance.get(0).add(0.25).sub(woman).sign().maximum(0);
            var people = hired.mul(2).sub(hired.mul(woman)).add(chance.get(1)).concat(woman, 1);
            var women = people.get(hired.mul(woman).squeeze(1).gt(0)); // hired ones
            var men = people.get(hired.sub(woman).squeeze(1).gt(0)); // hired ones
            var all = new ArrayDataset.Builder().setData(people).optLabels(hired);
            var a = new ArrayDataset.Builder().setData(women).setSampling(32, true).build();
            var b = new ArrayDataset.Builder().setData(men).setSampling(32, true).build();
            var builder = PackedDataset.builder(remedy, all.setSampling(128, true).build());
            var packed = builder.minDiff("fnr-gap", a, b).build();
            var net = new SequentialBlock().add(Linear.builder().setUnits(8).build());
            net.add(BatchNorm.builder().build()).add(Dropout.builder().optRate(0.1f).build());
            net.add(Activation::relu).add(Linear.builder().setUnits(1).build());
            model.setBlock(RemediatedBlock.of(net, remedy).passes(Passes.FROZEN));
            var loss = new RemediatedLoss(Loss.sigmoidBinaryCrossEntropyLoss(), remedy);
            try (var trainer = model.newTrainer(new DefaultTrainingConfig(loss))) {
                trainer.initialize(new Shape(1, 2));
                EasyTrain.fit(trainer, 8, packed, null);
                var ours = trainer.evaluate(new NDList(women)).head().sign().mean();
                var others = trainer.evaluate(new NDList(men)).head().sign().mean();
                return Math.abs(ours.getFloat() - others.getFloat()) / 2; // signs are 1 or -1
            }
        }
    }
}
