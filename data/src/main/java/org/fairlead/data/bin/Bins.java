package org.fairlead.data.bin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;

/**
 * Bins of numbers, each from an edge up to, and without, the next. Missing numbers stay missing.
 *
 * @param edges where bins begin, increasing, at least one; a number below the first is in a bin of
 *     its own
 */
public record Bins(List<Double> edges) {

    /** Checks the edges. */
    public Bins {
        edges = List.copyOf(edges);
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("edges must be one or more, found none");
        }
        for (int i = 0; i < edges.size(); i++) {
            boolean ordered = i == 0 || edges.get(i - 1) < edges.get(i);
            if (!Double.isFinite(edges.get(i)) || !ordered) {
                throw new IllegalArgumentException(
                        "edges must be finite and increasing, found %s".formatted(edges));
            }
        }
    }

    /**
     * Bins between stated edges.
     *
     * @param edges increasing numbers, at least one
     * @return the bins, one more than edges
     */
    public static Bins at(double... edges) {
        return new Bins(Arrays.stream(edges).boxed().toList());
    }

    /**
     * Bins of about equally many rows each. Where a number is so frequent that it fills several
     * bins, there are fewer.
     *
     * @param column the numbers
     * @param count how many bins are wanted, at least 2
     * @return the bins, edges at the quantiles (inverse of the empirical distribution)
     * @throws DataException if all numbers are missing or equal
     */
    public static Bins quantiles(NumberColumn column, int count) {
        if (count < 2) {
            throw new IllegalArgumentException("count must be 2 or more, found " + count);
        }
        double[] sorted =
                Arrays.stream(column.values()).filter(v -> !Double.isNaN(v)).sorted().toArray();
        List<Double> edges = new ArrayList<>();
        for (int i = 1; i < count && sorted.length > 0; i++) {
            double edge = sorted[(int) ((long) i * sorted.length / count)];
            double last = edges.isEmpty() ? sorted[0] : edges.get(edges.size() - 1);
            if (edge > last) {
                edges.add(edge);
            }
        }
        if (edges.isEmpty()) {
            throw new DataException(
                    "column \"%s\" must hold two or more different numbers to be binned by quantiles; state edges"
                            .formatted(column.name()));
        }
        return new Bins(edges);
    }

    /**
     * Puts numbers into their bins.
     *
     * @param column the numbers
     * @return a column of the same name whose levels are the bins in increasing order, such as
     *     {@code under 25}, {@code 25 to 29}, {@code 30 and over}
     */
    public CategoryColumn apply(NumberColumn column) {
        double[] cuts = edges.stream().mapToDouble(Double::doubleValue).toArray();
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] =
                    column.isMissing(row) ? CategoryColumn.MISSING : bin(cuts, column.value(row));
        }
        return CategoryColumn.of(column.name(), levels(column.kind()), codes);
    }

    private static int bin(double[] cuts, double value) {
        int found = Arrays.binarySearch(cuts, value + 0.0); // -0.0 is 0.0
        return found >= 0 ? found + 1 : -found - 1;
    }

    private List<String> levels(NumberColumn.Kind kind) {
        List<String> levels = new ArrayList<>();
        levels.add("under " + text(edges.get(0), kind));
        for (int i = 1; i < edges.size(); i++) {
            levels.add(between(edges.get(i - 1), edges.get(i), kind));
        }
        levels.add(text(edges.get(edges.size() - 1), kind) + " and over");
        return levels;
    }

    private static String between(double from, double to, NumberColumn.Kind kind) {
        boolean whole = from == Math.rint(from) && to == Math.rint(to);
        if (kind != NumberColumn.Kind.INTEGER || !whole) {
            return text(from, kind) + " to under " + text(to, kind);
        }
        return to - from == 1 ? text(from, kind) : text(from, kind) + " to " + text(to - 1, kind);
    }

    private static String text(double edge, NumberColumn.Kind kind) {
        if (kind == NumberColumn.Kind.REAL || kind == NumberColumn.Kind.INTEGER) {
            return new BigDecimal(Double.toString(edge + 0.0)).stripTrailingZeros().toPlainString();
        }
        return NumberColumn.of("edge", kind, new double[] {edge}).text(0);
    }
}
