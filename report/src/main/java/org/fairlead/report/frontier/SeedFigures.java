package org.fairlead.report.frontier;

import java.util.List;
import org.fairlead.audit.interval.StudentT;

/**
 * A figure measured once a seed, with the interval of its mean.
 *
 * @param mean mean over the seeds
 * @param lower lower end of the 95 % interval by Student's t; NaN for a single seed
 * @param upper upper end; NaN for a single seed
 * @param values the figure of each seed
 */
public record SeedFigures(double mean, double lower, double upper, List<Double> values) {

    public SeedFigures {
        values = List.copyOf(values);
    }

    /**
     * Sums up the figures of several seeds.
     *
     * @param values at least one
     * @return mean and interval
     */
    public static SeedFigures of(List<Double> values) {
        int count = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        if (count < 2) {
            return new SeedFigures(mean, Double.NaN, Double.NaN, values);
        }
        double squares =
                values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        double half =
                StudentT.quantile(0.975, count - 1) * Math.sqrt(squares / (count - 1) / count);
        return new SeedFigures(mean, mean - half, mean + half, values);
    }

    /**
     * How far the seeds' figures are from 0, whichever way: opposite signs do not cancel.
     *
     * @return mean of the absolute values, 0 or more
     */
    public double meanSize() {
        return values.stream().mapToDouble(Math::abs).average().orElse(Double.NaN);
    }
}
