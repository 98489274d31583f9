package org.fairlead.audit.result;

import org.fairlead.audit.interval.Interval;

/**
 * A slice's figure against that of its baseline.
 *
 * @param baseline name of the baseline slice
 * @param value the slice's figure
 * @param baselineValue the baseline's figure
 * @param difference slice minus baseline; NaN when either is unknown
 * @param interval interval of the difference
 * @param ratio slice over baseline; infinite when only the baseline is 0, NaN when both are
 * @param relativeChange ratio minus 1, as the widget of Fairness Indicators shows it
 * @param status whether the difference is known
 */
public record Gap(
        String baseline,
        double value,
        double baselineValue,
        double difference,
        Interval interval,
        double ratio,
        double relativeChange,
        Status status) {
    /**
     * Compares two figures.
     *
     * @param baseline name of the baseline slice
     * @param own the slice's figure
     * @param other the baseline's figure
     * @param interval interval of the difference
     * @return the gap; without a difference when either figure is unknown
     */
    public static Gap of(String baseline, Estimate own, Estimate other, Interval interval) {
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
                status);
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
