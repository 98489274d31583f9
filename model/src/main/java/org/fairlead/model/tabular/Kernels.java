package org.fairlead.model.tabular;

/**
 * Sums of scaled rows of Java arrays, in loops that the JVM turns into vector instructions. Rows of
 * a layer are short and half of them are multiplied by 0 after a ReLU; skipping those and joining
 * four others a pass costs less than a call into an engine.
 */
final class Kernels {
    private Kernels() {}

    /** Adds row {@code from}. */
    static void add(float[] a, int from, float[] to, int at, int count) {
        for (int j = 0; j < count; j++) {
            to[at + j] += a[from + j];
        }
    }

    /** Adds a row times a number. */
    static void addScaled(float[] a, int from, float scale, float[] to, int at, int count) {
        for (int j = 0; j < count; j++) {
            to[at + j] += scale * a[from + j];
        }
    }

    /**
     * Adds {@code n} rows of {@code a}, each times a number: {@code rows[i]} is where a row starts.
     */
    static void addAll(
            float[] a, int[] rows, float[] scales, int n, float[] to, int at, int count) {
        int i = 0;
        for (; i + 3 < n; i += 4) {
            addFour(
                    a,
                    rows[i],
                    rows[i + 1],
                    rows[i + 2],
                    rows[i + 3],
                    scales[i],
                    scales[i + 1],
                    scales[i + 2],
                    scales[i + 3],
                    to,
                    at,
                    count);
        }
        for (; i < n; i++) {
            addScaled(a, rows[i], scales[i], to, at, count);
        }
    }

    private static void addFour(
            float[] a,
            int from0,
            int from1,
            int from2,
            int from3,
            float scale0,
            float scale1,
            float scale2,
            float scale3,
            float[] to,
            int at,
            int count) {
        for (int j = 0; j < count; j++) {
            to[at + j] +=
                    scale0 * a[from0 + j]
                            + scale1 * a[from1 + j]
                            + scale2 * a[from2 + j]
                            + scale3 * a[from3 + j];
        }
    }

    /** The product of two rows, in four sums. */
    static float dot(float[] a, int from, float[] b, int other, int count) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int j = 0;
        for (; j + 3 < count; j += 4) {
            sum0 += a[from + j] * b[other + j];
            sum1 += a[from + j + 1] * b[other + j + 1];
            sum2 += a[from + j + 2] * b[other + j + 2];
            sum3 += a[from + j + 3] * b[other + j + 3];
        }
        for (; j < count; j++) {
            sum0 += a[from + j] * b[other + j];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
