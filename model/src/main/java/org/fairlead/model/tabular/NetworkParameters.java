package org.fairlead.model.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The weights of K stacked networks, on the Java heap.
 *
 * <p>Layouts, slowest axis first: table (row, copy, width), numbers (number, copy, width), bias
 * (copy, width); dense layers have weight (copy, in, out) and bias (copy, out).
 */
final class NetworkParameters {
    final NetworkShape shape;
    final float[] table;
    final float[] numbers;
    final float[] bias;
    final List<float[]> denseWeights = new ArrayList<>();
    final List<float[]> denseBiases = new ArrayList<>();

    NetworkParameters(NetworkShape shape) {
        this.shape = shape;
        int stride = shape.copies() * shape.firstWidth();
        table = new float[Math.multiplyExact(shape.tableRows(), stride)];
        numbers = new float[shape.numbers() * stride];
        bias = new float[stride];
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            int out = shape.outputWidth(layer);
            denseWeights.add(new float[shape.copies() * shape.inputWidth(layer) * out]);
            denseBiases.add(new float[shape.copies() * out]);
        }
    }

    /**
     * Draws starting weights, each copy from its own seed, so that a copy starts as it would alone.
     *
     * <p>The first layer adds up one table row a feature and one weighted number each, so its
     * fan-in is the number of features, not the number of table rows. Cells that no training row
     * has, and all crosses, start at 0: a cell says nothing until training has seen it.
     */
    void initialise(List<Long> seeds, boolean[] seenRows, int indexCount) {
        int width = shape.firstWidth();
        int stride = shape.copies() * width;
        double firstLimit = Math.sqrt(3.0 / Math.max(1, indexCount + shape.numbers()));
        for (int copy = 0; copy < shape.copies(); copy++) {
            SplittableRandom random = new SplittableRandom(seeds.get(copy));
            for (int row = 0; row < shape.tableRows(); row++) {
                boolean starts = seenRows[row] && row < shape.firstCrossRow();
                for (int j = 0; j < width; j++) {
                    double value = random.nextDouble(-firstLimit, firstLimit);
                    table[row * stride + copy * width + j] = starts ? (float) value : 0f;
                }
            }
            for (int number = 0; number < shape.numbers(); number++) {
                for (int j = 0; j < width; j++) {
                    numbers[number * stride + copy * width + j] =
                            (float) random.nextDouble(-firstLimit, firstLimit);
                }
            }
            for (int layer = 0; layer < shape.denseLayers(); layer++) {
                initialiseDense(copy, layer, random);
            }
        }
    }

    /** Glorot and Bengio (2010), uniform. */
    private void initialiseDense(int copy, int layer, SplittableRandom random) {
        int in = shape.inputWidth(layer);
        int out = shape.outputWidth(layer);
        double limit = Math.sqrt(6.0 / (in + out));
        float[] weights = denseWeights.get(layer);
        for (int i = 0; i < in * out; i++) {
            weights[copy * in * out + i] = (float) random.nextDouble(-limit, limit);
        }
    }

    /** All arrays under stable names; the arrays themselves, not copies. */
    Map<String, float[]> arrays() {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        arrays.put("table", table);
        arrays.put("numbers", numbers);
        arrays.put("bias", bias);
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            arrays.put("dense" + layer + ".weight", denseWeights.get(layer));
            arrays.put("dense" + layer + ".bias", denseBiases.get(layer));
        }
        return arrays;
    }

    /** The parameters of one copy, as a network of one. */
    NetworkParameters copy(int copy) {
        NetworkParameters one = new NetworkParameters(shape.withCopies(1));
        int width = shape.firstWidth();
        copyStrided(table, one.table, copy, width);
        copyStrided(numbers, one.numbers, copy, width);
        copyStrided(bias, one.bias, copy, width);
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            copyBlock(denseWeights.get(layer), one.denseWeights.get(layer), copy);
            copyBlock(denseBiases.get(layer), one.denseBiases.get(layer), copy);
        }
        return one;
    }

    private void copyStrided(float[] from, float[] to, int copy, int width) {
        int stride = shape.copies() * width;
        for (int row = 0; row < to.length / width; row++) {
            System.arraycopy(from, row * stride + copy * width, to, row * width, width);
        }
    }

    private static void copyBlock(float[] from, float[] to, int copy) {
        System.arraycopy(from, copy * to.length, to, 0, to.length);
    }
}
