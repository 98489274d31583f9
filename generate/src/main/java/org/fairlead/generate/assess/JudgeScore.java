package org.fairlead.generate.assess;

import java.util.List;

/**
 * A classifier trained on one table and tested on the hold-out rows.
 *
 * @param judge the classifier
 * @param trainedOn {@code real} or {@code synthetic}
 * @param f1 harmonic mean of precision and recall of the positive outcome
 * @param parityGap largest less smallest positive rate of the groups
 * @param opportunityGap largest less smallest true positive rate
 * @param oddsGap larger of the true positive and the false positive rates' gaps
 * @param slices figures overall and by group
 */
public record JudgeScore(
        String judge,
        String trainedOn,
        double f1,
        double parityGap,
        double opportunityGap,
        double oddsGap,
        List<SliceScore> slices) {
    public JudgeScore {
        slices = List.copyOf(slices);
    }
}
