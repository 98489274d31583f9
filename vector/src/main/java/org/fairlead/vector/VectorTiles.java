package org.fairlead.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The product in tiles of four rows by two vectors, whose eight sums stay in registers: each value
 * that is read takes part in several multiplications. Only loaded where the JVM has the vector API.
 */
final class VectorTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorTiles() {}

    /**
     * Adds the columns that fill whole vectors.
     *
     * @return the first column that was not added
     */
    static int add(float[][] scales, float[][] x, int count, float[][] to, int outs, int n) {
        int j = 0;
        for (; j + 2 * LANES <= n; j += 2 * LANES) {
            int o = 0;
            for (; o + 4 <= outs; o += 4) {
                addTile(scales, x, count, to, o, j);
            }
            for (; o < outs; o++) {
                addRow(scales[o], x, count, to[o], j);
                addRow(scales[o], x, count, to[o], j + LANES);
            }
        }
        for (; j + LANES <= n; j += LANES) {
            for (int o = 0; o < outs; o++) {
                addRow(scales[o], x, count, to[o], j);
            }
        }
        return j;
    }

    private static void addTile(
            float[][] scales, float[][] x, int count, float[][] to, int o, int j) {
        float[] s0 = scales[o];
        float[] s1 = scales[o + 1];
        float[] s2 = scales[o + 2];
        float[] s3 = scales[o + 3];
        int k = j + LANES;
        FloatVector a0 = FloatVector.fromArray(SPECIES, to[o], j);
        FloatVector b0 = FloatVector.fromArray(SPECIES, to[o], k);
        FloatVector a1 = FloatVector.fromArray(SPECIES, to[o + 1], j);
        FloatVector b1 = FloatVector.fromArray(SPECIES, to[o + 1], k);
        FloatVector a2 = FloatVector.fromArray(SPECIES, to[o + 2], j);
        FloatVector b2 = FloatVector.fromArray(SPECIES, to[o + 2], k);
        FloatVector a3 = FloatVector.fromArray(SPECIES, to[o + 3], j);
        FloatVector b3 = FloatVector.fromArray(SPECIES, to[o + 3], k);
        for (int i = 0; i < count; i++) {
            FloatVector left = FloatVector.fromArray(SPECIES, x[i], j);
            FloatVector right = FloatVector.fromArray(SPECIES, x[i], k);
            FloatVector scale = FloatVector.broadcast(SPECIES, s0[i]);
            a0 = left.fma(scale, a0);
            b0 = right.fma(scale, b0);
            scale = FloatVector.broadcast(SPECIES, s1[i]);
            a1 = left.fma(scale, a1);
            b1 = right.fma(scale, b1);
            scale = FloatVector.broadcast(SPECIES, s2[i]);
            a2 = left.fma(scale, a2);
            b2 = right.fma(scale, b2);
            scale = FloatVector.broadcast(SPECIES, s3[i]);
            a3 = left.fma(scale, a3);
            b3 = right.fma(scale, b3);
        }
        a0.intoArray(to[o], j);
        b0.intoArray(to[o], k);
        a1.intoArray(to[o + 1], j);
        b1.intoArray(to[o + 1], k);
        a2.intoArray(to[o + 2], j);
        b2.intoArray(to[o + 2], k);
        a3.intoArray(to[o + 3], j);
        b3.intoArray(to[o + 3], k);
    }

    private static void addRow(float[] scales, float[][] x, int count, float[] to, int j) {
        FloatVector sum = FloatVector.fromArray(SPECIES, to, j);
        for (int i = 0; i < count; i++) {
            FloatVector scale = FloatVector.broadcast(SPECIES, scales[i]);
            sum = FloatVector.fromArray(SPECIES, x[i], j).fma(scale, sum);
        }
        sum.intoArray(to, j);
    }
}
