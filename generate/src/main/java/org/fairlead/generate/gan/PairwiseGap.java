package org.fairlead.generate.gan;

import java.util.function.IntPredicate;

/** The mean over pairs of classes of the absolute difference of a rate. */
final class PairwiseGap {
    private PairwiseGap() {}

    /** Of the share of counted rows with one outcome; NaN if a class has no counted row. */
    static double of(
            int[] outcome,
            int[] protectedClass,
            int classes,
            int favourable,
            IntPredicate counted) {
        double[] rows = new double[classes];
        double[] good = new double[classes];
        for (int i = 0; i < outcome.length; i++) {
            if (counted.test(i)) {
                rows[protectedClass[i]]++;
                good[protectedClass[i]] += outcome[i] == favourable ? 1 : 0;
            }
        }
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < classes; a++) {
            for (int b = a + 1; b < classes; b++) {
                sum += Math.abs(good[a] / rows[a] - good[b] / rows[b]);
                pairs++;
            }
        }
        return sum / pairs;
    }
}
