package org.fairlead.audit.score;

import java.util.ArrayList;
import java.util.List;

/**
 * How scores read as probabilities compare with what happened, in bins of equal width.
 *
 * @param bins the bins that have rows, rising
 * @param error expected calibration error: the weighted mean distance of mean score and share of
 *     positives in a bin; NaN without rows
 */
public record Calibration(List<Bin> bins, double error) {
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * A bin.
     *
     * @param lower lowest score of the bin
     * @param upper scores below this belong to it; the last bin holds 1 too
     * @param weight weight of its rows
     * @param meanScore mean score of its rows
     * @param positiveShare share of positive labels among them
     */
    public record Bin(
            double lower, double upper, double weight, double meanScore, double positiveShare) {}

    /**
     * Compares scores and labels.
     *
     * @param groups scores of a slice, all in [0, 1]
     * @param bins number of bins, 1 or more
     * @return the curve and its error
     */
    public static Calibration of(ScoreGroups groups, int bins) {
        double[] weight = new double[bins];
        double[] scores = new double[bins];
        double[] positives = new double[bins];
        for (int i = 0; i < groups.size(); i++) {
            int bin = Math.min(bins - 1, (int) (groups.score(i) * bins));
            double w = groups.positives(i) + groups.negatives(i);
            weight[bin] += w;
            scores[bin] += w * groups.score(i);
            positives[bin] += groups.positives(i);
        }
        List<Bin> filled = new ArrayList<>();
        double all = 0;
        double distance = 0;
        for (int bin = 0; bin < bins; bin++) {
            if (weight[bin] > 0) {
                filled.add(
                        new Bin(
                                (double) bin / bins,
                                (bin + 1.0) / bins,
                                weight[bin],
                                scores[bin] / weight[bin],
                                positives[bin] / weight[bin]));
                all += weight[bin];
                distance += Math.abs(scores[bin] - positives[bin]);
            }
        }
        return new Calibration(filled, distance / all);
    }
}
