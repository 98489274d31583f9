package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.fairlead.remedy.transform.Transform;

/**
 * Mean squared difference of the two predictions of each pair: the usual choice for CLP.
 *
 * @param transform applied to both predictions, such as {@link Transform#SIGMOID}
 */
public record SquaredPairLoss(Transform transform) implements PairLoss {

    /**
     * On predictions as they are.
     *
     * @return the loss
     */
    public static SquaredPairLoss create() {
        return new SquaredPairLoss(Transform.IDENTITY);
    }

    /**
     * The same loss on transformed predictions.
     *
     * @param transform applied to both predictions
     * @return the loss
     */
    public SquaredPairLoss on(Transform transform) {
        return new SquaredPairLoss(transform);
    }

    @Override
    public NDArray compute(PairedPredictions paired) {
        PairedPredictions pairs = paired.on(transform);
        return pairs.reduce(pairs.original().sub(pairs.counterfactual()).square());
    }

    @Override
    public String name() {
        return "pairwise_mse_loss";
    }

    @Override
    public Map<String, String> settings() {
        return Settings.of(name(), transform);
    }
}
