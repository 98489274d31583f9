package org.fairlead.vector;

/**
 * Products of small matrices that lie row after row in flat arrays.
 *
 * <p>With the JVM's vector API (module {@code jdk.incubator.vector}, for which the JVM must be
 * started with {@code --add-modules jdk.incubator.vector}) a product of 192 by 64 by 64 is some
 * seven times faster than the loops that take its place otherwise. The two round differently: a
 * result is the same, byte for byte, only on the same kind of processor and with the same choice.
 */
public final class MatrixProduct {
    /** The widest vector that any processor has today, in floats. */
    private static final int WIDEST = 16;

    private static final float[] ONE = {1};

    private MatrixProduct() {}

    /**
     * Says which of the two is used.
     *
     * @return true if the JVM was started with the vector API
     */
    public static boolean usesVectors() {
        return Vectors.PRESENT;
    }

    /**
     * The width of a row that is whole vectors on every processor. Rows of this width, filled up
     * with 0, have no values that loops must add.
     *
     * @param width values of a row, 0 or more
     * @return the next multiple of 16
     */
    public static int padded(int width) {
        return (width + WIDEST - 1) / WIDEST * WIDEST;
    }

    /**
     * Sets a matrix to a product: {@code to[o, j] = start[j] + sum over i of a[o, i] * b[i, j]}.
     *
     * @param a {@code rows} rows of {@code width} values
     * @param from where the first of them begins
     * @param width values of a row of {@code a}, {@code count} or more
     * @param count rows of {@code b}, 0 or more
     * @param b rows of {@code n} values
     * @param start what each row of the result starts from, {@code n} values or more
     * @param to {@code rows} rows of {@code n} values, set
     * @param rows rows of the result, 0 or more
     * @param n values of a row, 0 or more
     */
    public static void set(
            float[] a,
            int from,
            int width,
            int count,
            float[] b,
            float[] start,
            float[] to,
            int rows,
            int n) {
        set(a, from, width, 1, b, count, start, to, rows, n);
    }

    /**
     * Sets a matrix to a product with a transposed one: {@code to[o, j] = sum over i of a[i, o] *
     * b[i, j]}.
     *
     * @param a {@code count} rows of {@code width} values
     * @param width values of a row of {@code a}, {@code rows} or more
     * @param count rows of {@code a} and {@code b}, 0 or more
     * @param b rows of {@code n} values
     * @param zeros {@code n} zeros or more
     * @param to {@code rows} rows of {@code n} values, set
     * @param rows rows of the result, 0 or more
     * @param n values of a row, 0 or more
     */
    public static void setTransposed(
            float[] a,
            int width,
            int count,
            float[] b,
            float[] zeros,
            float[] to,
            int rows,
            int n) {
        set(a, 0, 1, width, b, count, zeros, to, rows, n);
    }

    /**
     * Sets a row to the sum of rows: {@code to[j] = sum over i of b[i, j]}.
     *
     * @param b rows of {@code n} values
     * @param count rows of {@code b}, 0 or more
     * @param zeros {@code n} zeros or more
     * @param to {@code n} values, set
     * @param n values of a row, 0 or more
     */
    public static void sumRows(float[] b, int count, float[] zeros, float[] to, int n) {
        set(ONE, 0, 0, 0, b, count, zeros, to, 1, n);
    }

    /**
     * The value of a that belongs to row o and term i lies at {@code from + o * row + i * term}.
     */
    private static void set(
            float[] a,
            int from,
            int row,
            int term,
            float[] b,
            int count,
            float[] start,
            float[] to,
            int rows,
            int n) {
        int done =
                Vectors.PRESENT
                        ? VectorTiles.set(a, from, row, term, b, count, start, to, rows, n)
                        : 0;
        LoopProduct.set(a, from, row, term, b, count, start, to, rows, done, n);
    }

    /**
     * Sets a vector to a product: {@code to[o] = start + sum over i of a[o, i] * x[i]}.
     *
     * @param a {@code rows} rows of {@code n} values
     * @param x {@code n} values
     * @param n values of a row, 0 or more
     * @param start what each sum starts from
     * @param to set, at least {@code rows} values
     * @param rows rows of {@code a}, 0 or more
     */
    public static void timesVector(float[] a, float[] x, int n, float start, float[] to, int rows) {
        if (Vectors.PRESENT) {
            VectorRows.timesVector(a, x, n, start, to, rows);
        } else {
            LoopRows.timesVector(a, x, n, start, to, rows);
        }
    }
}
