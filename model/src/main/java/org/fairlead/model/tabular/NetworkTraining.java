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
    private final float[] joined;

    NetworkTraining(NetworkParameters parameters, long seed, double learningRate) {
        this.parameters = parameters;
        this.seed = seed;
        this.learningRate = learningRate;
        sums = new FirstSums(parameters);
        first = new FirstLayer(parameters);
        parameters.denseWeights.forEach(array -> weightMoments.add(new Adam(array.length)));
        parameters.denseBiases.forEach(array -> biasMoments.add(new Adam(array.length)));
        joined =
                new float[parameters.denseWeights.stream().mapToInt(w -> w.length).max().orElse(0)];
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
        double dropout = parameters.shape.dropout();
        if (dropout > 0) {
            DropoutMask.fill(dense.mask(rows.rows()), rows.rows(), dropout, seed, step);
        }
        sums.forward(rows, 0, rows.rows(), dense.sums(rows.rows()));
        return dense.forward(parameters, rows.rows(), mask(dense, rows));
    }

    private float[][] mask(DensePass dense, Encoded rows) {
        return parameters.shape.dropout() > 0 ? dense.mask(rows.rows()) : DensePass.NO_MASK;
    }

    /** Takes the gradient by the logits of the last forward pass, and updates all weights. */
    void backward(
            DensePass dense, Encoded rows, Touched touched, float[] logitGradients, long step) {
        float[][] gradients =
                dense.backward(parameters, rows.rows(), logitGradients, mask(dense, rows));
        float stepSize = Adam.stepSize(learningRate, step);
        first.backward(rows, touched, gradients, stepSize);
        for (int layer = 0; layer < weightMoments.size(); layer++) {
            int in = parameters.shape.inputWidth(layer);
            int out = parameters.shape.outputWidth(layer);
            Kernels.join(dense.weightGradient(layer), in, out, joined);
            weightMoments
                    .get(layer)
                    .update(parameters.denseWeights.get(layer), joined, in * out, stepSize);
            biasMoments
                    .get(layer)
                    .update(
                            parameters.denseBiases.get(layer),
                            dense.biasGradient(layer),
                            out,
                            stepSize);
        }
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
