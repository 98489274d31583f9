package org.fairlead.generate.assess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/**
 * Pair trends as SDMetrics defines them: for two numbers 1 less half the distance of Pearson's
 * correlations, for other pairs 1 less the total variation of the joint shares, numbers cut at the
 * real deciles' equal-width edges.
 */
final class PairTrends {
    private static final int CUTS = 10;

    private PairTrends() {}

    /** The mean over all pairs of columns. */
    static double mean(Table real, Table synthetic) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < real.names().size(); a++) {
            for (int b = a + 1; b < real.names().size(); b++) {
                double similarity = of(real, synthetic, real.names().get(a), real.names().get(b));
                if (!Double.isNaN(similarity)) {
                    sum += similarity;
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private static double of(Table real, Table synthetic, String a, String b) {
        if (real.column(a) instanceof NumberColumn && real.column(b) instanceof NumberColumn) {
            return 1 - Math.abs(correlation(real, a, b) - correlation(synthetic, a, b)) / 2;
        }
        Map<Long, double[]> joint = new HashMap<>();
        for (int side = 0; side < 2; side++) {
            Table table = side == 0 ? real : synthetic;
            int[] first = cells(real.column(a), table.column(a));
            int[] second = cells(real.column(b), table.column(b));
            for (int row = 0; row < first.length; row++) {
                long cell = ((long) first[row] << 32) | (second[row] & 0xffffffffL);
                joint.computeIfAbsent(cell, key -> new double[2])[side] += 1.0 / first.length;
            }
        }
        return 1 - joint.values().stream().mapToDouble(p -> Math.abs(p[0] - p[1])).sum() / 2;
    }

    private static double correlation(Table table, String a, String b) {
        double[] x = table.numbers(a).values();
        double[] y = table.numbers(b).values();
        double n = 0;
        double sx = 0;
        double sy = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row] + y[row])) {
                n++;
                sx += x[row];
                sy += y[row];
            }
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 0; row < x.length; row++) {
            if (!Double.isNaN(x[row] + y[row])) {
                double dx = x[row] - sx / n;
                double dy = y[row] - sy / n;
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static int[] cells(Column real, Column column) {
        int[] cells = new int[column.size()];
        if (real instanceof NumberColumn numbers) {
            double low =
                    Arrays.stream(numbers.values()).filter(v -> !Double.isNaN(v)).min().orElse(0);
            double high =
                    Arrays.stream(numbers.values()).filter(v -> !Double.isNaN(v)).max().orElse(0);
            double width = high > low ? (high - low) / CUTS : 1;
            for (int row = 0; row < cells.length; row++) {
                double value = ((NumberColumn) column).value(row);
                cells[row] =
                        Double.isNaN(value)
                                ? -1
                                : (int) Math.max(0, Math.min(CUTS - 1, (value - low) / width));
            }
            return cells;
        }
        for (int row = 0; row < cells.length; row++) {
            cells[row] = column.isMissing(row) ? -1 : column.text(row).hashCode() & 0x7fffffff;
        }
        return cells;
    }
}
