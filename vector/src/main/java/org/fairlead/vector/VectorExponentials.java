package org.fairlead.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Whole vectors of them. Only loaded where the JVM has the vector API. */
final class VectorExponentials {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorExponentials() {}

    /**
     * Replaces the values that fill whole vectors.
     *
     * @return the first that was not replaced
     */
    static int exp(double[] values, int n) {
        int i = 0;
        for (; i + LANES <= n; i += LANES) {
            load(values, i).lanewise(VectorOperators.EXP).intoArray(values, i);
        }
        return i;
    }

    /**
     * Replaces the values that fill whole vectors.
     *
     * @return the first that was not replaced
     */
    static int log1p(double[] values, int n) {
        int i = 0;
        for (; i + LANES <= n; i += LANES) {
            load(values, i).lanewise(VectorOperators.LOG1P).intoArray(values, i);
        }
        return i;
    }

    private static DoubleVector load(double[] values, int at) {
        return DoubleVector.fromArray(SPECIES, values, at);
    }
}
