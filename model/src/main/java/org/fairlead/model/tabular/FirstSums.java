package org.fairlead.model.tabular;

import java.util.Arrays;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.vector.MatrixProduct;

/**
 * The first layer, forward: for each row the sum of the table rows that its indices and the cells
 * of its texts name, of its weighted numbers, and of a bias. Table rows are copied out in bulk, a
 * block of the batch's rows at a time, and summed there. Not safe for several threads.
 */
final class FirstSums {
    /** Rows of a block: its copied table rows stay in the processor's first cache. */
    private static final int BLOCK = 32;

    private static final int JOINED = 4;

    private final NetworkParameters parameters;
    private final int width;
    private final float[] sums;
    private final float[][] gathered;
    private final float[][] block;
    private final float[][] numberWeights;
    private final TextSums texts;
    private float[][] numbers = {};

    FirstSums(NetworkParameters parameters) {
        this.parameters = parameters;
        width = parameters.shape.firstWidth();
        sums = new float[BLOCK * width];
        gathered = new float[JOINED][BLOCK * width];
        block = new float[BLOCK][width];
        texts = new TextSums(parameters);
        numberWeights = new float[width][parameters.shape.numbers()];
    }

    /** Sums of some rows, unit by unit, from the start of each of {@code units} on. */
    void forward(Encoded data, int fromRow, int rows, float[][] units) {
        for (int at = 0; at < rows; at += BLOCK) {
            int count = Math.min(BLOCK, rows - at);
            sumBlock(data, fromRow + at, count);
            Kernels.split(sums, 0, width, block, count);
            for (int unit = 0; unit < width; unit++) {
                float[] to = units[unit];
                float bias = parameters.bias[unit];
                for (int i = 0; i < count; i++) {
                    to[at + i] = block[i][unit] + bias;
                }
            }
        }
        addNumbers(data, fromRow, rows, units);
    }

    private void sumBlock(Encoded data, int from, int count) {
        int size = count * width;
        int indexCount = data.indexCount();
        int feature = 0;
        Arrays.fill(sums, 0, size, 0f);
        for (; feature + JOINED <= indexCount; feature += JOINED) {
            for (int f = 0; f < JOINED; f++) {
                gather(data, feature + f, from, count, gathered[f]);
            }
            Kernels.addRows(gathered, JOINED, sums, size);
        }
        for (; feature < indexCount; feature++) {
            gather(data, feature, from, count, gathered[0]);
            Kernels.add(gathered[0], sums, size);
        }
        if (!data.texts().isNone()) {
            texts.add(data.texts(), from, count, sums);
        }
    }

    private void gather(Encoded data, int feature, int from, int count, float[] to) {
        int[] indices = data.indices();
        int indexCount = data.indexCount();
        for (int i = 0; i < count; i++) {
            int tableRow = indices[(from + i) * indexCount + feature];
            System.arraycopy(parameters.table, tableRow * width, to, i * width, width);
        }
    }

    private void addNumbers(Encoded data, int from, int rows, float[][] units) {
        int count = data.numberCount();
        if (count == 0) {
            return;
        }
        if (numbers.length < count || numbers[0].length < rows) {
            numbers = new float[count][rows];
        }
        columns(data, from, rows, numbers);
        for (int unit = 0; unit < width; unit++) {
            for (int n = 0; n < count; n++) {
                numberWeights[unit][n] = parameters.numbers[n * width + unit];
            }
        }
        MatrixProduct.add(numberWeights, numbers, count, units, width, rows);
    }

    /** The numbers of some rows, column by column. */
    static void columns(Encoded data, int from, int rows, float[][] to) {
        int count = data.numberCount();
        float[] values = data.numbers();
        for (int n = 0; n < count; n++) {
            float[] column = to[n];
            for (int i = 0; i < rows; i++) {
                column[i] = values[(from + i) * count + n];
            }
        }
    }
}
