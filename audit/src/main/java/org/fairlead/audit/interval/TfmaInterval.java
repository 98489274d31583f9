package org.fairlead.audit.interval;

import java.util.Arrays;

/**
 * The intervals of TensorFlow Model Analysis, for comparison with its results: the mean of the
 * replicates plus and minus a Student t quantile times the standard error. They are not centred on
 * the value reported, not kept inside [0, 1], and too short on small slices; see docs/intervals.md.
 *
 * @param mean mean of the replicates
 * @param standardError the standard error
 * @param interval the interval; unknown when a replicate is undefined
 */
public record TfmaInterval(double mean, double standardError, Interval interval) {

    /**
     * The Poisson bootstrap: replicates in which each row counts a Poisson(1) number of times.
     *
     * @param replicates one value a replicate, 2 or more; 20 in TensorFlow Model Analysis
     * @param level confidence level, 0.95 there
     * @return the interval
     */
    public static TfmaInterval bootstrap(double[] replicates, double level) {
        double mean = mean(replicates);
        return of(mean, Math.sqrt(variance(replicates)), replicates.length - 1, level);
    }

    /**
     * The jackknife: replicates that leave out one bucket of rows each.
     *
     * @param point the value on all rows
     * @param replicates one value a bucket, 2 or more; 20 in TensorFlow Model Analysis
     * @param level confidence level, 0.95 there
     * @return the interval
     */
    public static TfmaInterval jackknife(double point, double[] replicates, double level) {
        int buckets = replicates.length;
        double[] pseudo = new double[buckets];
        Arrays.setAll(pseudo, k -> buckets * point - (buckets - 1) * replicates[k]);
        double error = Math.sqrt(variance(pseudo) / buckets);
        return of(mean(replicates), error, buckets - 1, level);
    }

    private static TfmaInterval of(double mean, double error, int degrees, double level) {
        double half = StudentT.quantile(0.5 + level / 2, degrees) * error;
        Interval interval =
                Double.isNaN(half) || Double.isNaN(mean)
                        ? Interval.UNKNOWN
                        : new Interval(mean - half, mean + half);
        return new TfmaInterval(mean, error, interval);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }
}
