package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Map;
import org.fairlead.remedy.transform.Transform;

/**
 * {@link ExactLaplacianMmd} as a training loss: value and gradient are computed on the host in O(n
 * log n) and handed to the engine as a linear function of the predictions, so that a step costs a
 * handful of small operations at any number of rows.
 *
 * <p>Same value and gradient as {@link MmdLoss} with a Laplacian kernel; second derivatives are 0.
 *
 * @param length kernel length in units of the transformed predictions, finite and greater than 0
 * @param transform applied to the predictions; its result must have one column
 */
public record ExactLaplacianMmdLoss(double length, Transform transform) implements GroupLoss {

    /**
     * Checks the length.
     *
     * @param length finite and greater than 0
     * @param transform applied to the predictions
     */
    public ExactLaplacianMmdLoss {
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException(
                    "kernel length must be finite and greater than 0, found " + length);
        }
    }

    /**
     * On predictions as they are.
     *
     * @param length kernel length in units of the predictions, finite and greater than 0
     * @return the loss
     */
    public static ExactLaplacianMmdLoss of(double length) {
        return new ExactLaplacianMmdLoss(length, Transform.IDENTITY);
    }

    /**
     * The same loss on transformed predictions.
     *
     * @param transform such as {@link Transform#SIGMOID} for a model whose outputs are logits
     * @return the loss
     */
    public ExactLaplacianMmdLoss on(Transform transform) {
        return new ExactLaplacianMmdLoss(length, transform);
    }

    @Override
    public NDArray compute(GroupedPredictions grouped) {
        NDArray p = transform.apply(grouped.predictions());
        OneColumn.require(p, name());
        float[] scores = p.toType(DataType.FLOAT32, false).toFloatArray();
        for (float score : scores) {
            if (!Float.isFinite(score)) {
                return Finite.require(p.sum(), grouped.predictions());
            }
        }
        GroupTotals totals = grouped.twoGroups(name());
        ExactLaplacianMmd exact =
                ExactLaplacianMmd.of(scores, totals.membership(), length, totals.weights());
        NDArray slope = HostArrays.column(p, HostArrays.floats(exact.gradient()));
        NDArray tangent = p.mul(slope).sum();
        return tangent.add(tangent.stopGradient().neg().add((float) exact.value()));
    }

    @Override
    public String name() {
        return "exact_laplacian_mmd_loss";
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = Settings.of(name(), transform);
        settings.put("length", Double.toString(length));
        return settings;
    }
}
