package org.fairlead.audit.result;

import org.fairlead.audit.gap.Spread;
import org.fairlead.audit.interval.Interval;

/**
 * How far a figure differs among the slices of a family, with its evidence.
 *
 * @param spread the largest gap, ratio and distance to overall, and the slices that cause them
 * @param interval interval of the largest gap, which holds for all pairs at once; unknown where no
 *     method gives one
 * @param pValue p of the test that all slices are equal; NaN where there is none
 */
public record SpreadEstimate(Spread spread, Interval interval, double pValue) {}
