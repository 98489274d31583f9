package org.fairlead.generate.assess;

import java.util.List;

/**
 * A classifier without the protected columns, trained on one table and tested on the hold-out rows.
 *
 * @param judge the classifier
 * @param trainedOn {@code real} or {@code synthetic}
 * @param slices all measures of the audit module overall and by group; scores above one half are
 *     predicted positive
 * @param gaps its parity measures, and the largest less the smallest of each measure, by protected
 *     column
 */
public record JudgeScore(String judge, String trainedOn, List<Figure> slices, List<Figure> gaps) {
    public JudgeScore {
        slices = List.copyOf(slices);
        gaps = List.copyOf(gaps);
    }

    /**
     * A measure on all hold-out rows.
     *
     * @param measure such as {@code auc}
     * @return its value, NaN if it is not defined
     */
    public double overall(String measure) {
        return value(slices, "Overall", measure);
    }

    /**
     * A gap.
     *
     * @param column the protected column
     * @param measure such as {@code demographic_parity}
     * @return its value, NaN if it is not defined
     */
    public double gap(String column, String measure) {
        return value(gaps, column, measure);
    }

    private static double value(List<Figure> figures, String slice, String measure) {
        return figures.stream()
                .filter(f -> f.slice().equals(slice) && f.measure().equals(measure))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
