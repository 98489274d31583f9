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
}
