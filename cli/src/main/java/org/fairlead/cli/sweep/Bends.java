package org.fairlead.cli.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Where a curve of settings bends, and the weights that would show the bend more finely. */
final class Bends {
    private Bends() {}

    /**
     * Weights between those that were tried.
     *
     * @param weights increasing, 0 first
     * @param gaps gap of each weight
     * @param accuracies accuracy of each weight
     * @param count how many more weights
     * @return increasing, none of them tried; fewer if the weights lie too close
     */
    static List<Double> weights(
            List<Double> weights, List<Double> gaps, List<Double> accuracies, int count) {
        double[] x = scaled(gaps);
        double[] y = scaled(accuracies);
        List<Integer> sharpestFirst =
                IntStream.range(1, weights.size() - 1)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer k) -> -bend(x, y, k)))
                        .toList();
        TreeSet<Double> added = new TreeSet<>();
        List<Double> order = new ArrayList<>();
        for (int k : sharpestFirst) {
            order.add(between(weights.get(k - 1), weights.get(k)));
            order.add(between(weights.get(k), weights.get(k + 1)));
        }
        if (weights.size() == 2) {
            order.add(between(weights.get(0), weights.get(1)));
        }
        for (double weight : order) {
            if (added.size() < count && !weights.contains(weight)) {
                added.add(weight);
            }
        }
        return List.copyOf(added);
    }

    /** The most weights that are found: two at each bend, one if there is no bend. */
    static int most(int weights, int count) {
        return Math.min(count, weights == 2 ? 1 : 2 * Math.max(0, weights - 2));
    }

    /** Gaps and accuracies count alike: each is measured by its own range. */
    private static double[] scaled(List<Double> values) {
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(0);
        double range = high > low ? high - low : 1;
        return values.stream().mapToDouble(v -> (v - low) / range).toArray();
    }

    /** Twice the area of the triangle of a setting and its neighbours: 0 on a straight line. */
    private static double bend(double[] x, double[] y, int k) {
        return Math.abs(
                (x[k] - x[k - 1]) * (y[k + 1] - y[k - 1])
                        - (x[k + 1] - x[k - 1]) * (y[k] - y[k - 1]));
    }

    /** The geometric mean, or the half of the first weight above 0; three digits. */
    private static double between(double low, double high) {
        double middle = low > 0 ? Math.sqrt(low * high) : high / 2;
        return Double.parseDouble(String.format(Locale.ROOT, "%.3g", middle));
    }
}
