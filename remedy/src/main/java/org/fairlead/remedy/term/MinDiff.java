package org.fairlead.remedy.term;

import java.util.Objects;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.transform.Transform;

/**
 * MinDiff: adds a loss that grows with the difference between two groups' distributions of
 * predictions. Which label the extra rows share decides what is brought together: negatives for the
 * false positive rate, positives for the false negative rate.
 *
 * <p>Source: Prost et al. (2019), arXiv:1910.11779.
 *
 * @param name ties the term to its data and to what is logged
 * @param loss what is measured on the extra rows
 * @param weight weight of the loss at each step
 * @param output index of the block's output that the loss looks at
 */
public record MinDiff(String name, GroupLoss loss, WeightSchedule weight, int output)
        implements Term {

    /**
     * Checks name and output.
     *
     * @param name not blank
     * @param loss what is measured
     * @param weight weight at each step
     * @param output 0 or more
     */
    public MinDiff {
        Term.check(name, output);
        Objects.requireNonNull(loss, () -> "term '" + name + "' needs a loss, found null");
        Objects.requireNonNull(weight, () -> "term '" + name + "' needs a weight, found null");
    }

    /**
     * A term of constant weight on the block's first output.
     *
     * @param name not blank
     * @param loss what is measured
     * @param weight finite, 0 or more; always to be tuned, 1 to 2 is a start for {@code mmd}
     * @return the term
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static MinDiff of(String name, GroupLoss loss, double weight) {
        return new MinDiff(name, loss, WeightSchedule.constant(weight), 0);
    }

    /**
     * The usual choice for a binary classifier whose first output is logits: MMD with a Gaussian
     * kernel of length 0.1 on probabilities.
     *
     * @param name not blank
     * @param weight finite, 0 or more; always to be tuned, 1 to 2 is a start
     * @return the term
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static MinDiff onLogits(String name, double weight) {
        return of(name, MmdLoss.gaussian().on(Transform.SIGMOID), weight);
    }

    /**
     * The same term with another weight.
     *
     * @param schedule weight at each step
     * @return the term
     */
    public MinDiff weighted(WeightSchedule schedule) {
        return new MinDiff(name, loss, schedule, output);
    }

    /**
     * The same term on another output of the block.
     *
     * @param index 0 or more
     * @return the term
     * @throws IllegalArgumentException if {@code index} is negative
     */
    public MinDiff onOutput(int index) {
        return new MinDiff(name, loss, weight, index);
    }
}
