package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Objects;

/**
 * A training loss that grows with the difference between groups' distributions of predictions: what
 * MinDiff adds to the task loss. Users may bring their own. Implementations are immutable.
 */
public interface GroupLoss {

    /**
     * Measures the difference.
     *
     * @param grouped predictions with groups and weights
     * @return a scalar, shape (), differentiable in the predictions; exactly 0 with gradient 0 when
     *     fewer than two groups have weight
     * @throws IllegalArgumentException if the predictions contain NaN, or have a shape for which
     *     the loss is not defined
     */
    NDArray compute(GroupedPredictions grouped);

    /**
     * Name for lookup, logs and records, such as {@code mmd_loss}.
     *
     * @return the lower-case name
     */
    String name();

    /**
     * Everything that {@link #of(Map)} needs to make an equal loss, as text: the key {@code loss}
     * and what else the loss has of {@code kernel}, {@code length} and {@code transform}.
     *
     * @return settings by name
     */
    default Map<String, String> settings() {
        return Map.of("loss", name());
    }

    /**
     * Finds a loss by name, with its defaults.
     *
     * @param name one of {@code mmd}, {@code maximum_mean_discrepancy}, {@code adjusted_mmd},
     *     {@code abs_corr}, {@code absolute_correlation}, {@code k_group_mmd}, {@code
     *     worst_pair_mmd}, {@code exact_laplacian_mmd}, each also with {@code _loss} behind it;
     *     case does not matter
     * @return the loss
     * @throws IllegalArgumentException if the name is not known
     */
    static GroupLoss of(String name) {
        Objects.requireNonNull(name, "group loss must be named, found null");
        return of(Map.of("loss", name));
    }

    /**
     * Makes a loss from its settings.
     *
     * @param settings as from {@link #settings}; only {@code loss} is required, the others default
     *     to a Gaussian kernel of length 0.1 and the transform {@code identity}
     * @return the loss
     * @throws IllegalArgumentException if a key, a name or a number is not allowed
     */
    static GroupLoss of(Map<String, String> settings) {
        return GroupLossNames.find(settings);
    }
}
