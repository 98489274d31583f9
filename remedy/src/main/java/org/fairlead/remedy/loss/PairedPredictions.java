package org.fairlead.remedy.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Objects;
import org.fairlead.remedy.kernel.Precision;
import org.fairlead.remedy.transform.Transform;

/** What a {@link PairLoss} measures: the predictions of originals and of their counterfactuals. */
public final class PairedPredictions {
    private final NDArray original;
    private final NDArray counterfactual;
    private final double[] weights;

    private PairedPredictions(NDArray original, NDArray counterfactual, double[] weights) {
        this.original = original;
        this.counterfactual = counterfactual;
        this.weights = weights;
    }

    /**
     * Pairs of predictions, every pair of weight 1.
     *
     * @param original shape (n), which is taken as (n, 1), or (n, ...), floating point
     * @param counterfactual of the same shape, its row i made from row i of {@code original}
     * @return the pairs
     * @throws IllegalArgumentException if the shapes differ, or are of rank 0, or not floating
     *     point
     */
    public static PairedPredictions of(NDArray original, NDArray counterfactual) {
        Objects.requireNonNull(original, "original predictions must not be null");
        Objects.requireNonNull(counterfactual, "counterfactual predictions must not be null");
        Shape shape = original.getShape();
        if (!shape.equals(counterfactual.getShape())
                || shape.dimension() == 0
                || !original.getDataType().isFloating()
                || !counterfactual.getDataType().isFloating()) {
            throw new IllegalArgumentException(
                    "original and counterfactual predictions must be floats of one shape (n, ...), found %s of type %s and %s of type %s"
                            .formatted(
                                    shape,
                                    original.getDataType(),
                                    counterfactual.getShape(),
                                    counterfactual.getDataType()));
        }
        double[] ones = RowWeights.ones(Math.toIntExact(shape.get(0)));
        return new PairedPredictions(table(original), table(counterfactual), ones);
    }

    private static NDArray table(NDArray predictions) {
        NDArray floats =
                predictions.getDataType() == DataType.FLOAT64
                        ? predictions
                        : Precision.widen(predictions, DataType.FLOAT32);
        return floats.getShape().dimension() == 1 ? floats.reshape(-1, 1) : floats;
    }

    /**
     * The same pairs with weights, which multiply the loss of each pair.
     *
     * @param weights shape (n), (n, 1) or (), finite and 0 or more
     * @return the weighted pairs
     * @throws IllegalArgumentException if a weight is negative or NaN, or their number is not n
     */
    public PairedPredictions withWeights(NDArray weights) {
        return new PairedPredictions(original, counterfactual, RowWeights.of(weights, rows()));
    }

    /**
     * The same pairs with weights, which multiply the loss of each pair.
     *
     * @param weights one a pair, finite and 0 or more
     * @return the weighted pairs
     * @throws IllegalArgumentException if a weight is negative or NaN, or their number is not n
     */
    public PairedPredictions withWeights(double... weights) {
        return new PairedPredictions(
                original, counterfactual, RowWeights.checked(weights.clone(), rows()));
    }

    /**
     * The same pairs with both predictions transformed.
     *
     * @param transform keeps the rows
     * @return the pairs, with their weights
     */
    public PairedPredictions on(Transform transform) {
        return new PairedPredictions(
                transform.apply(original), transform.apply(counterfactual), weights);
    }

    /**
     * Number of pairs.
     *
     * @return 0 or more
     */
    public int rows() {
        return weights.length;
    }

    /**
     * Predictions of the originals.
     *
     * @return shape (n, ...) of rank 2 or more
     */
    public NDArray original() {
        return original;
    }

    /**
     * Predictions of the counterfactuals.
     *
     * @return shape (n, ...) of rank 2 or more
     */
    public NDArray counterfactual() {
        return counterfactual;
    }

    /**
     * Weight of each pair.
     *
     * @return a copy, n values
     */
    public double[] weights() {
        return weights.clone();
    }

    /** The mean over pairs of weight times the mean of a pair's differences. */
    NDArray reduce(NDArray differences) {
        if (rows() == 0) {
            return differences.sum(); // the sum of nothing, 0
        }
        NDArray each = differences.reshape(rows(), -1).mean(new int[] {1});
        NDArray weight = HostArrays.column(each, HostArrays.floats(weights)).reshape(rows());
        return Finite.require(each.mul(weight).mean(), original, counterfactual);
    }
}
