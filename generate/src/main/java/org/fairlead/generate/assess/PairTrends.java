package org.fairlead.generate.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
        List<String> names = real.names();
        List<int[]> realCells = new ArrayList<>();
        List<int[]> madeCells = new ArrayList<>();
        for (String name : names) {
            Map<String, Integer> codes = new HashMap<>();
            realCells.add(cells(real.column(name), real.column(name), codes));
            madeCells.add(cells(real.column(name), synthetic.column(name), codes));
        }
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                boolean numbers =
                        real.column(names.get(a)) instanceof NumberColumn
                                && real.column(names.get(b)) instanceof NumberColumn;
                double similarity =
                        numbers
                                ? ofNumbers(real, synthetic, names.get(a), names.get(b))
                                : 1
                                        - distance(
                                                joint(realCells.get(a), realCells.get(b)),
                                                joint(madeCells.get(a), madeCells.get(b)));
                if (!Double.isNaN(similarity)) {
                    sum += similarity;
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    private static double ofNumbers(Table real, Table synthetic, String a, String b) {
        return 1 - Math.abs(correlation(real, a, b) - correlation(synthetic, a, b)) / 2;
    }

    /** Each row's pair of cells as one number, sorted. */
    private static long[] joint(int[] first, int[] second) {
        long[] joint = new long[first.length];
        for (int row = 0; row < joint.length; row++) {
            joint[row] = ((long) first[row] << 32) | (second[row] & 0xffffffffL);
        }
        Arrays.sort(joint);
        return joint;
    }

    /** Total variation of two sorted samples. */
    private static double distance(long[] real, long[] synthetic) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < real.length || j < synthetic.length) {
            long cell =
                    j == synthetic.length || (i < real.length && real[i] < synthetic[j])
                            ? real[i]
                            : synthetic[j];
            int fromReal = i;
            int fromMade = j;
            while (i < real.length && real[i] == cell) {
                i++;
            }
            while (j < synthetic.length && synthetic[j] == cell) {
                j++;
            }
            sum +=
                    Math.abs(
                            (double) (i - fromReal) / real.length
                                    - (double) (j - fromMade) / synthetic.length);
        }
        return sum / 2;
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

    private static int[] cells(Column real, Column column, Map<String, Integer> codes) {
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
            cells[row] =
                    column.isMissing(row)
                            ? -1
                            : codes.computeIfAbsent(column.text(row), level -> codes.size());
        }
        return cells;
    }
}
