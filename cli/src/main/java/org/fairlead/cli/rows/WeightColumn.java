package org.fairlead.cli.rows;

import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;

/** Columns of row weights. */
public final class WeightColumn {
    private WeightColumn() {}

    /**
     * Weights of rows.
     *
     * @param table any table
     * @param name the column
     * @param what what messages call the table
     * @return 0 or more, one a row, not all 0
     * @throws DataException if a weight is missing or negative, or all are 0
     */
    public static double[] of(Table table, String name, String what) {
        double[] weights = table.numbers(name).values();
        double sum = 0;
        for (int row = 0; row < weights.length; row++) {
            sum += weights[row];
            if (!(weights[row] >= 0)) {
                throw new DataException(
                        "%s: weight column \"%s\", row %d: must be 0 or more, found %s"
                                .formatted(
                                        what,
                                        name,
                                        row + 1,
                                        Double.isNaN(weights[row]) ? "nothing" : weights[row]));
            }
        }
        if (!(sum > 0)) {
            throw new DataException(
                    "%s: weight column \"%s\" must have a weight above 0 in some row, found 0 in all %d"
                            .formatted(what, name, weights.length));
        }
        return weights;
    }
}
