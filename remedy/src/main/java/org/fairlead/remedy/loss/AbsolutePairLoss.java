package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.fairlead.remedy.transform.Transform;

/**
 * Mean absolute difference of the two predictions of each pair; gradient 0 at equal predictions.
 *
 * @param transform applied to both predictions, such as {@link Transform#SIGMOID}
 */
public record AbsolutePairLoss(Transform transform) implements PairLoss {

    /**
     * On predictions as they are.
     *
     * @return the loss
     */
    public static AbsolutePairLoss create() {
        return new AbsolutePairLoss(Transform.IDENTITY);
    }

    /**
     * The same loss on transformed predictions.
     *
     * @param transform applied to both predictions
     * @return the loss
     */
    public AbsolutePairLoss on(Transform transform) {
        return new AbsolutePairLoss(transform);
    }

    @Override
    public NDArray compute(PairedPredictions paired) {
        PairedPredictions pairs = paired.on(transform);
        return pairs.reduce(pairs.original().sub(pairs.counterfactual()).abs());
    }

    @Override
    public String name() {
        return "pairwise_absolute_difference_loss";
    }

    @Override
    public Map<String, String> settings() {
        return Settings.of(name(), transform);
    }
}
