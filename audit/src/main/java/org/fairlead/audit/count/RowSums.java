package org.fairlead.audit.count;

/**
 * Sums over rows that share a membership pattern, a score, and a label or nearly so.
 *
 * @param rows number of rows
 * @param labels sum of labels
 * @param weight sum of weights
 * @param weightedLabels sum of weight times label
 * @param squares sum of squared weights
 */
public record RowSums(
        long rows, double labels, double weight, double weightedLabels, double squares) {
    /**
     * Whether all labels are 0, or all are 1.
     *
     * @return true if so
     */
    public boolean isHard() {
        return labels == 0 || labels == rows;
    }

    /**
     * Mean label.
     *
     * @return in [0, 1]
     */
    public double meanLabel() {
        return labels / rows;
    }

    /**
     * Mean label, rows counting by their weight.
     *
     * @return in [0, 1]; the plain mean when nothing weighs anything
     */
    public double weightedMeanLabel() {
        return weight > 0 ? weightedLabels / weight : meanLabel();
    }

    /**
     * Adds another.
     *
     * @param other sums over other rows
     * @return the sums over both
     */
    public RowSums plus(RowSums other) {
        return new RowSums(
                rows + other.rows,
                labels + other.labels,
                weight + other.weight,
                weightedLabels + other.weightedLabels,
                squares + other.squares);
    }
}
