package org.fairlead.bench.speed;

import java.util.Arrays;
import java.util.Locale;

/**
 * A figure that was measured many times.
 *
 * @param name what was measured
 * @param unit such as ms
 * @param median the middle one
 * @param min the smallest
 * @param spread 90th minus 10th percentile
 * @param count how many
 */
record Figure(String name, String unit, double median, double min, double spread, int count) {

    static Figure of(String name, String unit, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return new Figure(
                name, unit, sorted[n / 2], sorted[0], sorted[n * 9 / 10] - sorted[n / 10], n);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %.3f | %d |",
                name,
                unit,
                median,
                min,
                spread,
                count);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"unit\": \"%s\", \"median\": %.4f, \"min\": %.4f, \"spread\": %.4f, \"count\": %d}",
                name,
                unit,
                median,
                min,
                spread,
                count);
    }
}
