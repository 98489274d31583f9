package org.fairlead.remedy.term;

import java.util.Objects;
import org.fairlead.remedy.loss.PairLoss;
import org.fairlead.remedy.loss.SquaredPairLoss;

/**
 * Counterfactual logit pairing (CLP): adds a loss that grows with the difference between the
 * predictions for an example and for its counterfactual.
 *
 * <p>Source: Garg et al. (2019), arXiv:1809.10610.
 *
 * @param name ties the term to its data and to what is logged
 * @param loss what is measured on the extra rows
 * @param weight weight of the loss at each step
 * @param output index of the block's output that the loss looks at
 */
public record LogitPairing(String name, PairLoss loss, WeightSchedule weight, int output)
        implements Term {

    /**
     * Checks name and output.
     *
     * @param name not blank
     * @param loss what is measured
     * @param weight weight at each step
     * @param output 0 or more
     */
    public LogitPairing {
        Term.check(name, output);
        Objects.requireNonNull(loss, () -> "term '" + name + "' needs a loss, found null");
        Objects.requireNonNull(weight, () -> "term '" + name + "' needs a weight, found null");
    }

    /**
     * A term of constant weight on the block's first output.
     *
     * @param name not blank
     * @param loss what is measured
     * @param weight finite, 0 or more; always to be tuned
     * @return the term
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static LogitPairing of(String name, PairLoss loss, double weight) {
        return new LogitPairing(name, loss, WeightSchedule.constant(weight), 0);
    }

    /**
     * The usual choice: the mean squared difference of the first output.
     *
     * @param name not blank
     * @param weight finite, 0 or more; always to be tuned, 1 is a start
     * @return the term
     * @throws IllegalArgumentException if an argument is not allowed
     */
    public static LogitPairing squared(String name, double weight) {
        return of(name, SquaredPairLoss.create(), weight);
    }

    /**
     * The same term with another weight.
     *
     * @param schedule weight at each step
     * @return the term
     */
    public LogitPairing weighted(WeightSchedule schedule) {
        return new LogitPairing(name, loss, schedule, output);
    }

    /**
     * The same term on another output of the block.
     *
     * @param index 0 or more
     * @return the term
     * @throws IllegalArgumentException if {@code index} is negative
     */
    public LogitPairing onOutput(int index) {
        return new LogitPairing(name, loss, weight, index);
    }
}
