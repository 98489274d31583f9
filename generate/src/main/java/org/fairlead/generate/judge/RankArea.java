package org.fairlead.generate.judge;

import java.util.stream.IntStream;

/** The area under the ROC curve, by ranks. */
public final class RankArea {
    private RankArea() {}

    /**
     * The probability that a positive row scores above a negative one; ties count half.
     *
     * @param scores one score a row, none NaN
     * @param labels true for positive rows, as many
     * @return in [0, 1]; NaN unless there are positive and negative rows
     */
    public static double of(double[] scores, boolean[] labels) {
        int[] order =
                IntStream.range(0, scores.length)
                        .boxed()
                        .sorted((a, b) -> Double.compare(scores[a], scores[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double above = 0;
        double negatives = 0;
        double positives = 0;
        for (int start = 0; start < order.length; ) {
            int end = start;
            double tiedPositives = 0;
            while (end < order.length && scores[order[end]] == scores[order[start]]) {
                tiedPositives += labels[order[end]] ? 1 : 0;
                end++;
            }
            double tiedNegatives = end - start - tiedPositives;
            above += tiedPositives * (negatives + tiedNegatives / 2);
            positives += tiedPositives;
            negatives += tiedNegatives;
            start = end;
        }
        return above / (positives * negatives);
    }
}
