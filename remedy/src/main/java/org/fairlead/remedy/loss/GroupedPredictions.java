package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Objects;
import org.fairlead.remedy.kernel.Precision;

/**
 * What a {@link GroupLoss} measures: predictions, whose rows belong to groups and have weights.
 *
 * <p>The three have types of their own, so none can take the place of another.
 */
public final class GroupedPredictions {
    private final NDArray predictions;
    private final Membership membership;
    private final double[] weights;

    private GroupedPredictions(NDArray predictions, Membership membership, double[] weights) {
        this.predictions = predictions;
        this.membership = membership;
        this.weights = weights;
    }

    /**
     * Predictions with their groups, every row of weight 1.
     *
     * @param predictions shape (n), (n, 1) or (n, d), floating point; with gradient if a loss is to
     *     be differentiated
     * @param membership group of each of the n rows
     * @return the grouped predictions
     * @throws IllegalArgumentException if the numbers of rows differ or the predictions are not
     *     floating point of rank 1 or 2
     */
    public static GroupedPredictions of(NDArray predictions, Membership membership) {
        Objects.requireNonNull(predictions, "predictions must not be null");
        Objects.requireNonNull(membership, "membership must not be null");
        NDArray table = table(predictions);
        if (table.getShape().get(0) != membership.rows()) {
            throw new IllegalArgumentException(
                    "membership must have a row for each of the predictions %s, found %d rows"
                            .formatted(predictions.getShape(), membership.rows()));
        }
        return new GroupedPredictions(table, membership, RowWeights.ones(membership.rows()));
    }

    private static NDArray table(NDArray predictions) {
        Shape shape = predictions.getShape();
        if (!predictions.getDataType().isFloating()
                || shape.dimension() < 1
                || shape.dimension() > 2) {
            throw new IllegalArgumentException(
                    "predictions must be floats of shape (n), (n, 1) or (n, d), found %s of type %s"
                            .formatted(shape, predictions.getDataType()));
        }
        NDArray floats =
                predictions.getDataType() == DataType.FLOAT64
                        ? predictions
                        : Precision.widen(predictions, DataType.FLOAT32);
        return shape.dimension() == 1 ? floats.reshape(-1, 1) : floats;
    }

    /**
     * The same predictions with weights. Only their proportions matter to a loss.
     *
     * @param weights shape (n), (n, 1) or (), finite and 0 or more
     * @return the weighted predictions
     * @throws IllegalArgumentException if a weight is negative or NaN, or their number is not n
     */
    public GroupedPredictions withWeights(NDArray weights) {
        return new GroupedPredictions(
                predictions, membership, RowWeights.of(weights, membership.rows()));
    }

    /**
     * The same predictions with weights. Only their proportions matter to a loss.
     *
     * @param weights one a row, finite and 0 or more
     * @return the weighted predictions
     * @throws IllegalArgumentException if a weight is negative or NaN, or their number is not n
     */
    public GroupedPredictions withWeights(double... weights) {
        return new GroupedPredictions(
                predictions, membership, RowWeights.checked(weights.clone(), membership.rows()));
    }

    /**
     * Predictions.
     *
     * @return shape (n, d), float32 or float64
     */
    public NDArray predictions() {
        return predictions;
    }

    /**
     * Group of each row.
     *
     * @return membership of n rows
     */
    public Membership membership() {
        return membership;
    }

    /**
     * Weight of each row.
     *
     * @return a copy, n values
     */
    public double[] weights() {
        return weights.clone();
    }

    /**
     * Counts the groups that have weight in these rows.
     *
     * @return 0 to {@link Membership#groups}; fewer than 2 means that there is nothing to compare
     */
    public int groupsPresent() {
        return totals().present();
    }

    /** Totals for a loss that compares two groups; more would be left out in silence. */
    GroupTotals twoGroups(String loss) {
        if (membership.groups() != 2) {
            throw new IllegalArgumentException(
                    "%s compares two groups, found membership of %d; use k_group_mmd or worst_pair_mmd"
                            .formatted(loss, membership.groups()));
        }
        return totals();
    }

    GroupTotals totals() {
        return GroupTotals.of(membership, weights);
    }
}
