package org.fairlead.remedy.training;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.remedy.batch.ExtraSet;
import org.fairlead.remedy.batch.PackedDataset;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.term.Remedy;

/**
 * Two features: skill, and a group that is less often positive and whose positives look less
 * skilled, so that a plain model gives them lower scores.
 */
final class Toy {
    static final int ROWS = 512;

    private Toy() {}

    /** Skill and group of rows with a label, or of a group (0 or 1) with label 1. */
    static float[][] rows(int rows, int group, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] made = new float[rows][];
        for (int i = 0; i < rows; i++) {
            int g = group < 0 ? random.nextInt(2) : group;
            int label = group >= 0 || random.nextDouble() < (g == 1 ? 0.2 : 0.6) ? 1 : 0;
            double skill = 2 * label - 1 + random.nextGaussian() - (g == 1 ? 0.8 * label : 0);
            made[i] = new float[] {(float) skill, g, label};
        }
        return made;
    }

    static NDArray columns(NDManager manager, float[][] rows, int from, int to) {
        float[] values = new float[rows.length * (to - from)];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i / (to - from)][from + i % (to - from)];
        }
        return manager.create(values, new Shape(rows.length, to - from));
    }

    static ArrayDataset original(NDManager manager) {
        float[][] rows = rows(ROWS, -1, 1);
        return new ArrayDataset.Builder()
                .setData(columns(manager, rows, 0, 2))
                .optLabels(columns(manager, rows, 2, 3))
                .setSampling(64, false)
                .build();
    }

    /** Positives of one group. */
    static ExtraSet positives(NDManager manager, int group) {
        NDArray data = columns(manager, rows(200, group, 2 + group), 0, 2);
        return ExtraSet.of(new ArrayDataset.Builder().setData(data).setSampling(32, false).build())
                .batch(32);
    }

    /** Rows with the same rows of the other group. */
    static ExtraSet pairs(NDManager manager) {
        float[][] rows = rows(200, 1, 7);
        NDArray one = columns(manager, rows, 0, 2);
        NDArray other = one.duplicate();
        other.set(new ai.djl.ndarray.index.NDIndex(":, 1"), 0);
        return ExtraSet.of(
                        new ArrayDataset.Builder()
                                .setData(one, other)
                                .setSampling(32, false)
                                .build())
                .batch(32);
    }

    static PackedDataset minDiff(NDManager manager, Remedy remedy) {
        return PackedDataset.builder(remedy, original(manager))
                .minDiff(remedy.names().get(0), positives(manager, 1), positives(manager, 0))
                .build();
    }

    static PackedInputs first(PackedDataset dataset, NDManager manager) {
        try {
            return PackedInputs.of(dataset.getData(manager).iterator().next().getData());
        } catch (IOException | TranslateException e) {
            throw new IllegalStateException(e);
        }
    }

    static SequentialBlock net() {
        return new SequentialBlock()
                .add(Linear.builder().setUnits(8).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(1).build());
    }

    static SequentialBlock netWithBatchNormAndDropout() {
        return new SequentialBlock()
                .add(Linear.builder().setUnits(8).build())
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(Dropout.builder().optRate(0.3f).build())
                .add(Linear.builder().setUnits(1).build());
    }

    static Trainer trainer(Model model, Block block, Loss loss) {
        model.setBlock(block);
        var config =
                new DefaultTrainingConfig(loss)
                        .optOptimizer(
                                Optimizer.adam()
                                        .optLearningRateTracker(Tracker.fixed(0.02f))
                                        .build())
                        .addTrainingListeners(
                                new ai.djl.training.listener.EvaluatorTrainingListener());
        if (loss instanceof RemediatedLoss remediated) {
            remediated.evaluators().forEach(config::addEvaluator);
        }
        Trainer trainer = model.newTrainer(config);
        trainer.setMetrics(new ai.djl.metric.Metrics());
        trainer.initialize(new Shape(1, 2));
        return trainer;
    }

    /** Difference of the two groups' mean probabilities, on positives. */
    static double gap(Trainer trainer) {
        List<Double> means = new ArrayList<>();
        try (NDManager manager = trainer.getManager().newSubManager()) {
            for (int group = 0; group < 2; group++) {
                NDArray data = columns(manager, rows(500, group, 20 + group), 0, 2);
                NDArray logits =
                        trainer.evaluate(new ai.djl.ndarray.NDList(data)).singletonOrThrow();
                means.add((double) Activation.sigmoid(logits).mean().getFloat());
            }
        }
        return Math.abs(means.get(0) - means.get(1));
    }
}
