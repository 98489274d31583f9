package org.fairlead.vector;

import java.util.Arrays;

/**
 * The product in plain loops, for a JVM without the vector API and for what is left beside whole
 * vectors. The JVM's compiler turns such a loop into vector instructions only if every array is
 * read and written at the loop's own index, and if the loop's body is small: so rows are copied
 * into arrays of their own, and four terms are added at once.
 */
final class LoopProduct {
    private LoopProduct() {}

    /** Sets the columns {@code first} to {@code n}. */
    static void set(
            float[] a,
            int from,
            int row,
            int term,
            float[] b,
            int count,
            float[] start,
            float[] to,
            int rows,
            int first,
            int n) {
        if (first >= n) {
            return;
        }
        float[][] terms = new float[count][];
        for (int i = 0; i < count; i++) {
            terms[i] = Arrays.copyOfRange(b, i * n + first, (i + 1) * n);
        }
        float[] sums = new float[n - first];
        for (int o = 0; o < rows; o++) {
            System.arraycopy(start, first, sums, 0, sums.length);
            int at = from + o * row;
            int i = 0;
            for (; i + 3 < count; i += 4) {
                addFour(
                        a[at + i * term],
                        a[at + (i + 1) * term],
                        a[at + (i + 2) * term],
                        a[at + (i + 3) * term],
                        terms,
                        i,
                        sums);
            }
            for (; i < count; i++) {
                addOne(a[at + i * term], terms[i], sums);
            }
            System.arraycopy(sums, 0, to, o * n + first, sums.length);
        }
    }

    private static void addFour(
            float s0, float s1, float s2, float s3, float[][] terms, int i, float[] sums) {
        float[] x0 = terms[i];
        float[] x1 = terms[i + 1];
        float[] x2 = terms[i + 2];
        float[] x3 = terms[i + 3];
        for (int j = 0; j < sums.length; j++) {
            sums[j] += (s0 * x0[j] + s1 * x1[j]) + (s2 * x2[j] + s3 * x3[j]);
        }
    }

    private static void addOne(float scale, float[] x, float[] sums) {
        for (int j = 0; j < sums.length; j++) {
            sums[j] += scale * x[j];
        }
    }
}
