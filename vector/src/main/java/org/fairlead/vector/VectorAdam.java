package org.fairlead.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Adam's update, a vector at a time. Only loaded where the JVM has the vector API. */
final class VectorAdam {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorAdam() {}

    static void apply(
            float[] parameters,
            float[] first,
            float[] second,
            int at,
            float[] gradients,
            int from,
            int count,
            float stepSize) {
        int i = 0;
        for (; i + LANES <= count; i += LANES) {
            FloatVector gradient = load(gradients, from + i);
            FloatVector mean =
                    load(first, at + i)
                            .mul(AdamUpdate.BETA1)
                            .add(gradient.mul(1 - AdamUpdate.BETA1));
            FloatVector square =
                    load(second, at + i)
                            .mul(AdamUpdate.BETA2)
                            .add(gradient.mul(1 - AdamUpdate.BETA2).mul(gradient));
            mean.intoArray(first, at + i);
            square.intoArray(second, at + i);
            FloatVector step = mean.mul(stepSize).div(square.sqrt().add(AdamUpdate.EPSILON));
            load(parameters, at + i).sub(step).intoArray(parameters, at + i);
        }
        for (; i < count; i++) {
            AdamUpdate.one(parameters, first, second, at + i, gradients[from + i], stepSize);
        }
    }

    private static FloatVector load(float[] values, int at) {
        return FloatVector.fromArray(SPECIES, values, at);
    }
}
