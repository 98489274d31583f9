package org.fairlead.generate.tilt;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws a class for each row so that every row has its own chances and yet the counts stay near to
 * what the chances sum to.
 *
 * <p>Along an order of the rows, one class after another, the rarest first, takes a row whenever
 * the running sum of its chances passes a whole number, counted from a random start (systematic
 * sampling; Madow 1949, doi:10.1214/aoms/1177730105). The count of a class is then within one of
 * its expectation, in the whole and, since neighbours in the order are alike, in every part of it.
 */
public final class SystematicDraw {
    private SystematicDraw() {}

    /** A row's chances. */
    @FunctionalInterface
    public interface Chances {
        /**
         * The chances of a row.
         *
         * @param row the row
         * @return one probability a class; read at once, so it may be used again
         */
        double[] of(int row);
    }

    /**
     * Draws.
     *
     * @param order the rows to draw for
     * @param classes number of classes
     * @param chances one probability a class, read once a row and class
     * @param drawn takes the class of each row of {@code order}
     * @param random draws the starts
     */
    public static void draw(
            int[] order, int classes, Chances chances, int[] drawn, SplittableRandom random) {
        double[] sums = new double[classes];
        for (int row : order) {
            double[] p = chances.of(row);
            for (int c = 0; c < classes; c++) {
                sums[c] += p[c];
            }
        }
        int[] byRarity =
                IntStream.range(0, classes)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer c) -> sums[c]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] left = order.clone();
        int size = left.length;
        for (int k = 0; k < classes; k++) {
            int c = byRarity[k];
            double running = random.nextDouble();
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int row = left[i];
                double[] p = chances.of(row);
                double rest = 0;
                for (int later = k; later < classes; later++) {
                    rest += p[byRarity[later]];
                }
                double share = k == classes - 1 ? 1 : rest > 0 ? Math.min(1, p[c] / rest) : 0;
                double next = running + share;
                if (share >= 1 || Math.floor(next) > Math.floor(running)) {
                    drawn[row] = c;
                } else {
                    left[kept++] = row;
                }
                running = next;
            }
            size = kept;
        }
    }

    /**
     * Rows in increasing order of a score, of equal ones the first first.
     *
     * @param scores one score a row, 0 or more
     * @return the rows
     */
    public static int[] order(double[] scores) {
        long[] keys = new long[scores.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (long) Float.floatToIntBits((float) scores[row]) << 32 | row;
        }
        Arrays.sort(keys); // scores are 0 or more, so their bits have their order
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }
}
