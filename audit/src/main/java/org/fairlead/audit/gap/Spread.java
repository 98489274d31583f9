package org.fairlead.audit.gap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the figures of the slices of a family lie apart. Slices whose figure is unknown are left
 * out, and counted. Of slices with equal figures the one whose name comes first, by its characters,
 * is named; infinite figures are equal, 0 apart and of ratio 1.
 *
 * @param difference largest minus smallest figure; NaN with fewer than two known ones
 * @param ratio smallest over largest, in [0, 1] for figures of 0 or more; NaN when all are 0
 * @param toOverall largest distance of a figure to that of all rows
 * @param ratioToOverall smallest ratio to the figure of all rows, turned over when above 1
 * @param highest name of the slice with the largest figure; empty when unknown
 * @param lowest name of the slice with the smallest figure; empty when unknown
 * @param farthest name of the slice farthest from overall; empty when unknown
 * @param known number of slices with a known figure
 * @param unknown number of slices left out
 */
public record Spread(
        double difference,
        double ratio,
        double toOverall,
        double ratioToOverall,
        String highest,
        String lowest,
        String farthest,
        int known,
        int unknown) {

    /**
     * Compares figures.
     *
     * @param names names of the slices
     * @param values their figures, NaN for unknown
     * @param overall the figure of all rows
     * @return the spread
     */
    public static Spread of(List<String> names, double[] values, double overall) {
        int high = -1;
        int low = -1;
        int far = -1;
        int known = 0;
        double ratioToOverall = Double.NaN;
        for (int i : byName(names)) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            known++;
            high = high < 0 || values[i] > values[high] ? i : high;
            low = low < 0 || values[i] < values[low] ? i : low;
            double distance = difference(values[i], overall);
            boolean isFarther = far < 0 || distance > difference(values[far], overall);
            far = isFarther && !Double.isNaN(distance) ? i : far;
            double quotient = quotient(values[i], overall);
            double ratio = quotient > 1 ? 1 / quotient : quotient;
            ratioToOverall =
                    Double.isNaN(ratioToOverall) || ratio < ratioToOverall ? ratio : ratioToOverall;
        }
        boolean pair = known > 1;
        return new Spread(
                pair ? difference(values[high], values[low]) : Double.NaN,
                pair ? quotient(values[low], values[high]) : Double.NaN,
                far < 0 ? Double.NaN : difference(values[far], overall),
                ratioToOverall,
                pair ? names.get(high) : "",
                pair ? names.get(low) : "",
                far < 0 ? "" : names.get(far),
                known,
                values.length - known);
    }

    /** Of equal figures the one whose name comes first counts, wherever the slices stand. */
    private static int[] byName(List<String> names) {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Infinite figures, such as log losses of certain scores that are wrong, are equal. */
    private static double difference(double a, double b) {
        return Double.isInfinite(a) && Double.compare(a, b) == 0 ? 0 : Math.abs(a - b);
    }

    private static double quotient(double a, double b) {
        return Double.isInfinite(a) && Double.compare(a, b) == 0 ? 1 : a / b;
    }
}
