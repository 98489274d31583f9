package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;

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
     * Finds a loss by name, with its defaults.
     *
     * @param name {@code mmd}, {@code maximum_mean_discrepancy}, {@code adjusted_mmd}, {@code
     *     abs_corr}, {@code absolute_correlation} and others, each also with {@code _loss} behind
     *     it; case does not matter
     * @return the loss
     * @throws IllegalArgumentException if the name is not known
     */
    static GroupLoss of(String name) {
        return GroupLossNames.find(name);
    }
}
