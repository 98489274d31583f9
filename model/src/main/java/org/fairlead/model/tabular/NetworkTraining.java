package org.fairlead.model.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Adam;

/**
 * One of the networks that are trained together: its weights, its moments, and the arrays of its
 * step. Shares nothing that it writes with the others, so they may go beside each other.
 */
final class NetworkTraining {
    private final NetworkParameters parameters;
    private final long seed;
    private final double learningRate;
    private final FirstSums sums;
    private final FirstLayer first;
    private final List<Adam> weightMoments = new ArrayList<>();
    private final List<Adam> biasMoments = new ArrayList<>();

    NetworkTraining(NetworkParameters parameters, long seed, double learningRate) {
        this.parameters = parameters;
        this.seed = seed;
        this.learningRate = learningRate;
        sums = new FirstSums(parameters);
        first = new FirstLayer(parameters);
        parameters.denseWeights.forEach(array -> weightMoments.add(new Adam(array.length)));
        parameters.denseBiases.forEach(array -> biasMoments.add(new Adam(array.length)));
    }

    TabularNetwork network() {
        return new TabularNetwork(parameters);
    }

    /**
     * Logits with the dropout of a step, from 1.
     *
     * @param dense arrays for the pass; no other network may use them before the backward pass
     * @return overwritten by the next pass
     */
    float[] forward(DensePass dense, Encoded rows, long step) {
        sums.forward(rows, 0, rows.rows(), dense.sums(rows.rows()));
        return dense.forward(parameters, rows.rows(), dropout(step));
    }

    private Dropout dropout(long step) {
        return new Dropout(parameters.shape.dropout(), seed, step);
    }

    /** Takes the gradient by the logits of the last forward pass, and updates all weights. */
    void backward(
            DensePass dense, Encoded rows, Touched touched, float[] logitGradients, long step) {
        float[] gradients = dense.backward(parameters, rows.rows(), logitGradients, dropout(step));
        float stepSize = Adam.stepSize(learningRate, step);
        first.backward(rows, touched, gradients, stepSize);
        for (int layer = 0; layer < weightMoments.size(); layer++) {
            update(layer, dense, stepSize);
        }
    }

    private void update(int layer, DensePass dense, float stepSize) {
        float[] weights = parameters.denseWeights.get(layer);
        int width = dense.gradientWidth(layer);
        int stride = dense.gradientStride(layer);
        for (int at = 0, from = 0; at < weights.length; at += width, from += stride) {
            weightMoments
                    .get(layer)
                    .update(weights, at, dense.weightGradient(layer), from, width, stepSize);
        }
        float[] biases = parameters.denseBiases.get(layer);
        biasMoments.get(layer).update(biases, dense.biasGradient(layer), biases.length, stepSize);
    }

    /** Puts all of the training's state into a map, each name behind a prefix. */
    void putState(String prefix, Map<String, float[]> state) {
        parameters.arrays().forEach((name, array) -> state.put(prefix + "weight." + name, array));
        first.tableMoments().putState(state, prefix, "table");
        first.numberMoments().putState(state, prefix, "numbers");
        first.biasMoments().putState(state, prefix, "bias");
        for (int layer = 0; layer < weightMoments.size(); layer++) {
            weightMoments.get(layer).putState(state, prefix, "dense" + layer + ".weight");
            biasMoments.get(layer).putState(state, prefix, "dense" + layer + ".bias");
        }
    }
}
