package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.Kernel;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.fairlead.remedy.transform.Transform;

/**
 * Squared maximum mean discrepancy of two groups' predictions: mean similarity within the sensitive
 * group, plus within the reference group, minus twice the mean similarity across.
 *
 * <p>The biased estimate, with the diagonal, so 0 or more. The root is not taken because its
 * gradient explodes near 0. Source: Gretton et al. (2012), JMLR 13, eq. 5; Prost et al. (2019),
 * arXiv:1910.11779.
 *
 * @param kernel similarity of two predictions
 * @param transform applied to the predictions before the kernel
 */
public record MmdLoss(Kernel kernel, Transform transform) implements GroupLoss {

    /**
     * With a Gaussian kernel of length {@value Kernel#DEFAULT_LENGTH}, on predictions as they are.
     *
     * @return the loss
     */
    public static MmdLoss gaussian() {
        return of(new GaussianKernel(Kernel.DEFAULT_LENGTH));
    }

    /**
     * With a Laplacian kernel of length {@value Kernel#DEFAULT_LENGTH}, on predictions as they are.
     *
     * @return the loss
     */
    public static MmdLoss laplacian() {
        return of(new LaplacianKernel(Kernel.DEFAULT_LENGTH));
    }

    /**
     * With a kernel, on predictions as they are.
     *
     * @param kernel similarity of two predictions
     * @return the loss
     */
    public static MmdLoss of(Kernel kernel) {
        return new MmdLoss(kernel, Transform.IDENTITY);
    }

    /**
     * The same loss on transformed predictions.
     *
     * @param transform such as {@link Transform#SIGMOID} for a model whose outputs are logits
     * @return the loss
     */
    public MmdLoss on(Transform transform) {
        return new MmdLoss(kernel, transform);
    }

    @Override
    public NDArray compute(GroupedPredictions grouped) {
        NDArray predictions = transform.apply(grouped.predictions());
        NDArray similarity = kernel.matrix(predictions);
        NDArray contrast = contrast(similarity, grouped.twoGroups(name()));
        NDArray loss = similarity.matMul(contrast).mul(contrast).sum();
        return Finite.require(loss, grouped.predictions());
    }

    /**
     * Measures K models at once, stacked in the leading axis.
     *
     * @param predictions shape (k, n, d)
     * @param membership group of each of the n rows, the same for all models
     * @return one loss a model, shape (k); float64 if there are several columns
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public NDArray computeStacked(NDArray predictions, Membership membership) {
        var shape = predictions.getShape();
        if (shape.dimension() != 3 || shape.get(1) != membership.rows()) {
            throw new IllegalArgumentException(
                    "stacked predictions must have shape (k, %d, d), found %s"
                            .formatted(membership.rows(), shape));
        }
        NDArray transformed = transform.apply(predictions);
        NDArray similarity = kernel.matrix(transformed);
        GroupTotals totals = GroupTotals.of(membership, RowWeights.ones(membership.rows()));
        NDArray contrast = contrast(similarity, totals);
        return similarity.matMul(contrast).mul(contrast).sum(new int[] {1, 2});
    }

    /**
     * Estimates the squared discrepancy without the bias of {@link #compute}, whose value for equal
     * distributions is above 0 and grows as batches shrink: for evaluation, comparable between
     * numbers of rows.
     *
     * <p>Source: Gretton et al. (2012), JMLR 13, eq. 3 (the U-statistic), with weights.
     *
     * @param grouped predictions with groups and weights; no gradient is needed
     * @return the estimate, below 0 when the groups are more alike than chance would have them; NaN
     *     when a group has fewer than two rows with weight
     */
    public double unbiasedEstimate(GroupedPredictions grouped) {
        GroupTotals totals = grouped.twoGroups(name());
        NDArray predictions = transform.apply(grouped.predictions());
        GroupMeans means = GroupMeans.of(kernel.matrix(predictions), totals);
        return means.withoutDiagonal(1, totals)
                - 2 * means.across()
                + means.withoutDiagonal(0, totals);
    }

    private static NDArray contrast(NDArray like, GroupTotals totals) {
        return HostArrays.column(like, HostArrays.floats(totals.contrast(1, 0)));
    }

    @Override
    public String name() {
        return "mmd_loss";
    }

    @Override
    public Map<String, String> settings() {
        return Settings.of(name(), kernel, transform);
    }
}
