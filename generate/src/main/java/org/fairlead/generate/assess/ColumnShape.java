package org.fairlead.generate.assess;

import java.util.List;

/**
 * How alike one column is in two tables, with what a picture of it needs.
 *
 * @param column the column
 * @param measure {@code KS} for numbers, {@code TV} for levels
 * @param similarity 1 less the largest distance of the distribution functions, or 1 less half the
 *     summed distance of the shares; in [0, 1], 1 for equal
 * @param coverage share of the real levels that occur, or of the real range that is reached; in [0,
 *     1]
 * @param adherence share of the synthetic rows whose value lies in the real range or levels
 * @param missingReal share of missing values, real
 * @param missingSynthetic share of missing values, synthetic
 * @param bars parts of the column, at most twenty
 */
public record ColumnShape(
        String column,
        String measure,
        double similarity,
        double coverage,
        double adherence,
        double missingReal,
        double missingSynthetic,
        List<Bar> bars) {

    public ColumnShape {
        bars = List.copyOf(bars);
    }

    /**
     * One part of a column.
     *
     * @param name a level, or a range of numbers
     * @param real share of the real rows that have a value
     * @param synthetic share of the synthetic rows that have a value
     */
    public record Bar(String name, double real, double synthetic) {}
}
