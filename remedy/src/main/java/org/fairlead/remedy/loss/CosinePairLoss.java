package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.fairlead.remedy.kernel.Numbers;
import org.fairlead.remedy.transform.Transform;

/**
 * Cosine distance 1 - cos of the two predictions of each pair, along the last axis, in [0, 2].
 *
 * <p>Refused on one column, where the cosine is only the agreement of signs and has no gradient. A
 * row of zeros has cosine 0.
 *
 * @param transform applied to both predictions, such as {@link Transform#SIGMOID}
 */
public record CosinePairLoss(Transform transform) implements PairLoss {
    private static final int[] LAST = {-1};
    private static final double FLOOR = 1e-12;

    /**
     * On predictions as they are.
     *
     * @return the loss
     */
    public static CosinePairLoss create() {
        return new CosinePairLoss(Transform.IDENTITY);
    }

    /**
     * The same loss on transformed predictions.
     *
     * @param transform applied to both predictions
     * @return the loss
     */
    public CosinePairLoss on(Transform transform) {
        return new CosinePairLoss(transform);
    }

    @Override
    public NDArray compute(PairedPredictions paired) {
        PairedPredictions pairs = paired.on(transform);
        NDArray a = pairs.original();
        NDArray b = pairs.counterfactual();
        var shape = a.getShape();
        if (pairs.rows() > 0 && shape.get(shape.dimension() - 1) < 2) {
            throw new IllegalArgumentException(
                    "%s needs two columns of predictions or more, found shape %s; use pairwise_mse_loss"
                            .formatted(name(), shape));
        }
        NDArray dot = a.mul(b).sum(LAST);
        NDArray norms = squaredNorm(a).mul(squaredNorm(b)).sqrt();
        return pairs.reduce(dot.div(norms).neg().add(1));
    }

    private static NDArray squaredNorm(NDArray x) {
        return Numbers.atLeast(x.square().sum(LAST), FLOOR);
    }

    @Override
    public String name() {
        return "pairwise_cosine_loss";
    }

    @Override
    public Map<String, String> settings() {
        return Settings.of(name(), transform);
    }
}
