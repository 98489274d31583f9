package org.fairlead.model.tabular;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.model.encoder.Encoded;
import org.jspecify.annotations.Nullable;

/**
 * Trains K stacked networks step by step: forward, losses, backward, Adam, for all copies together.
 * Not safe for use by several threads; one at a time in a process, as the engine allows.
 *
 * <p>All rows of a batch, the labelled ones and those of the remedies' terms, go through the
 * network in one pass. The task loss and its gradient with respect to the logits have a closed form
 * and are computed here in double precision; the dense layers and the terms are differentiated by
 * the engine.
 */
public final class NetworkTrainer implements AutoCloseable {
    private final NetworkParameters parameters;
    private final FirstLayer first;
    private final List<Adam> weightMoments = new ArrayList<>();
    private final List<Adam> biasMoments = new ArrayList<>();
    private final List<Double> learningRates;
    private final List<Long> seeds;
    private final NDManager manager = NDManager.newBaseManager();

    private NetworkTrainer(
            NetworkParameters parameters, List<Long> seeds, List<Double> learningRates) {
        this.parameters = parameters;
        this.seeds = List.copyOf(seeds);
        this.learningRates = List.copyOf(learningRates);
        first = new FirstLayer(parameters);
        parameters.denseWeights.forEach(array -> weightMoments.add(new Adam(array.length)));
        parameters.denseBiases.forEach(array -> biasMoments.add(new Adam(array.length)));
    }

    /**
     * Starts a training with weights drawn from seeds.
     *
     * @param shape the network's shape, as many copies as there are seeds
     * @param seeds for each copy what decides its starting weights and its dropout
     * @param learningRates Adam's learning rate of each copy
     * @param train the training rows; table rows that none of them names start, and stay, at 0
     * @return a trainer at step 0
     */
    public static NetworkTrainer start(
            NetworkShape shape, List<Long> seeds, List<Double> learningRates, Encoded train) {
        if (seeds.size() != shape.copies() || learningRates.size() != shape.copies()) {
            throw new IllegalArgumentException(
                    "seeds and learning rates must be as many as copies, %d, found %d and %d"
                            .formatted(shape.copies(), seeds.size(), learningRates.size()));
        }
        NetworkParameters parameters = new NetworkParameters(shape);
        boolean[] seen = new boolean[shape.tableRows()];
        for (int index : train.indices()) {
            seen[index] = true;
        }
        parameters.initialise(seeds, seen, train.indexCount());
        return new NetworkTrainer(parameters, seeds, learningRates);
    }

    /**
     * Makes a step.
     *
     * @param rows the labelled rows first, then those of each term
     * @param labels labels of the first rows, in [0, 1]
     * @param weights their weights; the task loss is the weighted sum over the number of labels
     * @param terms further terms of the loss
     * @param step the step's number over the whole training, from 1
     * @return the losses before the step
     */
    public StepLosses step(
            Encoded rows, float[] labels, float[] weights, List<BatchTerm> terms, long step) {
        NetworkShape shape = parameters.shape;
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray sums = sums(scope, rows);
            sums.setRequiresGradient(true);
            DenseLayers dense = new DenseLayers(scope, parameters, true);
            NDArray logits = dense.logits(sums, dropout(scope, rows.rows(), step));
            TaskLoss task = TaskLoss.of(logits.toFloatArray(), shape.copies(), labels, weights);
            NDArray total = logits.mul(scope.create(task.gradient(), logits.getShape())).sum();
            List<NDArray> measured = measure(logits, labels.length, terms);
            for (int t = 0; t < measured.size(); t++) {
                NDArray weight = scope.create(floats(terms.get(t).weights()));
                total = total.add(measured.get(t).mul(weight).sum());
            }
            collector.backward(total);
            update(rows, sums.getGradient().toFloatArray(), dense, step);
            return losses(task, measured);
        }
    }

    /**
     * Measures losses without a step and without dropout.
     *
     * @param rows the labelled rows first, then those of each term
     * @param labels labels of the first rows, in [0, 1]
     * @param weights their weights
     * @param terms further terms of the loss
     * @return the losses
     */
    public StepLosses evaluate(
            Encoded rows, float[] labels, float[] weights, List<BatchTerm> terms) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray logits =
                    new DenseLayers(scope, parameters, false).logits(sums(scope, rows), null);
            TaskLoss task =
                    TaskLoss.of(logits.toFloatArray(), parameters.shape.copies(), labels, weights);
            return losses(task, measure(logits, labels.length, terms));
        }
    }

    private NDArray sums(NDManager scope, Encoded rows) {
        NetworkShape shape = parameters.shape;
        return scope.create(
                FirstLayer.forward(parameters, rows),
                new Shape(shape.copies(), rows.rows(), shape.firstWidth()));
    }

    private @Nullable NDArray dropout(NDManager scope, int rows, long step) {
        NetworkShape shape = parameters.shape;
        if (shape.dropout() == 0) { // exactly 0: none was asked for
            return null;
        }
        int width = shape.inputWidth(shape.denseLayers() - 1);
        int size = rows * width;
        float[] mask = new float[shape.copies() * size];
        for (int copy = 0; copy < shape.copies(); copy++) {
            DropoutMask.fill(mask, copy * size, size, shape.dropout(), seeds.get(copy), step);
        }
        return scope.create(mask, new Shape(shape.copies(), rows, width));
    }

    private static List<NDArray> measure(NDArray logits, int labelled, List<BatchTerm> terms) {
        List<NDArray> losses = new ArrayList<>();
        int from = labelled;
        for (BatchTerm term : terms) {
            int to = from + term.rows();
            losses.add(term.loss().perCopy(logits.get(new NDIndex(":," + from + ":" + to))));
            from = to;
        }
        return losses;
    }

    private static StepLosses losses(TaskLoss task, List<NDArray> terms) {
        return new StepLosses(task.losses(), terms.stream().map(NetworkTrainer::doubles).toList());
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    private static double[] doubles(NDArray array) {
        float[] values = array.toFloatArray();
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    private void update(Encoded rows, float[] sumGradients, DenseLayers dense, long step) {
        float[] stepSizes = new float[parameters.shape.copies()];
        for (int copy = 0; copy < stepSizes.length; copy++) {
            stepSizes[copy] = Adam.stepSize(learningRates.get(copy), step);
        }
        first.backward(rows, sumGradients, stepSizes);
        for (int layer = 0; layer < weightMoments.size(); layer++) {
            weightMoments
                    .get(layer)
                    .updateCopies(
                            parameters.denseWeights.get(layer),
                            dense.weightGradients(layer),
                            stepSizes);
            biasMoments
                    .get(layer)
                    .updateCopies(
                            parameters.denseBiases.get(layer),
                            dense.biasGradients(layer),
                            stepSizes);
        }
    }

    /**
     * The networks as they are now.
     *
     * @return a view that later steps change; take a {@link TabularNetwork#copy} to keep one
     */
    public TabularNetwork network() {
        return new TabularNetwork(parameters);
    }

    /**
     * All of the training's state by name: weights and Adam's moments. To resume, fill these arrays
     * with what they held.
     *
     * @return the trainer's own arrays
     */
    public Map<String, float[]> state() {
        Map<String, float[]> state = new LinkedHashMap<>();
        parameters.arrays().forEach((name, array) -> state.put("weight." + name, array));
        put(state, "table", first.tableMoments());
        put(state, "numbers", first.numberMoments());
        put(state, "bias", first.biasMoments());
        for (int layer = 0; layer < weightMoments.size(); layer++) {
            put(state, "dense" + layer + ".weight", weightMoments.get(layer));
            put(state, "dense" + layer + ".bias", biasMoments.get(layer));
        }
        return state;
    }

    private static void put(Map<String, float[]> state, String name, Adam moments) {
        state.put("first-moment." + name, moments.first);
        state.put("second-moment." + name, moments.second);
    }

    /**
     * Native arrays that outlive a step.
     *
     * @return 0, unless something leaks
     */
    public int liveArrays() {
        return manager.getManagedArrays().size();
    }

    @Override
    public void close() {
        manager.close();
    }
}
