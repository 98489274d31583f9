package org.fairlead.audit.gap;

import java.util.List;

/**
 * How far the figures of the slices of a family lie apart. Slices whose figure is unknown are left
 * out, and counted.
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
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                continue;
            }
            known++;
            high = high < 0 || values[i] > values[high] ? i : high;
            low = low < 0 || values[i] < values[low] ? i : low;
            double distance = Math.abs(values[i] - overall);
            far = far < 0 || distance > Math.abs(values[far] - overall) ? i : far;
            double quotient = values[i] / overall;
            double ratio = quotient > 1 ? 1 / quotient : quotient;
            ratioToOverall =
                    Double.isNaN(ratioToOverall) || ratio < ratioToOverall ? ratio : ratioToOverall;
        }
        boolean pair = known > 1;
        return new Spread(
                pair ? values[high] - values[low] : Double.NaN,
                pair ? values[low] / values[high] : Double.NaN,
                known > 0 ? Math.abs(values[far] - overall) : Double.NaN,
                ratioToOverall,
                pair ? names.get(high) : "",
                pair ? names.get(low) : "",
                known > 0 ? names.get(far) : "",
                known,
                values.length - known);
    }
}
