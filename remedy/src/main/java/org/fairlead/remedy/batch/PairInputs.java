package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Originals and counterfactuals of a logit pairing term.
 *
 * @param original inputs of n rows
 * @param counterfactual inputs of n rows, row i made from row i of {@code original}
 * @param weights one a pair, finite and 0 or more
 */
@SuppressWarnings("ArrayRecordComponent") // a batch, not a key
public record PairInputs(NDList original, NDList counterfactual, double[] weights)
        implements TermInputs {

    /**
     * Checks the sizes.
     *
     * @param original inputs of n rows
     * @param counterfactual inputs of n rows
     * @param weights one a pair
     */
    public PairInputs {
        int rows = Rows.count(original);
        if (Rows.count(counterfactual) != rows || weights.length != rows) {
            throw new IllegalArgumentException(
                    "originals, counterfactuals and weights must have as many rows, found %d, %d and %d"
                            .formatted(rows, Rows.count(counterfactual), weights.length));
        }
    }

    @Override
    public List<NDList> parts() {
        return List.of(original, counterfactual);
    }

    @Override
    public PairInputs map(UnaryOperator<NDList> change) {
        return new PairInputs(change.apply(original), change.apply(counterfactual), weights);
    }

    @Override
    public PairInputs share(int index, int shares) {
        return new PairInputs(
                Rows.share(original, index, shares),
                Rows.share(counterfactual, index, shares),
                Rows.share(weights, index, shares));
    }
}
