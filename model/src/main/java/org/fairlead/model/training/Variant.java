package org.fairlead.model.training;

import java.util.List;

/**
 * One of the networks that are trained together: what is its own.
 *
 * @param seed decides its starting weights and its dropout
 * @param learningRate Adam's learning rate, greater than 0
 * @param weights weight of each remedy's term, in their order, 0 or more; 0 trains without it
 */
public record Variant(long seed, double learningRate, List<Double> weights) {
    public Variant {
        weights = List.copyOf(weights);
        if (weights.stream()
                .anyMatch(weight -> !(weight >= 0 && weight < Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException(
                    "a remedy's weight must be 0 or more, found " + weights);
        }
        if (!(learningRate > 0)) {
            throw new IllegalArgumentException(
                    "learning rate must be greater than 0, found " + learningRate);
        }
    }
}
