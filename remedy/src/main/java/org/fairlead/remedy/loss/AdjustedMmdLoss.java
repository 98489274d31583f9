package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.Kernel;
import org.fairlead.remedy.kernel.Numbers;
import org.fairlead.remedy.transform.Transform;

/**
 * {@link MmdLoss} divided by the variance of its two group means plus 0.01, the divisor taken as a
 * constant by the gradient: the discrepancy in units of what chance would give.
 *
 * <p>Its values are some 6 to 17 times those of {@link MmdLoss}, so the weight of the term is to be
 * chosen anew. Source: TF Model Remediation, {@code AdjustedMMDLoss}.
 *
 * @param kernel similarity of two predictions, 1 for equal ones
 * @param transform applied to the predictions before the kernel
 */
public record AdjustedMmdLoss(Kernel kernel, Transform transform) implements GroupLoss {
    private static final double FLOOR = 0.01;

    /**
     * With a Gaussian kernel of length {@value Kernel#DEFAULT_LENGTH}, on predictions as they are.
     *
     * @return the loss
     */
    public static AdjustedMmdLoss gaussian() {
        return of(new GaussianKernel(Kernel.DEFAULT_LENGTH));
    }

    /**
     * With a kernel, on predictions as they are.
     *
     * @param kernel similarity of two predictions, 1 for equal ones
     * @return the loss
     */
    public static AdjustedMmdLoss of(Kernel kernel) {
        return new AdjustedMmdLoss(kernel, Transform.IDENTITY);
    }

    /**
     * The same loss on transformed predictions.
     *
     * @param transform such as {@link Transform#SIGMOID} for a model whose outputs are logits
     * @return the loss
     */
    public AdjustedMmdLoss on(Transform transform) {
        return new AdjustedMmdLoss(kernel, transform);
    }

    @Override
    public NDArray compute(GroupedPredictions grouped) {
        GroupTotals totals = grouped.twoGroups(name());
        NDArray predictions = transform.apply(grouped.predictions());
        NDArray similarity = kernel.matrix(predictions);
        NDArray contrast = HostArrays.column(similarity, HostArrays.floats(totals.contrast(1, 0)));
        GroupMeans means = GroupMeans.of(similarity, totals);
        double divisor = variance(means, totals, 1) + variance(means, totals, 0) + FLOOR;
        NDArray between = similarity.matMul(contrast).mul(contrast).sum();
        NDArray loss = Numbers.times(between, 1 / divisor);
        return Finite.require(loss, grouped.predictions());
    }

    private static double variance(GroupMeans means, GroupTotals totals, int group) {
        return (1 - means.within(group)) * totals.concentration(group);
    }

    @Override
    public String name() {
        return "adjusted_mmd_loss";
    }

    @Override
    public Map<String, String> settings() {
        return Settings.of(name(), kernel, transform);
    }
}
