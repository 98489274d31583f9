package org.fairlead.audit.score;

import org.jspecify.annotations.Nullable;

/**
 * AUC of many slices in one walk over the rows in rising order of score: the weighted Mann-Whitney
 * statistic with half credit for ties.
 */
public final class RankSums {
    private final double[] last;
    private final double[] tiedPositives;
    private final double[] tiedNegatives;
    private final double[] negativesBelow;
    private final double[] positives;
    private final double[] wins;

    private RankSums(int slices) {
        last = new double[slices];
        tiedPositives = new double[slices];
        tiedNegatives = new double[slices];
        negativesBelow = new double[slices];
        positives = new double[slices];
        wins = new double[slices];
    }

    /**
     * AUC of each slice.
     *
     * @param order rows in rising order of score, see {@link ScoreOrder}
     * @param scores one a row
     * @param labels one a row, in [0, 1]; a fractional label counts on both sides
     * @param weights one a row, or null
     * @param patterns membership pattern of each row
     * @param slicesOf the slices of each pattern
     * @param slices number of slices
     * @return one AUC a slice in [0, 1]; NaN when a slice lacks positives or negatives
     */
    public static double[] auc(
            int[] order,
            double[] scores,
            double[] labels,
            double @Nullable [] weights,
            int[] patterns,
            int[][] slicesOf,
            int slices) {
        RankSums sums = new RankSums(slices);
        for (int row : order) {
            double weight = weights == null ? 1 : weights[row];
            double positive = weight * labels[row];
            for (int slice : slicesOf[patterns[row]]) {
                sums.add(slice, scores[row], positive, weight - positive);
            }
        }
        double[] auc = new double[slices];
        for (int slice = 0; slice < slices; slice++) {
            sums.flush(slice);
            double pairs = sums.positives[slice] * sums.negativesBelow[slice];
            auc[slice] = pairs > 0 ? Math.min(1, sums.wins[slice] / pairs) : Double.NaN;
        }
        return auc;
    }

    private void add(int slice, double score, double positive, double negative) {
        if (score != last[slice]) {
            flush(slice);
            last[slice] = score;
        }
        tiedPositives[slice] += positive;
        tiedNegatives[slice] += negative;
    }

    private void flush(int slice) {
        wins[slice] += tiedPositives[slice] * (negativesBelow[slice] + tiedNegatives[slice] / 2);
        negativesBelow[slice] += tiedNegatives[slice];
        positives[slice] += tiedPositives[slice];
        tiedPositives[slice] = 0;
        tiedNegatives[slice] = 0;
    }
}
