package org.fairlead.model.network;

import java.util.Map;

/**
 * Adam (Kingma and Ba 2015, arXiv 1412.6980, algorithm 1) over a Java array, with the usual beta1
 * 0.9, beta2 0.999 and epsilon 1e-7 (as Keras has it).
 */
public final class Adam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-7f;

    private final float[] first;
    private final float[] second;

    /**
     * Starts at moments of 0.
     *
     * @param size number of parameters
     */
    public Adam(int size) {
        first = new float[size];
        second = new float[size];
    }

    /**
     * The moving means of the gradients.
     *
     * @return the optimiser's own array
     */
    public float[] first() {
        return first;
    }

    /**
     * The moving means of the squared gradients.
     *
     * @return the optimiser's own array
     */
    public float[] second() {
        return second;
    }

    /**
     * Puts both moments into a training's state.
     *
     * @param state takes the optimiser's own arrays
     * @param prefix what the names begin with
     * @param name of the parameters that the moments belong to
     */
    public void putState(Map<String, float[]> state, String prefix, String name) {
        state.put(prefix + "first-moment." + name, first);
        state.put(prefix + "second-moment." + name, second);
    }

    /**
     * The step size that folds in both bias corrections.
     *
     * @param learningRate greater than 0
     * @param step 1, 2, ...
     * @return what {@link #update} takes
     */
    public static float stepSize(double learningRate, long step) {
        double correction =
                Math.sqrt(1 - Math.pow(BETA2, (double) step))
                        / (1 - Math.pow(BETA1, (double) step));
        return (float) (learningRate * correction);
    }

    /**
     * Updates the first parameters.
     *
     * @param parameters changed
     * @param gradients of the loss by them
     * @param count how many
     * @param stepSize see {@link #stepSize}
     */
    public void update(float[] parameters, float[] gradients, int count, float stepSize) {
        float[] m = first;
        float[] v = second;
        for (int i = 0; i < count; i++) {
            float gradient = gradients[i];
            float mean = BETA1 * m[i] + (1 - BETA1) * gradient;
            float square = BETA2 * v[i] + (1 - BETA2) * gradient * gradient;
            m[i] = mean;
            v[i] = square;
            parameters[i] -= stepSize * mean / ((float) Math.sqrt(square) + EPSILON);
        }
    }
}
