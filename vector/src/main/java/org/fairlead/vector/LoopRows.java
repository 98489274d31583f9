package org.fairlead.vector;

/**
 * Sums over rows in plain loops, for a JVM without the vector API and for what is left beside whole
 * vectors.
 */
final class LoopRows {
    /** Rows that are shorter are not worth copying. */
    private static final int SHORT = 16;

    private LoopRows() {}

    /** Adds the columns {@code first} to {@code width}. */
    static void add(
            float[] table,
            int stride,
            int first,
            int width,
            int[] which,
            int from,
            int end,
            float[] to,
            int at) {
        if (width - first < SHORT) {
            for (int k = from; k < end; k++) {
                int row = which[k] * stride;
                for (int j = first; j < width; j++) {
                    to[at + j] += table[row + j];
                }
            }
            return;
        }
        // Rows are copied out so that the loop that adds can become vector instructions.
        float[] sums = new float[width - first];
        float[] row = new float[width - first];
        for (int k = from; k < end; k++) {
            System.arraycopy(table, which[k] * stride + first, row, 0, row.length);
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row[j];
            }
        }
        for (int j = 0; j < sums.length; j++) {
            to[at + first + j] += sums[j];
        }
    }

    /** Products of rows with a vector. */
    static void timesVector(float[] a, float[] x, int n, float start, float[] to, int rows) {
        for (int row = 0; row < rows; row++) {
            to[row] = start + dot(a, row * n, x, 0, n);
        }
    }

    /** The product of two rows from a column on, in four sums. */
    static float dot(float[] a, int at, float[] x, int first, int n) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int j = first;
        for (; j + 3 < n; j += 4) {
            sum0 += a[at + j] * x[j];
            sum1 += a[at + j + 1] * x[j + 1];
            sum2 += a[at + j + 2] * x[j + 2];
            sum3 += a[at + j + 3] * x[j + 3];
        }
        for (; j < n; j++) {
            sum0 += a[at + j] * x[j];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
