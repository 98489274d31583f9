package org.fairlead.data.census;

/**
 * Exact figures of a simulated census. Sex has no cause in the model, so rates by sex are also what
 * would be had everybody been of that sex.
 *
 * @param maleRate share of men with the high income, in [0, 1]
 * @param femaleRate share of women with the high income, in [0, 1]
 * @param maleMissRate false negative rate among men of the best possible classifier, which knows
 *     the true probabilities and says yes above one half
 * @param femaleMissRate the same among women
 */
public record CensusTruth(
        double maleRate, double femaleRate, double maleMissRate, double femaleMissRate) {

    /**
     * The true effect of sex on income.
     *
     * @return rate of women minus rate of men, in [-1, 1]
     */
    public double rateGap() {
        return femaleRate - maleRate;
    }

    /**
     * The gap that even the best classifier has at a threshold of one half.
     *
     * @return false negative rate of women minus that of men, in [-1, 1]
     */
    public double missRateGap() {
        return femaleMissRate - maleMissRate;
    }
}
