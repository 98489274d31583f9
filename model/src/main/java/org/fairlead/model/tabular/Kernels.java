package org.fairlead.model.tabular;

/*
 * The JVM's optimising compiler turns a loop into vector instructions only if every array is read
 * and written at the loop's own index. So values of all rows lie in one flat array, over which such
 * a loop is long. Products and sums of rows, which are most of the work, are the vector module's.
 */

/** Loops over the values of a batch, which the JVM turns into vector instructions. */
final class Kernels {
    /** From here on the product with a positive float is at least 1: the largest power of ten. */
    private static final float LARGE = 1e38f;

    private Kernels() {}

    static void relu(float[] values, int n) {
        for (int j = 0; j < n; j++) {
            values[j] = Math.max(values[j], 0f);
        }
    }

    /**
     * Scales gradients by what outputs were scaled by, where they passed; sets them to 0 where ReLU
     * or dropout gave 0. Without a branch, which would not become a vector instruction.
     */
    static void passWhereOn(float[] outputs, float scale, float[] gradients, int n) {
        for (int j = 0; j < n; j++) {
            gradients[j] *= scale * Math.min(1f, outputs[j] * LARGE);
        }
    }

    /** Turns rows into columns: {@code to[j * toWidth + i] = rows[i * width + j]}. */
    static void turn(float[] rows, int width, int count, float[] to, int toWidth, int n) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < count; i++) {
                to[j * toWidth + i] = rows[i * width + j];
            }
        }
    }

    /** Copies rows into wider ones. */
    static void widen(float[] rows, int width, float[] to, int toWidth, int count) {
        for (int i = 0; i < count; i++) {
            System.arraycopy(rows, i * width, to, i * toWidth, width);
        }
    }
}
