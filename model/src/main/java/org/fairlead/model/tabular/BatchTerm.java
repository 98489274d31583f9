package org.fairlead.model.tabular;

import ai.djl.ndarray.NDArray;

/**
 * One more term of a step's loss, over rows of the batch that follow the labelled ones.
 *
 * @param rows how many of the batch's next rows the term reads, 1 or more
 * @param weights the term's weight for each copy, 0 or more
 * @param loss the loss of the rows' logits
 */
public record BatchTerm(int rows, double[] weights, TermLoss loss) {

    /** A loss of the logits of several copies. */
    public interface TermLoss {
        /**
         * Measures all copies.
         *
         * @param logits shape (copies, rows, 1), float32
         * @return one loss a copy, shape (copies), differentiable
         */
        NDArray perCopy(NDArray logits);
    }
}
