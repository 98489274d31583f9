package org.fairlead.model.tabular;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The weights of one network, on the Java heap.
 *
 * <p>Layouts, slowest axis first: table (row, width), numbers (number, width), bias (width); dense
 * layers have weight (in, out) and bias (out).
 */
final class NetworkParameters {
    /** Words start close to 0, so that what is rare says little until training has seen it. */
    private static final double TEXT_LIMIT = 0.05;

    final NetworkShape shape;
    final float[] table;
    final float[] numbers;
    final float[] bias;
    final List<float[]> denseWeights = new ArrayList<>();
    final List<float[]> denseBiases = new ArrayList<>();

    NetworkParameters(NetworkShape shape) {
        this.shape = shape;
        int width = shape.firstWidth();
        table = new float[Math.multiplyExact(shape.tableRows(), width)];
        numbers = new float[shape.numbers() * width];
        bias = new float[width];
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            int out = shape.outputWidth(layer);
            denseWeights.add(new float[shape.inputWidth(layer) * out]);
            denseBiases.add(new float[out]);
        }
    }

    /**
     * Draws starting weights.
     *
     * <p>The first layer adds up one table row a feature and one weighted number each, so its
     * fan-in is the number of features, not the number of table rows. Cells that no training row
     * has, and all crosses, start at 0: a cell says nothing until training has seen it.
     */
    void initialise(long seed, boolean[] seenRows, int indexCount) {
        int width = shape.firstWidth();
        double firstLimit = Math.sqrt(3.0 / Math.max(1, indexCount + shape.numbers()));
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0; row < shape.tableRows(); row++) {
            boolean starts = seenRows[row] && row < shape.firstCrossRow();
            double limit = row < shape.textRows() ? TEXT_LIMIT : firstLimit;
            for (int j = 0; j < width; j++) {
                double value = random.nextDouble(-limit, limit);
                table[row * width + j] = starts ? (float) value : 0f;
            }
        }
        draw(numbers, firstLimit, random);
        for (int layer = 0; layer < shape.denseLayers(); layer++) {
            // Glorot and Bengio (2010), uniform.
            double fans = shape.inputWidth(layer) + shape.outputWidth(layer);
            draw(denseWeights.get(layer), Math.sqrt(6.0 / fans), random);
        }
    }

    private static void draw(float[] weights, double limit, SplittableRandom random) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(-limit, limit);
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
}
