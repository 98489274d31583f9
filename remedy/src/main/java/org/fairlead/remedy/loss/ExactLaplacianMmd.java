package org.fairlead.remedy.loss;

import java.util.Arrays;

/**
 * Squared maximum mean discrepancy of one-column scores under the Laplacian kernel, exactly, in O(n
 * log n) time and O(n) memory: for whole validation sets rather than batches.
 *
 * <p>Equal to {@link MmdLoss} with a {@link org.fairlead.remedy.kernel.LaplacianKernel} to what
 * float32 allows there; this one computes in double. Plain Java on arrays, thread-safe.
 *
 * @param value the biased estimate, 0 or more; 0 when a group has no weight
 * @param unbiased the unbiased estimator, comparable between sizes; NaN when a group has fewer than
 *     two rows with weight
 * @param gradient derivative of {@code value} in each score, in the order of the rows
 */
@SuppressWarnings("ArrayRecordComponent") // a result, not a key
public record ExactLaplacianMmd(double value, double unbiased, double[] gradient) {

    /**
     * Measures the discrepancy, every row of weight 1.
     *
     * @param scores one a row, finite, in any order
     * @param membership group of each row, two groups
     * @param length kernel length in units of the scores, finite and greater than 0
     * @return discrepancy and gradient
     * @throws IllegalArgumentException if the lengths differ or a score is not finite
     */
    public static ExactLaplacianMmd of(float[] scores, Membership membership, double length) {
        return of(scores, membership, length, RowWeights.ones(scores.length));
    }

    /**
     * Measures the discrepancy of weighted rows.
     *
     * @param scores one a row, finite, in any order
     * @param membership group of each row, two groups
     * @param length kernel length in units of the scores, finite and greater than 0
     * @param weights one a row, finite and 0 or more; only their proportions matter
     * @return discrepancy and gradient
     * @throws IllegalArgumentException if the lengths differ, a score is not finite or a weight is
     *     negative
     */
    public static ExactLaplacianMmd of(
            float[] scores, Membership membership, double length, double[] weights) {
        if (membership.rows() != scores.length || membership.groups() != 2) {
            throw new IllegalArgumentException(
                    "membership must name one of two groups for each of %d scores, found %d rows of %d groups"
                            .formatted(scores.length, membership.rows(), membership.groups()));
        }
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException(
                    "kernel length must be finite and greater than 0, found " + length);
        }
        GroupTotals totals = GroupTotals.of(membership, RowWeights.checked(weights, scores.length));
        if (totals.present() < 2) {
            return new ExactLaplacianMmd(0, Double.NaN, new double[scores.length]);
        }
        SortedScores sorted = SortedScores.of(scores, length);
        double[] contrast = totals.contrast(1, 0);
        double value = Math.max(0, sorted.quadraticForm(contrast));
        return new ExactLaplacianMmd(
                value, unbiased(value, sorted, totals), sorted.gradient(contrast, length));
    }

    private static double unbiased(double value, SortedScores sorted, GroupTotals totals) {
        double estimate = value;
        for (int group = 0; group < 2; group++) {
            double share = totals.concentration(group);
            double within = sorted.quadraticForm(totals.mean(group));
            estimate += share < 1 ? (within - share) / (1 - share) - within : Double.NaN;
        }
        return estimate;
    }

    @Override
    public String toString() {
        return "ExactLaplacianMmd[value=%s, unbiased=%s, gradient=%d values of norm %s]"
                .formatted(value, unbiased, gradient.length, norm());
    }

    private double norm() {
        return Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
    }
}
