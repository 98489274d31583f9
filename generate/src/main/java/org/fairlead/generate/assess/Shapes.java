package org.fairlead.generate.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;

/**
 * Column shapes as SDMetrics defines them: Kolmogorov-Smirnov for numbers, total variation for
 * levels, missing values left out.
 */
final class Shapes {
    private static final int BARS = 20;

    private Shapes() {}

    static ColumnShape of(Column real, Column synthetic) {
        return real instanceof NumberColumn numbers
                ? ofNumbers(numbers, (NumberColumn) synthetic)
                : ofLevels(real, synthetic);
    }

    private static ColumnShape ofNumbers(NumberColumn real, NumberColumn synthetic) {
        double[] a = known(real);
        double[] b = known(synthetic);
        double distance = 0;
        int j = 0;
        for (int i = 0; i < a.length; ) {
            double value = j < b.length ? Math.min(a[i], b[j]) : a[i];
            while (i < a.length && a[i] <= value) {
                i++;
            }
            while (j < b.length && b[j] <= value) {
                j++;
            }
            distance =
                    Math.max(
                            distance,
                            Math.abs((double) i / a.length - (double) j / Math.max(1, b.length)));
        }
        if (a.length == 0 || b.length == 0) {
            return new ColumnShape(
                    real.name(),
                    "KS",
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    missing(real),
                    missing(synthetic),
                    List.of());
        }
        double low = a[0];
        double high = a[a.length - 1];
        double reached = Math.min(high, b[b.length - 1]) - Math.max(low, b[0]);
        double coverage = high > low ? Math.max(0, reached / (high - low)) : 1;
        double inside =
                Arrays.stream(b).filter(v -> v >= low && v <= high).count() / (double) b.length;
        return new ColumnShape(
                real.name(),
                "KS",
                1 - distance,
                coverage,
                inside,
                missing(real),
                missing(synthetic),
                bars(real, a, b));
    }

    private static double[] known(NumberColumn column) {
        return Arrays.stream(column.values()).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    /**
     * Equal ranges, of whole numbers where the column holds such, so that none is empty by chance.
     */
    private static List<ColumnShape.Bar> bars(NumberColumn column, double[] a, double[] b) {
        double low = a[0];
        double high = a[a.length - 1];
        double range = high - low;
        boolean whole = column.kind() != NumberColumn.Kind.REAL;
        double width = whole ? Math.max(1, Math.ceil((range + 1) / BARS)) : range / BARS;
        int size = width > 0 ? (int) Math.min(BARS, Math.floor(range / width) + 1) : 1;
        double[] real = new double[size];
        double[] synthetic = new double[size];
        for (double value : a) {
            real[bar(value, low, width, size)] += 1.0 / a.length;
        }
        for (double value : b) {
            synthetic[bar(value, low, width, size)] += 1.0 / b.length;
        }
        List<ColumnShape.Bar> bars = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            double from = low + k * width;
            double to = Math.min(high, whole ? from + width - 1 : from + width);
            String name = text(column, from, width);
            bars.add(
                    new ColumnShape.Bar(
                            to > from ? name + " to " + text(column, to, width) : name,
                            real[k],
                            synthetic[k]));
        }
        return bars;
    }

    private static String text(NumberColumn column, double value, double width) {
        if (column.kind() != NumberColumn.Kind.REAL) {
            return NumberColumn.of(column.name(), column.kind(), new double[] {value}).text(0);
        }
        int decimals = (int) Math.max(0, Math.min(6, 1 - Math.floor(Math.log10(width))));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static int bar(double value, double low, double width, int size) {
        return width > 0 ? (int) Math.max(0, Math.min(size - 1, (value - low) / width)) : 0;
    }

    private static ColumnShape ofLevels(Column real, Column synthetic) {
        Map<String, double[]> shares = new LinkedHashMap<>();
        count(real, 0, shares);
        int realLevels = shares.size();
        count(synthetic, 1, shares);
        double distance = 0;
        double covered = 0;
        double inside = 0;
        for (double[] pair : shares.values()) {
            distance += Math.abs(pair[0] - pair[1]) / 2;
            covered += pair[0] > 0 && pair[1] > 0 ? 1 : 0;
            inside += pair[0] > 0 ? pair[1] : 0;
        }
        List<ColumnShape.Bar> bars =
                shares.entrySet().stream()
                        .map(e -> new ColumnShape.Bar(e.getKey(), e.getValue()[0], e.getValue()[1]))
                        .sorted(Comparator.comparingDouble(bar -> -bar.real()))
                        .limit(BARS)
                        .toList();
        return new ColumnShape(
                real.name(),
                "TV",
                1 - distance,
                covered / realLevels,
                inside,
                missing(real),
                missing(synthetic),
                bars);
    }

    private static void count(Column column, int side, Map<String, double[]> shares) {
        double known = column.size() * (1 - missing(column));
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                shares.computeIfAbsent(column.text(row), level -> new double[2])[side] += 1 / known;
            }
        }
    }

    static double missing(Column column) {
        int missing = 0;
        for (int row = 0; row < column.size(); row++) {
            missing += column.isMissing(row) ? 1 : 0;
        }
        return column.size() == 0 ? 0 : (double) missing / column.size();
    }
}
