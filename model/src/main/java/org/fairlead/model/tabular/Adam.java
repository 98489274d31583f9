package org.fairlead.model.tabular;

/**
 * Adam (Kingma and Ba 2015, arXiv 1412.6980, algorithm 1) over a Java array, with the usual beta1
 * 0.9, beta2 0.999 and epsilon 1e-7 (as Keras has it).
 *
 * <p>{@link #update} may be called for a part of the array only: lazy Adam. The moments of the rest
 * then stay as they are, which is what makes a table of many rows cheap; a row's moments decay only
 * in the steps that touch it.
 */
final class Adam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-7f;

    final float[] first;
    final float[] second;

    Adam(int size) {
        first = new float[size];
        second = new float[size];
    }

    /** The step size that folds in both bias corrections, for step 1, 2, ... */
    static float stepSize(double learningRate, long step) {
        double correction =
                Math.sqrt(1 - Math.pow(BETA2, (double) step))
                        / (1 - Math.pow(BETA1, (double) step));
        return (float) (learningRate * correction);
    }

    /**
     * Updates {@code count} parameters from {@code at} on with gradients from {@code gradientAt}
     * on.
     */
    void update(
            float[] parameters,
            int at,
            float[] gradients,
            int gradientAt,
            int count,
            float stepSize) {
        for (int i = 0; i < count; i++) {
            float gradient = gradients[gradientAt + i];
            float m = BETA1 * first[at + i] + (1 - BETA1) * gradient;
            float v = BETA2 * second[at + i] + (1 - BETA2) * gradient * gradient;
            first[at + i] = m;
            second[at + i] = v;
            parameters[at + i] -= stepSize * m / ((float) Math.sqrt(v) + EPSILON);
        }
    }
}
