package org.fairlead.model.training;

import org.fairlead.data.DataException;
import org.fairlead.model.encoder.Encoded;

/**
 * Labelled rows to train or validate on.
 *
 * @param rows encoded rows, at least one
 * @param labels one a row, in [0, 1]
 * @param weights one a row, 0 or more, not all 0; only their proportions count, see {@link
 *     #normalised}
 */
public record TrainingRows(Encoded rows, float[] labels, float[] weights) {
    public TrainingRows {
        if (rows.rows() != labels.length || rows.rows() != weights.length || labels.length == 0) {
            throw new IllegalArgumentException(
                    "rows, labels and weights must be as many and at least one, found %d, %d and %d"
                            .formatted(rows.rows(), labels.length, weights.length));
        }
    }

    /**
     * The same rows with weights whose mean is 1, so that a remedy's weight means the same beside
     * weights of any unit: people stood for, shares, ones.
     *
     * @param what what messages call the rows
     * @return these rows when the mean is 1 already
     * @throws DataException if all weights are 0
     */
    TrainingRows normalised(String what) {
        double sum = 0;
        for (float weight : weights) {
            sum += weight;
        }
        if (!(sum > 0)) {
            throw new DataException(
                    "%s rows must have a weight above 0 in some row, found 0 in all %d; give more rows a weight"
                            .formatted(what, weights.length));
        }
        if (sum == weights.length) {
            return this;
        }
        float[] scaled = new float[weights.length];
        for (int row = 0; row < scaled.length; row++) {
            scaled[row] = (float) (weights[row] * (weights.length / sum));
        }
        return new TrainingRows(rows, labels, scaled);
    }
}
