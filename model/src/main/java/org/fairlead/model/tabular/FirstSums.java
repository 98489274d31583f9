package org.fairlead.model.tabular;

import org.fairlead.model.encoder.Encoded;
import org.fairlead.vector.MatrixProduct;
import org.fairlead.vector.RowSums;

/**
 * The first layer, forward: for each row the sum of the table rows that its indices and the cells
 * of its texts name, of its weighted numbers, and of a bias. Not safe for several threads.
 */
final class FirstSums {
    private final NetworkParameters parameters;
    private final int width;
    private final int stride;
    private final float[] bias;
    private final float[] numberWeights;
    private final TextSums texts;

    FirstSums(NetworkParameters parameters) {
        this.parameters = parameters;
        width = parameters.shape.firstWidth();
        stride = MatrixProduct.padded(width);
        bias = new float[stride];
        numberWeights = new float[parameters.shape.numbers() * stride];
        texts = new TextSums(parameters);
    }

    /** Sums of some rows, row by row; each is as far from the next as whole vectors are. */
    void forward(Encoded data, int from, int rows, float[] to) {
        int count = data.numberCount();
        System.arraycopy(parameters.bias, 0, bias, 0, width);
        Kernels.widen(parameters.numbers, width, numberWeights, stride, count);
        MatrixProduct.set(
                data.numbers(), from * count, count, count, numberWeights, bias, to, rows, stride);
        int indexCount = data.indexCount();
        for (int i = 0; i < rows; i++) {
            int at = (from + i) * indexCount;
            RowSums.add(
                    parameters.table,
                    width,
                    width,
                    data.indices(),
                    at,
                    at + indexCount,
                    to,
                    i * stride);
        }
        if (!data.texts().isNone()) {
            texts.add(data.texts(), from, rows, to, stride);
        }
    }
}
