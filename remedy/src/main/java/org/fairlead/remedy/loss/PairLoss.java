package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Objects;

/**
 * A training loss that grows with the difference between the two predictions of each pair: what
 * counterfactual logit pairing (CLP) adds to the task loss. Users may bring their own.
 *
 * <p>Source: Garg et al. (2019), arXiv:1809.10610. Implementations are immutable.
 */
public interface PairLoss {

    /**
     * Measures the difference: the mean over the pairs of weight times difference, itself the mean
     * over all other axes. Weights are not normalised. Both predictions receive gradient.
     *
     * @param paired predictions of originals and counterfactuals, with weights
     * @return a scalar, shape (); 0 for equal predictions and for no pairs
     * @throws IllegalArgumentException if the predictions contain NaN, or have a shape for which
     *     the loss is not defined
     */
    NDArray compute(PairedPredictions paired);

    /**
     * Name for lookup, logs and records, such as {@code pairwise_mse_loss}.
     *
     * @return the lower-case name
     */
    String name();

    /**
     * Everything that {@link #of(Map)} needs to make an equal loss, as text: the keys {@code loss}
     * and {@code transform}.
     *
     * @return settings by name
     */
    default Map<String, String> settings() {
        return Map.of("loss", name());
    }

    /**
     * Finds a loss by name, on predictions as they are.
     *
     * @param name {@code pairwise_mse_loss}, {@code pairwise_absolute_difference_loss} or {@code
     *     pairwise_cosine_loss}, or short {@code mse}, {@code absolute}, {@code cosine}; case does
     *     not matter
     * @return the loss
     * @throws IllegalArgumentException if the name is not known
     */
    static PairLoss of(String name) {
        Objects.requireNonNull(name, "pair loss must be named, found null");
        return of(Map.of("loss", name));
    }

    /**
     * Makes a loss from its settings.
     *
     * @param settings as from {@link #settings}; only {@code loss} is required
     * @return the loss
     * @throws IllegalArgumentException if a key or a name is not allowed
     */
    static PairLoss of(Map<String, String> settings) {
        return PairLossNames.find(settings);
    }
}
