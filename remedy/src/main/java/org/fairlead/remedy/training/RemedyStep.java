package org.fairlead.remedy.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.term.Remedy;

/**
 * The terms of a remedy in a training step that the user writes, without any wrapper.
 *
 * <pre>{@code
 * NDArray loss = task.evaluate(batch.getLabels(), trainer.forward(batch.getData()));
 * loss = loss.add(RemedyStep.loss(remedy, batch.getData(), trainer::forward));
 * }</pre>
 */
public final class RemedyStep {
    private RemedyStep() {}

    /**
     * Computes what the terms add to the task loss. To be called while gradients are collected.
     *
     * @param remedy the terms
     * @param packed data of a batch that a {@link org.fairlead.remedy.batch.PackedDataset} gave
     * @param model the user's model, in training mode; called once a term
     * @return sum of the weighted losses of the terms, shape ()
     * @throws IllegalArgumentException if the batch is not packed, or not for these terms
     */
    public static NDArray loss(Remedy remedy, NDList packed, UnaryOperator<NDList> model) {
        List<TermLoss> terms = terms(remedy, packed, model);
        NDArray sum = terms.get(0).weighted();
        for (TermLoss term : terms.subList(1, terms.size())) {
            sum = sum.add(term.weighted());
        }
        return sum;
    }

    /**
     * Computes the loss of each term, to be weighted, added and logged by the user.
     *
     * @param remedy the terms
     * @param packed data of a batch that a {@link org.fairlead.remedy.batch.PackedDataset} gave
     * @param model the user's model, in training mode; called once a term
     * @return one entry a term, in the order of the terms
     * @throws IllegalArgumentException if the batch is not packed, or not for these terms
     */
    public static List<TermLoss> terms(Remedy remedy, NDList packed, UnaryOperator<NDList> model) {
        PackedInputs inputs = PackedInputs.of(packed);
        List<TermLoss> losses = new ArrayList<>();
        for (TermRows rows : ForwardPasses.match(remedy, inputs)) {
            losses.add(TermLoss.of(ForwardPasses.predict(rows, model), inputs.step()));
        }
        return losses;
    }
}
