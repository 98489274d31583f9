package org.fairlead.model.tabular;

import ai.djl.ndarray.NDArray;

/**
 * One more term of the loss, over rows of the batch that follow the labelled ones.
 *
 * @param from first row of the batch that the term reads
 * @param to one past the last
 * @param weights the term's weight for each copy; a copy with weight 0 is passed over
 * @param loss the loss of the rows' logits, shape (rows, 1), as a scalar
 */
record BatchTerm(int from, int to, double[] weights, TermLoss loss) {

    /** A loss of logits, differentiable. */
    interface TermLoss {
        NDArray of(NDArray logits);
    }
}
