package org.fairlead.audit.score;

/** The area under the precision-recall curve. */
public final class PrecisionRecall {
    private PrecisionRecall() {}

    /**
     * Average precision: precision at each distinct score, weighted by the recall gained there,
     * without interpolation (as scikit-learn's average_precision_score).
     *
     * @param groups scores of a slice
     * @return in [0, 1]; NaN without positives
     */
    public static double average(ScoreGroups groups) {
        double above = 0;
        double positivesAbove = 0;
        double sum = 0;
        for (int i = groups.size() - 1; i >= 0; i--) {
            positivesAbove += groups.positives(i);
            above += groups.positives(i) + groups.negatives(i);
            sum += above > 0 ? groups.positives(i) * (positivesAbove / above) : 0;
        }
        return positivesAbove > 0 ? sum / positivesAbove : Double.NaN;
    }
}
