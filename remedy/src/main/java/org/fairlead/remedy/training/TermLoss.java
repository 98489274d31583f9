package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import org.fairlead.remedy.kernel.Numbers;
import org.fairlead.remedy.term.Term;
import org.fairlead.remedy.term.WeightSchedule;

/**
 * The loss of one term for one batch.
 *
 * @param name name of the term
 * @param raw its loss without weight, shape ()
 * @param weight its weight at this step
 */
public record TermLoss(String name, NDArray raw, double weight) {

    static TermLoss of(TermPredictions predictions, long step) {
        Term term = predictions.term();
        double weight;
        try {
            weight = WeightSchedule.require(term.weight().at(step));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "term '%s', step %d: %s".formatted(term.name(), step, e.getMessage()), e);
        }
        return new TermLoss(term.name(), predictions.loss(), weight);
    }

    /**
     * The loss times its weight, what is added to the task loss.
     *
     * @return shape ()
     */
    public NDArray weighted() {
        return Numbers.times(raw, weight);
    }
}
