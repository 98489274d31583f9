package org.fairlead.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over rows, a few vectors wide, which stay in registers. Only loaded where the JVM has the
 * vector API.
 *
 * <p>What fills no vector of the preferred size is added by loops, and not by narrower vectors:
 * once a process has used two sizes, JDK 17 no longer knows which one a variable holds, and makes
 * an object of each vector.
 */
final class VectorRows {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorRows() {}

    static void add(
            float[] table,
            int stride,
            int width,
            int[] which,
            int from,
            int end,
            float[] to,
            int at) {
        int j = 0;
        for (; j + 4 * LANES <= width; j += 4 * LANES) {
            addFour(table, stride, j, which, from, end, to, at + j);
        }
        for (; j + LANES <= width; j += LANES) {
            FloatVector sum = load(to, at + j);
            for (int k = from; k < end; k++) {
                sum = sum.add(load(table, which[k] * stride + j));
            }
            sum.intoArray(to, at + j);
        }
        LoopRows.add(table, stride, j, width, which, from, end, to, at);
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at);
    }

    private static void addFour(
            float[] table, int stride, int j, int[] which, int from, int end, float[] to, int at) {
        FloatVector sum0 = load(to, at);
        FloatVector sum1 = load(to, at + LANES);
        FloatVector sum2 = load(to, at + 2 * LANES);
        FloatVector sum3 = load(to, at + 3 * LANES);
        for (int k = from; k < end; k++) {
            int row = which[k] * stride + j;
            sum0 = sum0.add(load(table, row));
            sum1 = sum1.add(load(table, row + LANES));
            sum2 = sum2.add(load(table, row + 2 * LANES));
            sum3 = sum3.add(load(table, row + 3 * LANES));
        }
        sum0.intoArray(to, at);
        sum1.intoArray(to, at + LANES);
        sum2.intoArray(to, at + 2 * LANES);
        sum3.intoArray(to, at + 3 * LANES);
    }

    /**
     * Products of rows with a vector. Lanes are added in their order: in which one the vector API's
     * own sum adds them is left open, and changes once it is compiled.
     */
    static void timesVector(float[] a, float[] x, int n, float start, float[] to, int rows) {
        float[] lanes = new float[LANES];
        for (int row = 0; row < rows; row++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            int j = 0;
            for (; j + LANES <= n; j += LANES) {
                sum = load(a, row * n + j).fma(load(x, j), sum);
            }
            sum.intoArray(lanes, 0);
            float product = LoopRows.dot(a, row * n, x, j, n);
            for (float lane : lanes) {
                product += lane;
            }
            to[row] = start + product;
        }
    }
}
