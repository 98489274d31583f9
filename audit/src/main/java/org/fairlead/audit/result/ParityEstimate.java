package org.fairlead.audit.result;

import org.fairlead.audit.interval.Interval;

/**
 * A measure of parity over the slices of a family, with its evidence.
 *
 * @param difference the largest or mean gap of the measure's rates; NaN when one is unknown
 * @param ratio the smallest or mean ratio of the measure's rates
 * @param interval interval of the difference; unknown where the difference is
 * @param pValue p of the test that all slices are equal in all of the measure's rates
 * @param toOverall the same measure from the distances to the figure of all rows
 * @param unknown number of slices left out because a rate is unknown there
 */
public record ParityEstimate(
        double difference,
        double ratio,
        Interval interval,
        double pValue,
        double toOverall,
        int unknown) {}
