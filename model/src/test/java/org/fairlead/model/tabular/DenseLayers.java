package org.fairlead.model.tabular;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dense layers above the first one, as arrays of one step, each layer one matrix product. */
final class DenseLayers {
    private final NetworkShape shape;
    private final List<NDArray> weights = new ArrayList<>();
    private final List<NDArray> biases = new ArrayList<>();

    DenseLayers(NDManager manager, NetworkParameters parameters, boolean withGradients) {
        shape = parameters.shape;
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            long in = shape.inputWidth(layer);
            long out = shape.outputWidth(layer);
            weights.add(manager.create(parameters.denseWeights.get(layer), new Shape(in, out)));
            biases.add(manager.create(parameters.denseBiases.get(layer), new Shape(1, out)));
        }
        if (withGradients) {
            weights.forEach(array -> array.setRequiresGradient(true));
            biases.forEach(array -> array.setRequiresGradient(true));
        }
    }

    /**
     * The logits.
     *
     * @param sums output of the first layer before its activation, shape (n, width)
     * @param dropout mask of the last hidden layer, shape (n, width), or null for none
     * @return shape (n, 1)
     */
    NDArray logits(NDArray sums, @Nullable NDArray dropout) {
        NDArray x = Activation.relu(sums);
        for (int layer = 0; layer < weights.size(); layer++) {
            boolean last = layer == weights.size() - 1;
            if (last && dropout != null) {
                x = x.mul(dropout);
            }
            x = x.matMul(weights.get(layer)).add(biases.get(layer));
            if (!last) {
                x = Activation.relu(x);
            }
        }
        return x;
    }

    float[] weightGradients(int layer) {
        return weights.get(layer).getGradient().toFloatArray();
    }

    float[] biasGradients(int layer) {
        return biases.get(layer).getGradient().toFloatArray();
    }
}
