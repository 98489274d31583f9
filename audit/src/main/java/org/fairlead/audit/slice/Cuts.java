package org.fairlead.audit.slice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Edges that cut a number into ranges. */
public final class Cuts {
    private Cuts() {}

    /**
     * Edges that cut values into ranges of about equal share.
     *
     * @param values the values, NaN for missing
     * @param parts number of ranges, 2 or more
     * @return rising distinct edges; fewer than {@code parts - 1} when values repeat much
     * @throws IllegalArgumentException if parts is below 2 or fewer than two distinct values exist
     */
    public static double[] quantiles(double[] values, int parts) {
        if (parts < 2) {
            throw new IllegalArgumentException("parts must be 2 or more, found " + parts);
        }
        double[] sorted =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        double[] edges = new double[parts - 1];
        for (int i = 1; i < parts && sorted.length > 0; i++) {
            edges[i - 1] = sorted[(int) ((long) i * sorted.length / parts)];
        }
        double lowest = sorted.length == 0 ? Double.NaN : sorted[0];
        double[] distinct = Arrays.stream(edges).distinct().filter(e -> e > lowest).toArray();
        if (distinct.length == 0) {
            throw new IllegalArgumentException(
                    "quantiles need two distinct values or more in the lower parts, found none;"
                            + " give edges");
        }
        return distinct;
    }

    static List<String> levels(String name, double... edges) {
        if (edges.length == 0) {
            throw new IllegalArgumentException(
                    "slice column \"%s\": one edge or more needed, found none".formatted(name));
        }
        List<String> levels = new ArrayList<>();
        levels.add("< " + text(edges[0]));
        for (int i = 1; i < edges.length; i++) {
            if (!(edges[i] > edges[i - 1])) {
                throw new IllegalArgumentException(
                        "slice column \"%s\": edges must rise, found %s"
                                .formatted(name, Arrays.toString(edges)));
            }
            levels.add("[" + text(edges[i - 1]) + ", " + text(edges[i]) + ")");
        }
        levels.add(">= " + text(edges[edges.length - 1]));
        return levels;
    }

    static int[] codes(double[] values, double... edges) {
        int[] codes = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            int place = Arrays.binarySearch(edges, values[row] + 0.0);
            codes[row] = Double.isNaN(values[row]) ? -1 : place >= 0 ? place + 1 : -place - 1;
        }
        return codes;
    }

    private static String text(double edge) {
        return Double.isInfinite(edge)
                ? Double.toString(edge)
                : BigDecimal.valueOf(edge).stripTrailingZeros().toPlainString();
    }
}
