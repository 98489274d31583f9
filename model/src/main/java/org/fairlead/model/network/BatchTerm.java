package org.fairlead.model.network;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

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

        /**
         * The same loss and its gradient computed in Java, where it has a closed form that is cheap
         * for few rows.
         *
         * @return empty if there is none; then the engine differentiates {@link #perCopy}
         */
        default Optional<HostLoss> host() {
            return Optional.empty();
        }
    }

    /** A loss of one copy's logits with its gradient. Safe for use by several threads. */
    public interface HostLoss {
        /**
         * Measures the term's rows and adds to the gradient of the step.
         *
         * @param logits the logits of a batch
         * @param at the first of the term's rows
         * @param weight the term's weight
         * @param gradient takes {@code weight} times the gradient of the term's rows, from {@code
         *     at} on
         * @return the loss, without its weight
         */
        double add(float[] logits, int at, double weight, float[] gradient);
    }
}
