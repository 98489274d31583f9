package org.fairlead.audit.outcome;

import java.util.List;
import org.fairlead.audit.interval.Interval;

/**
 * How well numbers are predicted for a slice. The residual is prediction minus target, so a
 * positive mean means that the slice is predicted too high.
 *
 * @param slice name of the slice
 * @param rows number of rows
 * @param meanTarget weighted mean of the targets
 * @param meanPrediction weighted mean of the predictions
 * @param meanResidual weighted mean of the residuals
 * @param residualInterval interval of the mean residual, by Student's t
 * @param meanAbsoluteError weighted mean of absolute residuals
 * @param rootMeanSquaredError root of the weighted mean of squared residuals
 * @param quantiles residual quantiles at 5, 25, 50, 75 and 95 %, unweighted
 * @param residualGap mean residual minus that of all other rows
 * @param gapInterval interval of the gap, by Welch's method; unknown with fewer than two rows
 */
public record NumberResult(
        String slice,
        long rows,
        double meanTarget,
        double meanPrediction,
        double meanResidual,
        Interval residualInterval,
        double meanAbsoluteError,
        double rootMeanSquaredError,
        List<Double> quantiles,
        double residualGap,
        Interval gapInterval) {
    public NumberResult {
        quantiles = List.copyOf(quantiles);
    }
}
