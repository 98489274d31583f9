package org.fairlead.vector;

/**
 * The product in plain loops, for a JVM without the vector API and for what is left beside whole
 * vectors. The JVM's compiler turns such a loop into vector instructions only if every array is
 * read and written at the loop's own index, and if the loop's body is small: four terms are.
 */
final class LoopProduct {
    private LoopProduct() {}

    /** Adds the columns {@code from} to {@code n}. */
    static void add(
            float[][] scales, float[][] x, int count, float[][] to, int outs, int from, int n) {
        if (from >= n) {
            return;
        }
        int i = 0;
        for (; i + 3 < count; i += 4) {
            for (int o = 0; o < outs; o++) {
                addFour(scales[o], x, i, to[o], from, n);
            }
        }
        for (; i < count; i++) {
            for (int o = 0; o < outs; o++) {
                addOne(scales[o][i], x[i], to[o], from, n);
            }
        }
    }

    private static void addFour(float[] scales, float[][] x, int i, float[] to, int from, int n) {
        float s0 = scales[i];
        float s1 = scales[i + 1];
        float s2 = scales[i + 2];
        float s3 = scales[i + 3];
        float[] x0 = x[i];
        float[] x1 = x[i + 1];
        float[] x2 = x[i + 2];
        float[] x3 = x[i + 3];
        for (int j = from; j < n; j++) {
            to[j] += (s0 * x0[j] + s1 * x1[j]) + (s2 * x2[j] + s3 * x3[j]);
        }
    }

    private static void addOne(float scale, float[] x, float[] to, int from, int n) {
        for (int j = from; j < n; j++) {
            to[j] += scale * x[j];
        }
    }
}
