package org.fairlead.model.tabular;

import java.util.Arrays;
import org.fairlead.vector.MatrixProduct;

/**
 * The dense layers of a network over one batch: forward, and backward with gradients written by
 * hand. Keeps its arrays from batch to batch, for any networks of one shape, one after the other:
 * those of a thread then stay in the processor's cache. Not safe for several threads.
 *
 * <p>Values lie unit by unit: one array a unit, one place a row of the batch. The loops over a
 * batch's rows are then long ones, and each of a layer's three products (its outputs, the gradient
 * of its inputs, the gradient of its weights) is the same kernel, {@link MatrixProduct}.
 */
final class DensePass {
    static final float[][] NO_MASK = {};

    private final NetworkShape shape;
    private final int layers;
    private int capacity;

    /** What each layer reads, after ReLU and dropout: unit by unit. */
    private final float[][][] inputs;

    private final float[][][] weightGradients;
    private final float[][] biasGradients;
    private float[][] logits = new float[1][0];
    private float[][] mask = NO_MASK;
    private float[][] above = {};
    private float[][] below = {};

    /** The gradient row by row. */
    private float[][] turned = {};

    private final float[][] weights;
    private final float[][] turnedWeights;

    DensePass(NetworkShape shape) {
        this.shape = shape;
        layers = shape.denseLayers();
        inputs = new float[layers][][];
        weightGradients = new float[layers][][];
        biasGradients = new float[layers][];
        int widest = shape.widest();
        weights = new float[widest][widest];
        turnedWeights = new float[widest][widest];
        for (int layer = 0; layer < layers; layer++) {
            int in = shape.inputWidth(layer);
            int out = shape.outputWidth(layer);
            inputs[layer] = new float[in][0];
            weightGradients[layer] = new float[in][out];
            biasGradients[layer] = new float[out];
        }
    }

    /**
     * The arrays that the first layer writes its sums into.
     *
     * @return one a unit, with a place for each of {@code rows} rows or more
     */
    float[][] sums(int rows) {
        if (capacity < rows) {
            capacity = rows;
            for (int layer = 0; layer < layers; layer++) {
                inputs[layer] = new float[shape.inputWidth(layer)][rows];
            }
            logits = new float[1][rows];
            above = new float[0][];
        }
        return inputs[0];
    }

    /**
     * The dropout mask of the last hidden layer, to be filled before the forward pass.
     *
     * @return one array a unit, with a place for each of {@code rows} rows or more
     */
    float[][] mask(int rows) {
        int width = shape.inputWidth(layers - 1);
        if (mask.length == 0 || mask[0].length < rows) {
            mask = new float[width][rows];
        }
        return mask;
    }

    /**
     * The logits of the rows whose sums were written.
     *
     * @param parameters the network
     * @param mask dropout of the last hidden layer, unit by unit; empty for none
     * @return at least {@code rows} values, overwritten by the next pass
     */
    float[] forward(NetworkParameters parameters, int rows, float[][] mask) {
        for (int layer = 0; layer < layers; layer++) {
            int in = shape.inputWidth(layer);
            int out = shape.outputWidth(layer);
            float[][] x = inputs[layer];
            boolean last = layer == layers - 1;
            for (int unit = 0; unit < in; unit++) {
                Kernels.relu(x[unit], rows);
                if (last && mask.length > 0) {
                    Kernels.multiply(mask[unit], x[unit], rows);
                }
            }
            Kernels.split(parameters.denseWeights.get(layer), 0, out, weights, in);
            Kernels.turn(weights, in, turnedWeights, out);
            float[][] to = last ? logits : inputs[layer + 1];
            float[] biases = parameters.denseBiases.get(layer);
            for (int unit = 0; unit < out; unit++) {
                Arrays.fill(to[unit], 0, rows, biases[unit]);
            }
            MatrixProduct.add(turnedWeights, x, in, to, out, rows);
        }
        return logits[0];
    }

    /**
     * Takes the gradient back through the layers of the last forward pass.
     *
     * @param parameters the same network
     * @param logitGradients gradient of the loss by each row's logit
     * @param mask the same mask
     * @return gradient by the first layer's sums, row by row, overwritten by the next pass
     */
    float[][] backward(
            NetworkParameters parameters, int rows, float[] logitGradients, float[][] mask) {
        if (above.length == 0) {
            int widest = shape.widest();
            above = new float[widest][capacity];
            below = new float[widest][capacity];
            turned = new float[capacity][widest];
        }
        System.arraycopy(logitGradients, 0, above[0], 0, rows);
        int width = 1;
        for (int layer = layers - 1; layer >= 0; layer--) {
            int in = shape.inputWidth(layer);
            gradients(layer, rows);
            Kernels.clear(below, in, rows);
            Kernels.split(parameters.denseWeights.get(layer), 0, width, weights, in);
            MatrixProduct.add(weights, above, width, below, in, rows);
            for (int unit = 0; unit < in; unit++) {
                if (layer == layers - 1 && mask.length > 0) {
                    Kernels.multiply(mask[unit], below[unit], rows);
                }
                Kernels.maskByRelu(inputs[layer][unit], below[unit], rows);
            }
            float[][] swap = above;
            above = below;
            below = swap;
            width = in;
        }
        Kernels.turn(above, width, turned, rows);
        return turned;
    }

    private void gradients(int layer, int rows) {
        int in = shape.inputWidth(layer);
        int out = shape.outputWidth(layer);
        float[][] x = inputs[layer];
        float[][] weightGradient = weightGradients[layer];
        Arrays.fill(biasGradients[layer], 0);
        if (out == 1) { // rows of one value are too short for the kernel
            for (int unit = 0; unit < in; unit++) {
                weightGradient[unit][0] = Kernels.dot(x[unit], above[0], rows);
            }
            for (int row = 0; row < rows; row++) {
                biasGradients[layer][0] += above[0][row];
            }
            return;
        }
        Kernels.turn(above, out, turned, rows);
        Kernels.addRows(turned, rows, biasGradients[layer], out);
        Kernels.clear(weightGradient, in, out);
        MatrixProduct.add(x, turned, rows, weightGradient, in, out);
    }

    /** Gradient of the last backward pass, an array for each input. */
    float[][] weightGradient(int layer) {
        return weightGradients[layer];
    }

    /** Gradient of the last backward pass. */
    float[] biasGradient(int layer) {
        return biasGradients[layer];
    }
}
