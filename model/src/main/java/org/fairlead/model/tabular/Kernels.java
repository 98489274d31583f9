package org.fairlead.model.tabular;

import java.util.Arrays;

/*
 * How these loops must look. The JVM's optimising compiler turns a loop into vector instructions
 * only if it can prove that what is stored is not read by another of the joined iterations. It can
 * if every array is read and written at the loop's own index; it cannot if two places of arrays
 * differ by something that it does not know, such as to[at + j] += a[from + j], which runs several
 * times slower. So rows are arrays of their own here, joined by index alone, and a loop stores into
 * one array. The products, which are most of the work, are MatrixProduct's.
 */

/** Sums of rows of numbers, in loops that the JVM turns into vector instructions. */
final class Kernels {
    /** From here on the product with a positive float is at least 1: the largest power of ten. */
    private static final float LARGE = 1e38f;

    private Kernels() {}

    /** Adds some of the rows: those that {@code which} names in [from, end). */
    static void addRows(float[][] rows, int[] which, int from, int end, float[] to, int n) {
        int i = from;
        for (; i + 3 < end; i += 4) {
            addFour(
                    rows[which[i]],
                    rows[which[i + 1]],
                    rows[which[i + 2]],
                    rows[which[i + 3]],
                    to,
                    n);
        }
        for (; i < end; i++) {
            add(rows[which[i]], to, n);
        }
    }

    /** Adds the first rows. */
    static void addRows(float[][] rows, int count, float[] to, int n) {
        int i = 0;
        for (; i + 3 < count; i += 4) {
            addFour(rows[i], rows[i + 1], rows[i + 2], rows[i + 3], to, n);
        }
        for (; i < count; i++) {
            add(rows[i], to, n);
        }
    }

    private static void addFour(float[] x0, float[] x1, float[] x2, float[] x3, float[] to, int n) {
        for (int j = 0; j < n; j++) {
            to[j] += (x0[j] + x1[j]) + (x2[j] + x3[j]);
        }
    }

    static void add(float[] x, float[] to, int n) {
        for (int j = 0; j < n; j++) {
            to[j] += x[j];
        }
    }

    /** Multiplies value by value. */
    static void multiply(float[] x, float[] to, int n) {
        for (int j = 0; j < n; j++) {
            to[j] *= x[j];
        }
    }

    static void relu(float[] values, int n) {
        for (int j = 0; j < n; j++) {
            values[j] = Math.max(values[j], 0f);
        }
    }

    /** Sets gradients to 0 where a ReLU gave 0; without a branch, which would not be a vector. */
    static void maskByRelu(float[] outputs, float[] gradients, int n) {
        for (int j = 0; j < n; j++) {
            gradients[j] *= Math.min(1f, outputs[j] * LARGE);
        }
    }

    /** The product of two rows, in four sums. */
    static float dot(float[] a, float[] b, int n) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int j = 0;
        for (; j + 3 < n; j += 4) {
            sum0 += a[j] * b[j];
            sum1 += a[j + 1] * b[j + 1];
            sum2 += a[j + 2] * b[j + 2];
            sum3 += a[j + 3] * b[j + 3];
        }
        for (; j < n; j++) {
            sum0 += a[j] * b[j];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    static void clear(float[][] rows, int count, int n) {
        for (int i = 0; i < count; i++) {
            Arrays.fill(rows[i], 0, n, 0f);
        }
    }

    /** Turns rows into columns: {@code to[j][i] = rows[i][j]}. */
    static void turn(float[][] rows, int count, float[][] to, int n) {
        int i = 0;
        for (; i + 7 < count; i += 8) {
            float[] r0 = rows[i];
            float[] r1 = rows[i + 1];
            float[] r2 = rows[i + 2];
            float[] r3 = rows[i + 3];
            float[] r4 = rows[i + 4];
            float[] r5 = rows[i + 5];
            float[] r6 = rows[i + 6];
            float[] r7 = rows[i + 7];
            for (int j = 0; j < n; j++) {
                float[] out = to[j];
                out[i] = r0[j];
                out[i + 1] = r1[j];
                out[i + 2] = r2[j];
                out[i + 3] = r3[j];
                out[i + 4] = r4[j];
                out[i + 5] = r5[j];
                out[i + 6] = r6[j];
                out[i + 7] = r7[j];
            }
        }
        for (; i < count; i++) {
            for (int j = 0; j < n; j++) {
                to[j][i] = rows[i][j];
            }
        }
    }

    /** Takes rows out of one array that has them one after the other, from {@code at} on. */
    static void split(float[] values, int at, int width, float[][] rows, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(values, at + i * width, rows[i], 0, width);
        }
    }

    /** Puts rows one after the other. */
    static void join(float[][] rows, int count, int width, float[] to) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(rows[i], 0, to, i * width, width);
        }
    }
}
