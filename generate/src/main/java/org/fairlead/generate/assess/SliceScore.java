package org.fairlead.generate.assess;

/**
 * A classifier's figures on one slice of the hold-out rows.
 *
 * @param slice the slice, such as {@code sex=Female}, or {@code Overall}
 * @param rows hold-out rows in it
 * @param auc area under the ROC curve, NaN if all labels are equal
 * @param accuracy share of right predictions
 * @param positiveRate share predicted positive
 * @param positiveRateLower lower end of its 95 % Wilson interval
 * @param positiveRateUpper upper end
 * @param truePositiveRate share predicted positive among positives
 * @param truePositiveLower lower end of its interval
 * @param truePositiveUpper upper end
 * @param falsePositiveRate share predicted positive among negatives
 * @param falsePositiveLower lower end of its interval
 * @param falsePositiveUpper upper end
 */
public record SliceScore(
        String slice,
        long rows,
        double auc,
        double accuracy,
        double positiveRate,
        double positiveRateLower,
        double positiveRateUpper,
        double truePositiveRate,
        double truePositiveLower,
        double truePositiveUpper,
        double falsePositiveRate,
        double falsePositiveLower,
        double falsePositiveUpper) {}
