package org.fairlead.model.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fairlead.model.network.Network;

/**
 * The mean of a network's weights over an epoch, taken at some evenly spaced steps. An epoch is
 * judged, and kept, by this mean: single steps move a small group's error rate by several points,
 * their mean hardly.
 *
 * <p>Source: Polyak and Juditsky (1992), SIAM J. Control Optim. 30(4), doi:10.1137/0330046; here
 * over one epoch, with at most {@value #POINTS} points.
 */
final class WeightMean {
    /** Points of an epoch at which the weights are taken. */
    static final int POINTS = 16;

    private final Map<String, float[]> weights;
    private final Map<String, float[]> mean = new LinkedHashMap<>();
    private int count;

    WeightMean(Network network) {
        weights = network.arrays();
        weights.forEach((name, array) -> mean.put(name, new float[array.length]));
    }

    /** Whether a step of an epoch is one of the points, step 1 first. */
    static boolean isPoint(int step, int steps) {
        return (long) step * POINTS / steps > (step - 1L) * POINTS / steps;
    }

    /** Takes the weights as they are at a point. */
    void take() {
        count++;
        weights.forEach((name, array) -> add(mean.getOrDefault(name, array), array));
    }

    private void add(float[] into, float[] array) {
        for (int i = 0; i < array.length; i++) {
            into[i] += (array[i] - into[i]) / count;
        }
    }

    /** Exchanges the network's weights and the mean; a second call puts them back. */
    void swap() {
        weights.forEach(
                (name, array) -> {
                    float[] other = mean.getOrDefault(name, array);
                    for (int i = 0; i < array.length; i++) {
                        float kept = array[i];
                        array[i] = other[i];
                        other[i] = kept;
                    }
                });
    }
}
