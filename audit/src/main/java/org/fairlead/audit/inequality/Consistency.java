package org.fairlead.audit.inequality;

import java.util.Arrays;

/**
 * Individual consistency: how alike the outcomes of similar people are.
 *
 * <p>Source: Zemel et al. (2013), ICML, with the convention of AIF360 that a row is among its own
 * neighbours.
 */
public final class Consistency {
    private static final long MOST_DISTANCES = 2_000_000_000L;

    private Consistency() {}

    /**
     * One minus the mean distance of a row's outcome to the mean outcome of its nearest neighbours
     * in Euclidean distance; of equally near rows, the first. Time grows with the square of the
     * rows.
     *
     * @param features one array a row, all of one length, on comparable scales
     * @param outcomes labels, predictions or scores, one a row
     * @param neighbours 1 or more, 5 in AIF360, the row itself among them
     * @return 1 when similar rows have the same outcome; NaN without rows
     * @throws IllegalArgumentException if sizes differ, there are too few rows, or so many that a
     *     sample should be taken
     */
    public static double of(double[][] features, double[] outcomes, int neighbours) {
        int rows = outcomes.length;
        if (features.length != rows) {
            throw new IllegalArgumentException(
                    "features must be as many as outcomes, found %d and %d"
                            .formatted(features.length, rows));
        }
        if (neighbours < 1 || neighbours > rows) {
            throw new IllegalArgumentException(
                    "neighbours must lie in [1, %d rows], found %d".formatted(rows, neighbours));
        }
        if ((long) rows * rows > MOST_DISTANCES) {
            throw new IllegalArgumentException(
                    "consistency of %d rows needs their square of distances; take a sample"
                            .formatted(rows));
        }
        double[] distances = distances(features, new double[][] {outcomes}, neighbours)[0];
        return 1 - Arrays.stream(distances).sum() / rows;
    }

    /**
     * The distance of each row's outcome to the mean outcome of its nearest neighbours, for several
     * outcomes of the same rows.
     *
     * @param features one array a row, all of one length, on comparable scales
     * @param outcomes labels, predictions or scores, each with one value a row
     * @param neighbours 1 or more, at most the rows, the row itself among them
     * @return for each outcome, one distance a row
     */
    public static double[][] distances(double[][] features, double[][] outcomes, int neighbours) {
        double[][] distances = new double[outcomes.length][features.length];
        int[] nearest = new int[neighbours];
        for (int row = 0; row < features.length; row++) {
            find(features, row, nearest);
            for (int o = 0; o < outcomes.length; o++) {
                double sum = 0;
                for (int other : nearest) {
                    sum += outcomes[o][other];
                }
                distances[o][row] = Math.abs(outcomes[o][row] - sum / neighbours);
            }
        }
        return distances;
    }

    private static void find(double[][] features, int row, int[] who) {
        int neighbours = who.length;
        double[] nearest = new double[neighbours];
        int found = 0;
        for (int other = 0; other < features.length; other++) {
            double distance = other == row ? -1 : distance(features[row], features[other]);
            if (found == neighbours && distance >= nearest[found - 1]) {
                continue;
            }
            int place = found < neighbours ? found++ : found - 1;
            while (place > 0 && nearest[place - 1] > distance) {
                nearest[place] = nearest[place - 1];
                who[place] = who[place - 1];
                place--;
            }
            nearest[place] = distance;
            who[place] = other;
        }
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
