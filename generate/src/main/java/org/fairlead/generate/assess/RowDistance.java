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
    private static final double DIGITS = 1e12;

    private final Table real;
    private final Map<String, Map<String, Integer>> codes = new HashMap<>();

    RowDistance(Table real) {
        this.real = real;
    }

    /** Rows as numbers: columns in their real ranges' units, levels as codes. */
    double[][] rows(Table table, int[] chosen) {
        int width = real.names().size();
        double[][] rows = new double[chosen.length][width];
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
                    rows[i][c] = (numbers.value(chosen[i]) - low) / range;
                }
            } else {
                Map<String, Integer> known =
                        codes.computeIfAbsent(column.name(), name -> new HashMap<>());
                for (int i = 0; i < chosen.length; i++) {
                    rows[i][c] =
                            column.isMissing(chosen[i])
                                    ? Double.NaN
                                    : 2
                                            * known.computeIfAbsent(
                                                    column.text(chosen[i]), level -> known.size());
                }
            }
        }
        return rows;
    }

    /** The distances of a row to the closest and the second closest of others. */
    static double[] closest(double[] row, double[][] others) {
        double first = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        for (double[] other : others) {
            double sum = 0;
            for (int c = 0; c < row.length && sum < second; c++) {
                double difference = Math.abs(row[c] - other[c]);
                if (Double.isNaN(difference)) {
                    sum += Double.isNaN(row[c]) && Double.isNaN(other[c]) ? 0 : 1;
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
        return new double[] {rounded(first / row.length), rounded(second / row.length)};
    }

    /* 43 is as far from 40 as 37 is, whatever the last digits of their quotients by a range say. */
    private static double rounded(double distance) {
        return Math.rint(distance * DIGITS) / DIGITS;
    }
}
