package org.fairlead.vector;

/**
 * Adds products of small matrices, rows of which are arrays of their own.
 *
 * <p>With the JVM's vector API (module {@code jdk.incubator.vector}, for which the JVM must be
 * started with {@code --add-modules jdk.incubator.vector}) a product of 64 by 64 by 192 is some ten
 * times faster than the loops that take its place otherwise. The two round differently: a result is
 * the same, byte for byte, only on the same kind of processor and with the same choice.
 */
public final class MatrixProduct {
    private static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private MatrixProduct() {}

    /**
     * Says which of the two is used.
     *
     * @return true if the JVM was started with the vector API
     */
    public static boolean usesVectors() {
        return VECTORS;
    }

    /**
     * Adds a product: {@code to[o][j] += sum over i of scales[o][i] * x[i][j]}.
     *
     * @param scales {@code outs} rows of at least {@code count} values
     * @param x {@code count} rows of at least {@code n} values
     * @param count rows of {@code x}, 0 or more
     * @param to {@code outs} rows of at least {@code n} values, none of them among {@code x}
     * @param outs rows of {@code to}, 0 or more
     * @param n values of a row, 0 or more; those behind them stay as they are
     */
    public static void add(
            float[][] scales, float[][] x, int count, float[][] to, int outs, int n) {
        int done = VECTORS ? VectorTiles.add(scales, x, count, to, outs, n) : 0;
        LoopProduct.add(scales, x, count, to, outs, done, n);
    }
}
