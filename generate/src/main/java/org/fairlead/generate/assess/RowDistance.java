package org.fairlead.generate.assess;

import java.util.HashMap;
import java.util.Map;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/**
 * Distances of rows as SDMetrics' DCR has them: the mean over columns of 0 or 1 for levels and of
 * the difference over the real range for numbers, one missing value 1, two 0.
 */
final class RowDistance {
    private final Table real;
    private final Map<String, Map<String, Integer>> codes = new HashMap<>();

    RowDistance(Table real) {
        this.real = real;
    }

    /** Rows as numbers: columns in their real ranges' units, levels as codes. */
    float[][] rows(Table table, int[] chosen) {
        int width = real.names().size();
        float[][] rows = new float[chosen.length][width];
        for (int c = 0; c < width; c++) {
            Column column = table.column(real.names().get(c));
            if (column instanceof NumberColumn numbers) {
                double low = Double.POSITIVE_INFINITY;
                double high = Double.NEGATIVE_INFINITY;
                for (double value : real.numbers(column.name()).values()) {
                    low = Double.isNaN(value) ? low : Math.min(low, value);
                    high = Double.isNaN(value) ? high : Math.max(high, value);
                }
                double range = high > low ? high - low : 1;
                for (int i = 0; i < chosen.length; i++) {
                    rows[i][c] = (float) ((numbers.value(chosen[i]) - low) / range);
                }
            } else {
                Map<String, Integer> known =
                        codes.computeIfAbsent(column.name(), name -> new HashMap<>());
                for (int i = 0; i < chosen.length; i++) {
                    rows[i][c] =
                            column.isMissing(chosen[i])
                                    ? Float.NaN
                                    : 2
                                            * known.computeIfAbsent(
                                                    column.text(chosen[i]), level -> known.size());
                }
            }
        }
        return rows;
    }

    /** The distances of a row to the closest and the second closest of others. */
    static double[] closest(float[] row, float[][] others) {
        double first = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (float[] other : others) {
            double sum = 0;
            for (int c = 0; c < row.length && sum < second; c++) {
                float difference = Math.abs(row[c] - other[c]);
                if (Float.isNaN(difference)) {
                    sum += Float.isNaN(row[c]) && Float.isNaN(other[c]) ? 0 : 1;
                } else {
                    sum += Math.min(1, difference);
                }
            }
            if (sum < first) {
                second = first;
                first = sum;
            } else if (sum < second) {
                second = sum;
            }
        }
        return new double[] {first / row.length, second / row.length};
    }
}
