package org.fairlead.generate.tilt;

/** One rate of the groups of an attribute, with the training rows behind each. */
final class RateFamily {
    private double sum;
    private double rows;
    private double highest = Double.NEGATIVE_INFINITY;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highestVariance;
    private double lowestVariance;

    void add(double rate, double groupRows) {
        sum += rate * groupRows;
        rows += groupRows;
        double variance = rate * (1 - rate) / Math.max(1, groupRows);
        if (rate > highest) {
            highest = rate;
            highestVariance = variance;
        }
        if (rate < lowest) {
            lowest = rate;
            lowestVariance = variance;
        }
    }

    /** The rate of all groups together. */
    double mean() {
        return sum / rows;
    }

    /**
     * The share to aim at so that the gap of unseen people, which differs from that of the rows by
     * chance, is likely to have lost the asked share: {@code share (1 + error / gap)}, at most 1,
     * with the standard error of the widest gap.
     */
    double shareWithMargin(double share) {
        double gap = highest - lowest;
        double error = Math.sqrt(highestVariance + lowestVariance);
        return gap > 0 ? Math.min(1, share * (1 + error / gap)) : share;
    }
}
