package org.fairlead.model.tabular;

import java.util.Arrays;
import org.fairlead.model.encoder.Texts;
import org.fairlead.vector.RowSums;

/**
 * The table rows of texts, added up. The sum of a text of n cells is divided by the root of n, so
 * that long texts and short ones have sums of like size. Not safe for several threads.
 */
final class TextSums {
    private final NetworkParameters parameters;
    private final int width;
    private final float[] sum;
    private float[] scaled = {};

    TextSums(NetworkParameters parameters) {
        this.parameters = parameters;
        width = parameters.shape.firstWidth();
        sum = new float[width];
    }

    private static float scale(Texts texts, int row) {
        return (float) (1 / Math.sqrt(Math.max(1, texts.length(row))));
    }

    /** Adds the sums of some rows to rows that are {@code stride} from each other. */
    void add(Texts texts, int from, int count, float[] to, int stride) {
        for (int i = 0; i < count; i++) {
            Arrays.fill(sum, 0f);
            int start = texts.starts()[from + i];
            int end = texts.starts()[from + i + 1];
            RowSums.add(parameters.table, width, width, texts.cells(), start, end, sum, 0);
            float scale = scale(texts, from + i);
            for (int j = 0; j < width; j++) {
                to[i * stride + j] += scale * sum[j];
            }
        }
    }

    /** The gradient by the unscaled sums, in rows like these; overwritten by the next call. */
    float[] gradients(Texts texts, int rows, float[] gradients, int stride) {
        if (scaled.length < rows * stride) {
            scaled = new float[rows * stride];
        }
        for (int row = 0; row < rows; row++) {
            float scale = scale(texts, row);
            for (int at = row * stride; at < row * stride + width; at++) {
                scaled[at] = scale * gradients[at];
            }
        }
        return scaled;
    }
}
