package org.fairlead.audit.score;

/**
 * Mean and spread of weighted values, taken in one by one. The spread keeps its digits wherever the
 * values lie (West 1979, Communications of the ACM 22, 532-535).
 */
final class Moments {
    private double weight;
    private double sum;
    private double centre;
    private double squares;

    void add(double value, double by) {
        if (by > 0) {
            weight += by;
            sum += by * value;
            double distance = value - centre;
            centre += distance * by / weight;
            squares += by * distance * (value - centre);
        }
    }

    double mean() {
        return sum / weight;
    }

    /** Root of the mean squared distance to the mean; NaN when a value is infinite. */
    double deviation() {
        return Math.sqrt(Math.max(0, squares / weight));
    }
}
