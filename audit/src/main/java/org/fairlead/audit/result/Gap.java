package org.fairlead.audit.result;

import org.fairlead.audit.interval.Interval;

/**
 * A slice's figure against that of its baseline.
 *
 * @param baseline name of the baseline slice
 * @param value the slice's figure
 * @param baselineValue the baseline's figure
 * @param difference slice minus baseline; NaN when either is unknown, or both are of the same rows
 * @param interval interval of the difference
 * @param ratio slice over baseline; infinite when only the baseline is 0, NaN when both are
 * @param relativeChange ratio minus 1, as the widget of Fairness Indicators shows it
 * @param status whether the difference is known
 * @param pValue p of a two-sided test that both are equal; NaN where there is none
 * @param holm p after Holm's correction over the tests of this figure in the audit
 * @param benjaminiHochberg p after Benjamini and Hochberg's correction over the same
 * @param family number of tests corrected for; two slices that ask the same one count once
 */
public record Gap(
        String baseline,
        double value,
        double baselineValue,
        double difference,
        Interval interval,
        double ratio,
        double relativeChange,
        Status status,
        double pValue,
        double holm,
        double benjaminiHochberg,
        int family) {
    /**
     * Compares two figures.
     *
     * @param baseline name of the baseline slice
     * @param own the slice's figure
     * @param other the baseline's figure
     * @param interval interval of the difference
     * @param pValue p of a two-sided test that both are equal; NaN where there is none
     * @return the gap, its p not corrected yet; without a difference when either figure is unknown
     */
    public static Gap of(
            String baseline, Estimate own, Estimate other, Interval interval, double pValue) {
        double ratio = own.value() / other.value();
        Status status = own.status() == Status.KNOWN ? other.status() : own.status();
        return new Gap(
                baseline,
                own.value(),
                other.value(),
                own.value() - other.value(),
                interval,
                ratio,
                ratio - 1,
                status,
                pValue,
                pValue,
                pValue,
                1);
    }

    /**
     * A gap to nothing: all rows that count for the baseline are the slice's too, or the other way
     * round, so there are no others to compare with.
     *
     * @param baseline name of the baseline slice
     * @param own the slice's figure
     * @param other the baseline's figure
     * @return the gap, without a difference
     */
    public static Gap undefined(String baseline, Estimate own, Estimate other) {
        return new Gap(
                baseline,
                own.value(),
                other.value(),
                Double.NaN,
                Interval.UNKNOWN,
                Double.NaN,
                Double.NaN,
                own.status() == Status.KNOWN ? Status.UNDEFINED : own.status(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                1);
    }

    /**
     * The same gap with its p-value corrected for a family of questions.
     *
     * @param newHolm p after Holm's correction
     * @param newBenjaminiHochberg p after Benjamini and Hochberg's correction
     * @param newFamily number of questions
     * @return the gap with both
     */
    public Gap corrected(double newHolm, double newBenjaminiHochberg, int newFamily) {
        return new Gap(
                baseline,
                value,
                baselineValue,
                difference,
                interval,
                ratio,
                relativeChange,
                status,
                pValue,
                newHolm,
                newBenjaminiHochberg,
                newFamily);
    }

    /**
     * The difference in the order in which TensorFlow Model Analysis gives it.
     *
     * @return baseline minus slice
     */
    public double baselineMinusSlice() {
        return baselineValue - value;
    }
}
