package org.fairlead.model.tabular;

import java.util.Arrays;

/**
 * The dense layers of one of the stacked networks over one batch: forward, and backward with
 * gradients written by hand. Keeps its arrays from batch to batch; not safe for several threads,
 * but passes of different copies may run beside each other.
 */
final class DensePass {
    private final NetworkParameters parameters;
    private final int copy;
    private final int layers;

    /** What each layer reads, after ReLU and dropout: row after row. */
    private final float[][] inputs;

    private final float[][] weightGradients;
    private final float[][] biasGradients;
    private float[] logits = new float[0];
    private float[] gradient = new float[0];
    private float[] below = new float[0];
    private float[] turned = new float[0];
    private int[] starts = new int[0];
    private float[] scales = new float[0];

    DensePass(NetworkParameters parameters, int copy) {
        this.parameters = parameters;
        this.copy = copy;
        layers = parameters.shape.denseLayers();
        inputs = new float[layers][];
        weightGradients = new float[layers][];
        biasGradients = new float[layers][];
        for (int layer = 0; layer < layers; layer++) {
            int in = parameters.shape.inputWidth(layer);
            int out = parameters.shape.outputWidth(layer);
            inputs[layer] = new float[0];
            weightGradients[layer] = new float[in * out];
            biasGradients[layer] = new float[out];
        }
    }

    /**
     * The array that the first layer writes its sums into.
     *
     * @return at least {@code rows} rows of the first width
     */
    float[] sums(int rows) {
        for (int layer = 0; layer < layers; layer++) {
            int in = parameters.shape.inputWidth(layer);
            if (inputs[layer].length < rows * in) {
                inputs[layer] = new float[rows * in];
            }
            if (starts.length < Math.max(rows, in)) {
                starts = new int[Math.max(rows, in)];
                scales = new float[starts.length];
            }
        }
        if (logits.length < rows) {
            logits = new float[rows];
        }
        return inputs[0];
    }

    /**
     * The logits of the rows whose sums were written.
     *
     * @param mask dropout of the last hidden layer, row after row; empty for none
     * @return at least {@code rows} values, overwritten by the next pass
     */
    float[] forward(int rows, float[] mask) {
        relu(inputs[0], rows * parameters.shape.inputWidth(0));
        for (int layer = 0; layer < layers - 1; layer++) {
            int in = parameters.shape.inputWidth(layer);
            int out = parameters.shape.outputWidth(layer);
            float[] weights = parameters.denseWeights.get(layer);
            float[] biases = parameters.denseBiases.get(layer);
            float[] to = inputs[layer + 1];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(biases, copy * out, to, row * out, out);
                int n = nonZero(inputs[layer], row * in, in, 1, copy * in * out, out);
                Kernels.addAll(weights, starts, scales, n, to, row * out, out);
            }
            relu(to, rows * out);
        }
        int last = layers - 1;
        int in = parameters.shape.inputWidth(last);
        float[] x = inputs[last];
        if (mask.length > 0) {
            for (int i = 0; i < rows * in; i++) {
                x[i] *= mask[i];
            }
        }
        float[] weights = parameters.denseWeights.get(last);
        float bias = parameters.denseBiases.get(last)[copy];
        for (int row = 0; row < rows; row++) {
            logits[row] = Kernels.dot(x, row * in, weights, copy * in, in) + bias;
        }
        return logits;
    }

    /**
     * Takes the gradient back through the layers of the last forward pass.
     *
     * @param logitGradients gradient of the loss by each row's logit
     * @param mask the same mask
     * @return gradient by the first layer's sums, overwritten by the next pass
     */
    float[] backward(int rows, float[] logitGradients, float[] mask) {
        int last = layers - 1;
        int in = parameters.shape.inputWidth(last);
        float[] x = inputs[last];
        Arrays.fill(weightGradients[last], 0);
        float sum = 0;
        below = sized(below, rows * in);
        Arrays.fill(below, 0, rows * in, 0);
        for (int row = 0; row < rows; row++) {
            float g = logitGradients[row];
            sum += g;
            if (g != 0) { // exactly 0: the row is in no loss
                Kernels.addScaled(x, row * in, g, weightGradients[last], 0, in);
                Kernels.addScaled(
                        parameters.denseWeights.get(last), copy * in, g, below, row * in, in);
            }
        }
        biasGradients[last][0] = sum;
        if (mask.length > 0) {
            for (int i = 0; i < rows * in; i++) {
                below[i] *= mask[i];
            }
        }
        maskByRelu(x, below, rows * in);
        for (int layer = last - 1; layer >= 0; layer--) {
            backwardLayer(layer, rows);
        }
        return below;
    }

    private void backwardLayer(int layer, int rows) {
        int in = parameters.shape.inputWidth(layer);
        int out = parameters.shape.outputWidth(layer);
        float[] swap = gradient;
        gradient = below;
        below = sized(swap, rows * in);
        float[] x = inputs[layer];
        float[] weightGradient = weightGradients[layer];
        float[] biasGradient = biasGradients[layer];
        Arrays.fill(weightGradient, 0);
        Arrays.fill(biasGradient, 0);
        for (int k = 0; k < in; k++) {
            int n = nonZero(x, k, rows, in, 0, out);
            Kernels.addAll(gradient, starts, scales, n, weightGradient, k * out, out);
        }
        turn(parameters.denseWeights.get(layer), in, out);
        Arrays.fill(below, 0, rows * in, 0);
        for (int row = 0; row < rows; row++) {
            Kernels.add(gradient, row * out, biasGradient, 0, out);
            int n = nonZero(gradient, row * out, out, 1, 0, in);
            Kernels.addAll(turned, starts, scales, n, below, row * in, in);
        }
        maskByRelu(x, below, rows * in);
    }

    /**
     * Collects values that are not 0: {@code values[at + i * step]} for i below {@code count}, each
     * with the start {@code base + i * width} of the row that it scales.
     */
    private int nonZero(float[] values, int at, int count, int step, int base, int width) {
        int n = 0;
        for (int i = 0; i < count; i++) {
            float value = values[at + i * step];
            starts[n] = base + i * width;
            scales[n] = value;
            n += value != 0 ? 1 : 0; // exactly 0: what a ReLU or a mask leaves
        }
        return n;
    }

    private void turn(float[] weights, int in, int out) {
        turned = sized(turned, in * out);
        int from = copy * in * out;
        for (int i = 0; i < in; i++) {
            for (int j = 0; j < out; j++) {
                turned[j * in + i] = weights[from + i * out + j];
            }
        }
    }

    private static float[] sized(float[] array, int size) {
        return array.length < size ? new float[size] : array;
    }

    private static void relu(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(values[i], 0f);
        }
    }

    private static void maskByRelu(float[] outputs, float[] gradients, int count) {
        for (int i = 0; i < count; i++) {
            gradients[i] = outputs[i] > 0 ? gradients[i] : 0f;
        }
    }

    /** Gradient of the last backward pass, layout (in, out). */
    float[] weightGradient(int layer) {
        return weightGradients[layer];
    }

    /** Gradient of the last backward pass. */
    float[] biasGradient(int layer) {
        return biasGradients[layer];
    }
}
