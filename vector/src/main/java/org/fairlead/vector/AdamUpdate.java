package org.fairlead.vector;

import java.util.Arrays;

/**
 * The update of Adam (Kingma and Ba 2015, arXiv 1412.6980, algorithm 1) over a stretch of arrays,
 * with the usual beta1 0.9, beta2 0.999 and epsilon 1e-7 (as Keras has it).
 */
public final class AdamUpdate {
    /** Decay of the moving mean of the gradients. */
    public static final float BETA1 = 0.9f;

    /** Decay of the moving mean of the squared gradients. */
    public static final float BETA2 = 0.999f;

    static final float EPSILON = 1e-7f;

    private AdamUpdate() {}

    /**
     * Updates parameters and their moments, all of which begin at one place of their arrays.
     *
     * @param parameters changed
     * @param first moving means of the gradients, changed
     * @param second moving means of the squared gradients, changed
     * @param at where the stretch begins in the three arrays
     * @param gradients of the loss by the parameters
     * @param from where they begin
     * @param count values of the stretch
     * @param stepSize the learning rate with both bias corrections folded in
     */
    public static void apply(
            float[] parameters,
            float[] first,
            float[] second,
            int at,
            float[] gradients,
            int from,
            int count,
            float stepSize) {
        if (Vectors.PRESENT) {
            VectorAdam.apply(parameters, first, second, at, gradients, from, count, stepSize);
        } else if (at == 0 && from == 0) {
            loop(parameters, first, second, gradients, count, stepSize);
        } else {
            copied(parameters, first, second, at, gradients, from, count, stepSize);
        }
    }

    /** Through copies, because a loop with several offsets does not become vector instructions. */
    static void copied(
            float[] parameters,
            float[] first,
            float[] second,
            int at,
            float[] gradients,
            int from,
            int count,
            float stepSize) {
        float[] p = Arrays.copyOfRange(parameters, at, at + count);
        float[] m = Arrays.copyOfRange(first, at, at + count);
        float[] v = Arrays.copyOfRange(second, at, at + count);
        loop(p, m, v, Arrays.copyOfRange(gradients, from, from + count), count, stepSize);
        System.arraycopy(p, 0, parameters, at, count);
        System.arraycopy(m, 0, first, at, count);
        System.arraycopy(v, 0, second, at, count);
    }

    private static void loop(
            float[] p, float[] m, float[] v, float[] gradients, int count, float stepSize) {
        for (int i = 0; i < count; i++) {
            one(p, m, v, i, gradients[i], stepSize);
        }
    }

    /** One value. */
    static void one(float[] p, float[] m, float[] v, int at, float gradient, float stepSize) {
        float mean = BETA1 * m[at] + (1 - BETA1) * gradient;
        float square = BETA2 * v[at] + (1 - BETA2) * gradient * gradient;
        m[at] = mean;
        v[at] = square;
        p[at] -= stepSize * mean / ((float) Math.sqrt(square) + EPSILON);
    }
}
