package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDList;
import java.util.List;

/** Originals and counterfactuals of a logit pairing term. */
public final class PairInputs extends TermInputs {
    private final double[] weights;

    /**
     * Checks the sizes.
     *
     * @param original inputs of n rows
     * @param counterfactual inputs of n rows, row i made from row i of {@code original}
     * @param weights one a pair, finite and 0 or more
     * @throws IllegalArgumentException if the numbers of rows differ
     */
    public PairInputs(NDList original, NDList counterfactual, double[] weights) {
        this(List.of(original, counterfactual), count(List.of(original, counterfactual)), weights);
        int[] rows = partRows();
        if (rows[0] != rows[1] || weights.length != rows[0]) {
            throw new IllegalArgumentException(
                    "originals, counterfactuals and weights must have as many rows, found %d, %d and %d"
                            .formatted(rows[0], rows[1], weights.length));
        }
    }

    private PairInputs(List<NDList> lists, int[] partRows, double[] weights) {
        super(lists, partRows);
        this.weights = weights;
    }

    /**
     * The originals.
     *
     * @return inputs of n rows
     */
    public NDList original() {
        return parts().get(0);
    }

    /**
     * The counterfactuals.
     *
     * @return inputs of n rows, row i made from row i of {@link #original}
     */
    public NDList counterfactual() {
        return parts().get(1);
    }

    /**
     * Weight of each pair.
     *
     * @return n values, finite and 0 or more
     */
    public double[] weights() {
        return weights;
    }

    @Override
    PairInputs in(List<NDList> others) {
        return new PairInputs(others, partRows(), weights);
    }

    @Override
    PairInputs share(int index, int shares) {
        List<NDList> parts = parts();
        return new PairInputs(
                Rows.share(parts.get(0), index, shares),
                Rows.share(parts.get(1), index, shares),
                Rows.share(weights, index, shares));
    }
}
