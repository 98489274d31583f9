package org.fairlead.model.network;

import java.util.List;
import java.util.Map;
import org.fairlead.model.encoder.Encoded;

/** The kind and size of a network: all of it but its weights. Immutable. */
public interface Architecture {
    /**
     * The kind's name.
     *
     * @return as experiment files and model folders have it, such as {@code convolution}
     */
    String kind();

    /**
     * The number of a network's weights.
     *
     * @return how many numbers
     */
    long parameters();

    /**
     * Starts a training with weights drawn from seeds.
     *
     * @param seeds for each network what decides its starting weights and its dropout, at least one
     * @param learningRates Adam's learning rate of each network
     * @param train the training rows
     * @return a trainer at step 0, to be closed
     */
    Trainer start(List<Long> seeds, List<Double> learningRates, Encoded train);

    /**
     * Makes a network of given weights.
     *
     * @param arrays all of its arrays by name, as {@link Network#arrays} gave them; copied
     * @return the network
     * @throws IllegalArgumentException if an array is absent or has another length
     */
    Network network(Map<String, float[]> arrays);
}
