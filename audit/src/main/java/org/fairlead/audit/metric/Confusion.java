package org.fairlead.audit.metric;

/**
 * What a threshold makes of a slice. A fractional label counts in part as positive and in part as
 * negative, so counts need not be whole.
 *
 * @param tp rows with a positive label and a score above the threshold
 * @param fp negative label, score above
 * @param tn negative label, score at or below
 * @param fn positive label, score at or below
 */
public record Confusion(double tp, double fp, double tn, double fn) {
    /**
     * All rows.
     *
     * @return the sum of the four
     */
    public double total() {
        return tp + fp + tn + fn;
    }

    /**
     * Rows with a positive label.
     *
     * @return tp + fn
     */
    public double positives() {
        return tp + fn;
    }

    /**
     * Rows with a negative label.
     *
     * @return fp + tn
     */
    public double negatives() {
        return fp + tn;
    }

    /**
     * Adds another.
     *
     * @param other counts of other rows
     * @return the counts of both
     */
    public Confusion plus(Confusion other) {
        return new Confusion(tp + other.tp, fp + other.fp, tn + other.tn, fn + other.fn);
    }
}
