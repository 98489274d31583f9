package org.fairlead.generate.tilt;

import java.util.Arrays;
import org.fairlead.generate.boost.BoostedModel;
import org.fairlead.generate.boost.Boosting;

/**
 * What features say about the outcome and the protected attributes of a row.
 *
 * <p>The outcome's logits in group q are those of a boosted model of the features, plus {@code b_q
 * - sum_k r_k b_k}: what the group says about the outcome beyond the features, less what the
 * features expect of it. So the law of the outcome given the features alone, which is what a
 * classifier without the protected attribute learns, stays the boosted model's. The offsets b are
 * fitted so that the outcome's rates in each group are those of the training rows.
 *
 * @param outcome law of the outcome given the features
 * @param protectedLaw law of the combination of protected levels given the features
 * @param offsets the offsets b, by combination and outcome
 */
public record OutcomeLaw(BoostedModel outcome, BoostedModel protectedLaw, double[][] offsets) {
    /**
     * Fits the offsets of two fitted models.
     *
     * @param outcome law of the outcome, with the logits of the training rows
     * @param protectedLaw law of the combination, with the same
     * @param outcomes outcome of each row
     * @param combinations combination of each row
     * @param groups the groups
     * @return the law
     */
    public static OutcomeLaw of(
            Boosting.Fitted outcome,
            Boosting.Fitted protectedLaw,
            int[] outcomes,
            int[] combinations,
            Groups groups) {
        double[][] chances =
                Arrays.stream(protectedLaw.logits()).map(double[]::clone).toArray(double[][]::new);
        Arrays.stream(chances).forEach(BoostedModel::softmax);
        double[][] offsets =
                GroupOffsets.fit(outcome.logits(), chances, outcomes, combinations, groups);
        return new OutcomeLaw(outcome.model(), protectedLaw.model(), offsets);
    }

    /**
     * A row's logits of the outcome and its chances of each combination.
     *
     * @param bins unsigned bins of the features, by column and row
     * @param row the row
     * @param logits takes one logit an outcome
     * @param chances takes one probability a combination
     */
    public void of(byte[][] bins, int row, double[] logits, double[] chances) {
        outcome.logits(bins, row, logits);
        protectedLaw.logits(bins, row, chances);
        BoostedModel.softmax(chances);
    }
}
