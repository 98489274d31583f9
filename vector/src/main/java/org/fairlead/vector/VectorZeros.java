package org.fairlead.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** {@link RandomZeros} in whole vectors. Only loaded where the JVM has the vector API. */
final class VectorZeros {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Float> FLOATS =
            VectorSpecies.of(float.class, INTS.vectorShape());
    private static final int LANES = INTS.length();

    /** What each lane's index adds to the first one's, times the step. */
    private static final IntVector LANE_STEPS =
            IntVector.zero(INTS).addIndex(1).mul(RandomZeros.STEP);

    private VectorZeros() {}

    /**
     * Takes the values that fill whole vectors.
     *
     * @return the first that was not taken
     */
    static int apply(
            float[] values,
            int at,
            int n,
            int index,
            int key,
            int other,
            int threshold,
            float scale) {
        int i = 0;
        for (; i + LANES <= n; i += LANES) {
            IntVector start = LANE_STEPS.add((index + i) * RandomZeros.STEP + key);
            IntVector draw = mix(mix(start).add(other)).lanewise(VectorOperators.LSHR, 1);
            VectorMask<Float> kept = draw.compare(VectorOperators.GE, threshold).cast(FLOATS);
            FloatVector scaled = FloatVector.fromArray(FLOATS, values, at + i).mul(scale);
            FloatVector.zero(FLOATS).blend(scaled, kept).intoArray(values, at + i);
        }
        return i;
    }

    private static IntVector mix(IntVector bits) {
        IntVector mixed =
                bits.lanewise(VectorOperators.XOR, bits.lanewise(VectorOperators.LSHR, 16));
        mixed = mixed.mul(RandomZeros.FIRST);
        mixed = mixed.lanewise(VectorOperators.XOR, mixed.lanewise(VectorOperators.LSHR, 13));
        mixed = mixed.mul(RandomZeros.SECOND);
        return mixed.lanewise(VectorOperators.XOR, mixed.lanewise(VectorOperators.LSHR, 16));
    }
}
