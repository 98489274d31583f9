package org.fairlead.model.tabular;

import java.util.Arrays;
import org.fairlead.model.encoder.Texts;

/**
 * The table rows of texts, added up. The sum of a text of n cells is divided by the root of n, so
 * that long texts and short ones have sums of like size. Not safe for several threads.
 */
final class TextSums {
    private final NetworkParameters parameters;
    private final int width;
    private final float[] tableRow;
    private final float[] sum;
    private float[][] scaled = {};

    TextSums(NetworkParameters parameters) {
        this.parameters = parameters;
        width = parameters.shape.firstWidth();
        tableRow = new float[width];
        sum = new float[width];
    }

    private static float scale(Texts texts, int row) {
        return (float) (1 / Math.sqrt(Math.max(1, texts.length(row))));
    }

    /** Adds the sums of some rows, row by row, to {@code sums}. */
    void add(Texts texts, int from, int count, float[] sums) {
        for (int i = 0; i < count; i++) {
            Arrays.fill(sum, 0f);
            int end = texts.starts()[from + i + 1];
            for (int at = texts.starts()[from + i]; at < end; at++) {
                System.arraycopy(parameters.table, texts.cells()[at] * width, tableRow, 0, width);
                Kernels.add(tableRow, sum, width);
            }
            float scale = scale(texts, from + i);
            for (int j = 0; j < width; j++) {
                sums[i * width + j] += scale * sum[j];
            }
        }
    }

    /** The gradient by the unscaled sums; overwritten by the next call. */
    float[][] gradients(Texts texts, int rows, float[][] gradients) {
        if (scaled.length < rows) {
            scaled = new float[rows][width];
        }
        for (int row = 0; row < rows; row++) {
            float scale = scale(texts, row);
            float[] from = gradients[row];
            float[] to = scaled[row];
            for (int j = 0; j < width; j++) {
                to[j] = scale * from[j];
            }
        }
        return scaled;
    }
}
