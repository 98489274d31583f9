package org.fairlead.examples;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import java.util.List;
import org.fairlead.remedy.batch.PackedDataset;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.training.RemediatedBlock;
import org.fairlead.remedy.training.RemediatedLoss;

/** Logit pairing on texts: with "she" in them, they were marked as rude more often. */
final class LogitPairingOnText {
    private static final List<String> WORDS = List.of("kind", "loud", "vile", "she", "he", "was");

    public static void main(String[] args) throws Exception {
        System.out.println("flip rate before: " + flipRate(0));
        System.out.println("flip rate after: " + flipRate(5));
    }

    static float flipRate(double weight) throws Exception {
        var remedy = Remedy.of(LogitPairing.squared("flips", weight));
        float[][] counts = new float[3][2048 * 6]; // of words, in texts and swapped texts; labels
        for (int i = 0; i < 2048; i++) {
            int she = i % 2;
            int adjective = i / 2 % 3;
            for (int swap = 0; swap < 2; swap++) {
                String text = (she == swap ? "he" : "she") + " was " + WORDS.get(adjective);
                for (var word : text.split(" ", -1)) counts[swap][6 * i + WORDS.indexOf(word)]++;
            }
            counts[2][i] = i / 6 % 10 < 4 * adjective + 3 * she ? 1 : 0;
        }
        try (var model = Model.newInstance("rude")) {
            var manager = model.getNDManager();
            manager.getEngine().setRandomSeed(1);
            var x = manager.create(counts[0], new Shape(2048, 6));
            var other = manager.create(counts[1], new Shape(2048, 6));
            var rude = manager.create(counts[2]).get(":2048").reshape(-1, 1);
            var texts = new ArrayDataset.Builder().setData(x).optLabels(rude).setSampling(64, true);
            var pairs = new ArrayDataset.Builder().setData(x, other).setSampling(64, true);
            var packed = PackedDataset.builder(remedy, texts.build()).pairs("flips", pairs.build());
            model.setBlock(RemediatedBlock.of(Linear.builder().setUnits(1).build(), remedy));
            var loss = new RemediatedLoss(Loss.sigmoidBinaryCrossEntropyLoss(), remedy);
            try (var trainer = model.newTrainer(new DefaultTrainingConfig(loss))) {
                trainer.initialize(new Shape(1, 6));
                EasyTrain.fit(trainer, 20, packed.build(), null);
                var decisions = trainer.evaluate(new NDList(x)).head().sign();
                var swapped = trainer.evaluate(new NDList(other)).head().sign();
                return decisions.sub(swapped).abs().mean().getFloat() / 2; // signs are 1 or -1
            }
        }
    }
}
