package org.fairlead.model.tabular;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;

/**
 * Trains K stacked networks step by step: forward, losses, backward, Adam, for all copies together.
 * Not safe for use by several threads; one at a time in a process, as the engine allows.
 *
 * <p>All rows of a batch, the labelled ones and those of the remedies' terms, go through the
 * network in one pass, each copy on a thread of the common pool. The task loss and its gradient
 * with respect to the logits have a closed form and are computed in double precision; the layers'
 * gradients are written by hand, see {@link DensePass}; a term without a closed form is
 * differentiated by the engine, with respect to the logits of its rows.
 */
public final class NetworkTrainer implements AutoCloseable {
    static final float[] NO_MASK = {};

    private final NetworkParameters parameters;
    private final List<DensePass> passes = new ArrayList<>();
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
        for (int copy = 0; copy < parameters.shape.copies(); copy++) {
            passes.add(new DensePass(parameters, copy));
        }
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
        int copies = parameters.shape.copies();
        BatchPass batch = new BatchPass(rows, labels, weights, terms, copies);
        boolean inJava = terms.stream().allMatch(term -> term.loss().host().isPresent());
        first.begin(rows);
        forEachCopy(
                copy -> {
                    float[] mask = dropout(copy, rows.rows(), step);
                    batch.forward(copy, logits(passes.get(copy), copy, rows, mask));
                    if (inJava) {
                        backward(batch, copy, mask, step);
                    }
                });
        if (!inJava) {
            batch.differentiate(manager);
            forEachCopy(copy -> backward(batch, copy, dropout(copy, rows.rows(), step), step));
        }
        first.end();
        return batch.losses();
    }

    private void forEachCopy(IntConsumer work) {
        int copies = parameters.shape.copies();
        if (copies == 1) {
            work.accept(0);
        } else {
            IntStream.range(0, copies).parallel().forEach(work);
        }
    }

    private float[] logits(DensePass pass, int copy, Encoded rows, float[] mask) {
        FirstLayer.forward(parameters, rows, copy, 0, rows.rows(), pass.sums(rows.rows()));
        return pass.forward(rows.rows(), mask);
    }

    private void backward(BatchPass batch, int copy, float[] mask, long step) {
        DensePass pass = passes.get(copy);
        Encoded rows = batch.rows();
        float[] sumGradients = pass.backward(rows.rows(), batch.gradient(copy), mask);
        float stepSize = Adam.stepSize(learningRates.get(copy), step);
        first.backward(rows, copy, sumGradients, stepSize);
        for (int layer = 0; layer < weightMoments.size(); layer++) {
            update(
                    weightMoments.get(layer),
                    parameters.denseWeights.get(layer),
                    pass.weightGradient(layer),
                    copy,
                    stepSize);
            update(
                    biasMoments.get(layer),
                    parameters.denseBiases.get(layer),
                    pass.biasGradient(layer),
                    copy,
                    stepSize);
        }
    }

    private static void update(
            Adam moments, float[] weights, float[] gradient, int copy, float stepSize) {
        int size = gradient.length;
        moments.update(weights, copy * size, gradient, 0, size, stepSize);
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
        BatchPass batch = new BatchPass(rows, labels, weights, terms, parameters.shape.copies());
        float[] logits = network().logits(rows);
        forEachCopy(
                copy -> {
                    int from = copy * rows.rows();
                    batch.evaluate(copy, Arrays.copyOfRange(logits, from, from + rows.rows()));
                });
        batch.measure(manager);
        return batch.losses();
    }

    private float[] dropout(int copy, int rows, long step) {
        NetworkShape shape = parameters.shape;
        if (shape.dropout() == 0) { // exactly 0: none was asked for
            return NO_MASK;
        }
        float[] mask = new float[rows * shape.inputWidth(shape.denseLayers() - 1)];
        DropoutMask.fill(mask, 0, mask.length, shape.dropout(), seeds.get(copy), step);
        return mask;
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
