package org.fairlead.model.tabular;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairlead.model.encoder.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * One step of training: forward, loss, backward, Adam, for all copies together.
 *
 * <p>All rows of the batch, the labelled ones and those of the remedies' terms, go through the
 * network in one pass. The task loss and its gradient with respect to the logits have a closed form
 * and are computed here in double precision; the dense layers and the terms are differentiated by
 * the engine.
 */
final class TrainingStep implements AutoCloseable {
    private final NetworkParameters parameters;
    private final FirstLayer first;
    private final List<Adam> weightMoments = new ArrayList<>();
    private final List<Adam> biasMoments = new ArrayList<>();
    private final double[] learningRates;
    private final NDManager manager = NDManager.newBaseManager();

    TrainingStep(NetworkParameters parameters, double[] learningRates) {
        this.parameters = parameters;
        this.learningRates = learningRates.clone();
        first = new FirstLayer(parameters);
        parameters.denseWeights.forEach(array -> weightMoments.add(new Adam(array.length)));
        parameters.denseBiases.forEach(array -> biasMoments.add(new Adam(array.length)));
    }

    /**
     * Makes a step.
     *
     * @param rows the labelled rows first, then those of the terms
     * @param labels labels of the first rows, in [0, 1]
     * @param weights their weights; the task loss is the weighted sum over the number of labels
     * @param terms further terms of the loss
     * @param dropout dropout mask, layout (copy, row, width), or null for none
     * @param step the step's number, from 1, for Adam's bias correction
     */
    StepLosses run(
            Encoded rows,
            float[] labels,
            float[] weights,
            List<BatchTerm> terms,
            float @Nullable [] dropout,
            long step) {
        NetworkShape shape = parameters.shape;
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray sums =
                    scope.create(
                            FirstLayer.forward(parameters, rows),
                            new Shape(shape.copies(), rows.rows(), shape.firstWidth()));
            sums.setRequiresGradient(true);
            DenseLayers dense = new DenseLayers(scope, parameters, true);
            NDArray logits = dense.logits(sums, mask(scope, dropout, rows.rows()));
            TaskLoss task = TaskLoss.of(logits.toFloatArray(), shape.copies(), labels, weights);
            NDArray gradient =
                    scope.create(task.gradient(), new Shape(shape.copies(), rows.rows(), 1));
            NDArray total = logits.mul(gradient).sum();
            double[][] termLosses = new double[terms.size()][];
            for (int t = 0; t < terms.size(); t++) {
                List<NDArray> losses = termLosses(terms.get(t), logits);
                termLosses[t] = new double[losses.size()];
                for (int copy = 0; copy < losses.size(); copy++) {
                    NDArray loss = losses.get(copy);
                    termLosses[t][copy] = loss == null ? Double.NaN : loss.getFloat();
                    if (loss != null) {
                        total = total.add(loss.mul(terms.get(t).weights()[copy]));
                    }
                }
            }
            collector.backward(total);
            update(rows, sums.getGradient().toFloatArray(), dense, step);
            return new StepLosses(task.losses(), termLosses);
        }
    }

    private @Nullable NDArray mask(NDManager scope, float @Nullable [] dropout, int rows) {
        NetworkShape shape = parameters.shape;
        int width = shape.inputWidth(shape.denseLayers() - 1);
        return dropout == null
                ? null
                : scope.create(dropout, new Shape(shape.copies(), rows, width));
    }

    private static List<@Nullable NDArray> termLosses(BatchTerm term, NDArray logits) {
        List<@Nullable NDArray> losses = new ArrayList<>();
        for (int copy = 0; copy < term.weights().length; copy++) {
            losses.add(
                    term.weights()[copy] == 0 // exactly 0: the copy has no such term
                            ? null
                            : term.loss()
                                    .of(
                                            logits.get(
                                                    new NDIndex(copy)
                                                            .addSliceDim(term.from(), term.to()))));
        }
        return losses;
    }

    private void update(Encoded rows, float[] sumGradients, DenseLayers dense, long step) {
        int copies = parameters.shape.copies();
        float[] stepSizes = new float[copies];
        for (int copy = 0; copy < copies; copy++) {
            stepSizes[copy] = Adam.stepSize(learningRates[copy], step);
        }
        first.backward(rows, sumGradients, stepSizes);
        for (int layer = 0; layer < weightMoments.size(); layer++) {
            update(
                    weightMoments.get(layer),
                    parameters.denseWeights.get(layer),
                    dense.weightGradients(layer),
                    stepSizes);
            update(
                    biasMoments.get(layer),
                    parameters.denseBiases.get(layer),
                    dense.biasGradients(layer),
                    stepSizes);
        }
    }

    private static void update(
            Adam moments, float[] weights, float[] gradients, float[] stepSizes) {
        int size = weights.length / stepSizes.length;
        for (int copy = 0; copy < stepSizes.length; copy++) {
            moments.update(weights, copy * size, gradients, copy * size, size, stepSizes[copy]);
        }
    }

    /** Adam's moments by name: with the weights, all of the training's state. */
    Map<String, float[]> moments() {
        Map<String, float[]> arrays = new java.util.LinkedHashMap<>();
        put(arrays, "table", first.tableMoments());
        put(arrays, "numbers", first.numberMoments());
        put(arrays, "bias", first.biasMoments());
        for (int layer = 0; layer < weightMoments.size(); layer++) {
            put(arrays, "dense" + layer + ".weight", weightMoments.get(layer));
            put(arrays, "dense" + layer + ".bias", biasMoments.get(layer));
        }
        return arrays;
    }

    private static void put(Map<String, float[]> arrays, String name, Adam moments) {
        arrays.put(name + ".first", moments.first);
        arrays.put(name + ".second", moments.second);
    }

    /** Native arrays that outlive a step; 0 unless something leaks. */
    int liveArrays() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        manager.close();
        Arrays.fill(learningRates, 0);
    }
}
