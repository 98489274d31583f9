package org.fairlead.model.training;

import org.fairlead.model.encoder.Encoded;

/**
 * Labelled rows to train or validate on.
 *
 * @param rows encoded rows, at least one
 * @param labels one a row, in [0, 1]
 * @param weights one a row, 0 or more
 */
public record TrainingRows(Encoded rows, float[] labels, float[] weights) {
    public TrainingRows {
        if (rows.rows() != labels.length || rows.rows() != weights.length || labels.length == 0) {
            throw new IllegalArgumentException(
                    "rows, labels and weights must be as many and at least one, found %d, %d and %d"
                            .formatted(rows.rows(), labels.length, weights.length));
        }
    }
}
