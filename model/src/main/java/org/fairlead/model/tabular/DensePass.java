package org.fairlead.model.tabular;

import org.fairlead.vector.MatrixProduct;

/**
 * The dense layers of a network over one batch: forward, and backward with gradients written by
 * hand. Keeps its arrays from batch to batch, for any networks of one shape, one after the other:
 * those of a thread then stay in the processor's cache. Not safe for several threads.
 *
 * <p>Values lie row by row in flat arrays. A row is filled up with 0 to a width of whole vectors,
 * see {@link MatrixProduct#padded}; what stands there stays 0 in every layer, because weights and
 * biases are filled up with 0, too.
 */
final class DensePass {
    private final NetworkShape shape;
    private final int last;
    private final float[] zeros;
    private int capacity;

    /** What each layer reads, after ReLU and dropout. */
    private final float[][] inputs;

    private final float[][] weights;
    private final float[][] biases;
    private final float[][] turnedWeights;
    private final float[][] weightGradients;
    private final float[][] biasGradients;
    private float[] logits = {};

    /** Gradients by what a layer gives, and by what it reads. */
    private float[] above = {};

    private float[] below = {};

    DensePass(NetworkShape shape) {
        this.shape = shape;
        int layers = shape.denseLayers();
        last = layers - 1;
        zeros = new float[MatrixProduct.padded(shape.widest())];
        inputs = new float[layers][];
        weights = new float[layers][];
        biases = new float[layers][];
        turnedWeights = new float[layers][];
        weightGradients = new float[layers][];
        biasGradients = new float[layers][];
        for (int layer = 0; layer < layers; layer++) {
            int in = shape.inputWidth(layer);
            int out = outputStride(layer);
            inputs[layer] = new float[0];
            weights[layer] = new float[layer == last ? inputStride(layer) : in * out];
            biases[layer] = new float[out];
            turnedWeights[layer] = new float[shape.outputWidth(layer) * inputStride(layer)];
            weightGradients[layer] = new float[layer == last ? inputStride(layer) : in * out];
            biasGradients[layer] = new float[out];
        }
    }

    /** From one row of a layer's inputs to the next. */
    int inputStride(int layer) {
        return MatrixProduct.padded(shape.inputWidth(layer));
    }

    private int outputStride(int layer) {
        return layer == last ? 1 : inputStride(layer + 1);
    }

    /**
     * The array that the first layer writes its sums into, row by row, each as far from the next as
     * {@link #inputStride} says.
     *
     * @return with a place for {@code rows} rows or more; what fills up a row must stay 0
     */
    float[] sums(int rows) {
        if (capacity < rows) {
            capacity = rows;
            for (int layer = 0; layer <= last; layer++) {
                inputs[layer] = new float[rows * inputStride(layer)];
            }
            logits = new float[rows];
            above = new float[0];
        }
        return inputs[0];
    }

    /**
     * The logits of the rows whose sums were written.
     *
     * @param parameters the network
     * @param dropout of the last hidden layer
     * @return at least {@code rows} values, overwritten by the next pass
     */
    float[] forward(NetworkParameters parameters, int rows, Dropout dropout) {
        for (int layer = 0; layer <= last; layer++) {
            int in = shape.inputWidth(layer);
            int out = shape.outputWidth(layer);
            int stride = inputStride(layer);
            float[] x = inputs[layer];
            float[] weight = parameters.denseWeights.get(layer);
            float[] bias = parameters.denseBiases.get(layer);
            Kernels.relu(x, rows * stride);
            if (layer == last) {
                dropout.apply(x, stride, in, rows);
                System.arraycopy(weight, 0, weights[layer], 0, in);
                MatrixProduct.timesVector(x, weights[layer], stride, bias[0], logits, rows);
            } else {
                Kernels.widen(weight, out, weights[layer], outputStride(layer), in);
                System.arraycopy(bias, 0, biases[layer], 0, out);
                MatrixProduct.set(
                        x,
                        0,
                        stride,
                        in,
                        weights[layer],
                        biases[layer],
                        inputs[layer + 1],
                        rows,
                        outputStride(layer));
            }
        }
        return logits;
    }

    /**
     * Takes the gradient back through the layers of the last forward pass.
     *
     * @param parameters the same network
     * @param logitGradients gradient of the loss by each row's logit
     * @param dropout the same
     * @return gradient by the first layer's sums, row by row like these, overwritten by the next
     *     pass
     */
    float[] backward(
            NetworkParameters parameters, int rows, float[] logitGradients, Dropout dropout) {
        if (above.length == 0) {
            above = new float[capacity * zeros.length];
            below = new float[capacity * zeros.length];
        }
        float[] outputGradients = logitGradients;
        for (int layer = last; layer >= 0; layer--) {
            int stride = inputStride(layer);
            float[] x = inputs[layer];
            if (layer == last) {
                lastGradients(rows, logitGradients, stride);
            } else {
                gradients(layer, rows, outputGradients, stride);
            }
            float scale = layer == last ? dropout.scale() : 1f;
            Kernels.passWhereOn(x, scale, below, rows * stride);
            outputGradients = below;
            below = above;
            above = outputGradients;
        }
        return outputGradients;
    }

    /** Gradients of the layer that gives the logit, and by what it reads. */
    private void lastGradients(int rows, float[] by, int stride) {
        float[] x = inputs[last];
        MatrixProduct.set(by, 0, rows, rows, x, zeros, weightGradients[last], 1, stride);
        float sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += by[row];
        }
        biasGradients[last][0] = sum;
        MatrixProduct.set(by, 0, 1, 1, weights[last], zeros, below, rows, stride);
    }

    /** Gradients of another layer, and by what it reads. */
    private void gradients(int layer, int rows, float[] by, int stride) {
        int in = shape.inputWidth(layer);
        int out = shape.outputWidth(layer);
        int n = outputStride(layer);
        MatrixProduct.setTransposed(
                inputs[layer], stride, rows, by, zeros, weightGradients[layer], in, n);
        MatrixProduct.sumRows(by, rows, zeros, biasGradients[layer], n);
        Kernels.turn(weights[layer], n, in, turnedWeights[layer], stride, out);
        MatrixProduct.set(by, 0, n, out, turnedWeights[layer], zeros, below, rows, stride);
    }

    /** Values of a row of a layer's weight gradient; the last layer has a single row. */
    int gradientWidth(int layer) {
        return layer == last ? shape.inputWidth(layer) : shape.outputWidth(layer);
    }

    /** From one row of a layer's weight gradient to the next. */
    int gradientStride(int layer) {
        return layer == last ? inputStride(layer) : outputStride(layer);
    }

    /** Gradient of the last backward pass, in rows of {@link #gradientStride}. */
    float[] weightGradient(int layer) {
        return weightGradients[layer];
    }

    /** Gradient of the last backward pass. */
    float[] biasGradient(int layer) {
        return biasGradients[layer];
    }
}
