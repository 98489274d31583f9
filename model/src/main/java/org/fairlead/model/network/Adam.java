package org.fairlead.model.network;

import java.util.Map;
import org.fairlead.vector.AdamUpdate;

/** Adam over a Java array: its moments, and the update of {@link AdamUpdate}. */
public final class Adam {
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

    float[] first() {
        return first;
    }

    float[] second() {
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
                Math.sqrt(1 - Math.pow(AdamUpdate.BETA2, (double) step))
                        / (1 - Math.pow(AdamUpdate.BETA1, (double) step));
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
        update(parameters, 0, gradients, 0, count, stepSize);
    }

    /**
     * Updates some parameters that lie side by side.
     *
     * @param parameters changed
     * @param at where they begin
     * @param gradients of the loss by them
     * @param from where these begin
     * @param count how many
     * @param stepSize see {@link #stepSize}
     */
    public void update(
            float[] parameters, int at, float[] gradients, int from, int count, float stepSize) {
        AdamUpdate.apply(parameters, first, second, at, gradients, from, count, stepSize);
    }
}
