package org.fairlead.generate.tree;

import java.util.Arrays;
import org.fairlead.generate.code.BinnedRows;

/**
 * Finds the split of some rows that makes the target's classes purest.
 *
 * <p>Gini gain, as in CART: the sum over both sides of (sum of squared class counts / rows). Rows
 * are put in the order of their bins and moved from right to left one by one, so that a step costs
 * the same for two classes as for sixty. Bins of a category are first put in the order of the mean
 * of a class score, which is exact for two classes (Breiman et al. 1984, section 4.2.2) and for
 * ordered ones; otherwise the scores are membership in the largest class and in the next.
 */
final class SplitSearch {
    private static final double LEAST_GAIN = 1e-7;

    private final BinnedRows rows;
    private final byte[] target;
    private final int classes;
    private final boolean ordered;
    private final int minLeaf;

    private final int[] binRows = new int[256];
    private final int[] binStart = new int[257];
    private final int[] order = new int[256];
    private final double[] score = new double[256];
    private final byte[] sorted;
    private final int[] inLeft;
    private final int[] inRight;
    private final int[] total;

    private double bestGain;
    private int bestFeature;
    private final long[] bestSet = new long[4];

    SplitSearch(BinnedRows rows, byte[] target, int classes, boolean ordered, int minLeaf) {
        this.rows = rows;
        this.target = target;
        this.classes = classes;
        this.ordered = ordered;
        this.minLeaf = minLeaf;
        this.sorted = new byte[rows.rows()];
        this.inLeft = new int[classes];
        this.inRight = new int[classes];
        this.total = new int[classes];
    }

    /** Searches the rows {@code index[from..to)}; true if a split is worth making. */
    boolean search(int[] index, int from, int to) {
        bestGain = Double.NEGATIVE_INFINITY;
        if (to - from < 2 * minLeaf || !countClasses(index, from, to)) {
            return false;
        }
        double before = 0;
        for (int count : total) {
            before += (double) count * count;
        }
        before /= to - from;
        for (int feature = 0; feature < rows.columns(); feature++) {
            searchFeature(feature, index, from, to);
        }
        return bestGain > before * (1 + LEAST_GAIN);
    }

    int feature() {
        return bestFeature;
    }

    long[] set() {
        return bestSet;
    }

    private boolean countClasses(int[] index, int from, int to) {
        Arrays.fill(total, 0);
        for (int i = from; i < to; i++) {
            total[target[index[i]]]++;
        }
        return total[target[index[from]]] < to - from;
    }

    private void searchFeature(int feature, int[] index, int from, int to) {
        int bins = rows.binnings().get(feature).bins();
        if (!sortByBin(rows.bins()[feature], bins, index, from, to)) {
            return;
        }
        if (rows.binnings().get(feature).ordered()) {
            scan(feature, occupied(0, bins), to - from);
            if (binRows[0] > 0) { // missing values on the side of the large numbers
                int size = occupied(1, bins);
                order[size] = 0;
                scan(feature, size + 1, to - from);
            }
        } else if (ordered) {
            scanByScore(feature, bins, to - from, -1);
        } else {
            int largest = largestClass(-1);
            scanByScore(feature, bins, to - from, largest);
            if (classes > 2) {
                scanByScore(feature, bins, to - from, largestClass(largest));
            }
        }
    }

    /** Puts the rows' classes in the order of their bins; false if all rows share a bin. */
    private boolean sortByBin(byte[] column, int bins, int[] index, int from, int to) {
        Arrays.fill(binRows, 0, bins, 0);
        for (int i = from; i < to; i++) {
            binRows[column[index[i]] & 0xff]++;
        }
        int at = 0;
        for (int bin = 0; bin < bins; bin++) {
            if (binRows[bin] == to - from) {
                return false;
            }
            binStart[bin] = at;
            at += binRows[bin];
        }
        for (int i = from; i < to; i++) {
            int row = index[i];
            sorted[binStart[column[row] & 0xff]++] = target[row];
        }
        for (int bin = 0; bin < bins; bin++) {
            binStart[bin] -= binRows[bin];
        }
        return true;
    }

    private int occupied(int first, int bins) {
        int size = 0;
        for (int bin = first; bin < bins; bin++) {
            if (binRows[bin] > 0) {
                order[size++] = bin;
            }
        }
        return size;
    }

    private int largestClass(int except) {
        int largest = except == 0 ? 1 : 0;
        for (int c = 0; c < classes; c++) {
            if (c != except && total[c] > total[largest]) {
                largest = c;
            }
        }
        return largest;
    }

    private void scanByScore(int feature, int bins, int n, int scored) {
        int size = occupied(0, bins);
        for (int k = 0; k < size; k++) {
            int bin = order[k];
            long sum = 0;
            for (int i = binStart[bin]; i < binStart[bin] + binRows[bin]; i++) {
                sum += scored < 0 ? sorted[i] : sorted[i] == scored ? 1 : 0;
            }
            score[bin] = (double) sum / binRows[bin];
        }
        for (int k = 1; k < size; k++) { // insertion sort: few bins, stable, no boxes
            int bin = order[k];
            int at = k;
            while (at > 0 && score[order[at - 1]] > score[bin]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = bin;
        }
        scan(feature, size, n);
    }

    /** Moves the bins from right to left in their order and keeps the best place to stop. */
    private void scan(int feature, int size, int n) {
        Arrays.fill(inLeft, 0);
        System.arraycopy(total, 0, inRight, 0, classes);
        long squaresLeft = 0;
        long squaresRight = 0;
        for (int count : total) {
            squaresRight += (long) count * count;
        }
        int moved = 0;
        int bestSize = -1;
        for (int k = 0; k < size - 1; k++) {
            int bin = order[k];
            int end = binStart[bin] + binRows[bin];
            for (int i = binStart[bin]; i < end; i++) {
                int c = sorted[i];
                squaresLeft += 2L * inLeft[c]++ + 1;
                squaresRight -= 2L * inRight[c]-- - 1;
            }
            moved += binRows[bin];
            if (n - moved < minLeaf) {
                break;
            }
            if (moved >= minLeaf) {
                double gain = (double) squaresLeft / moved + (double) squaresRight / (n - moved);
                if (gain > bestGain) {
                    bestGain = gain;
                    bestSize = k + 1;
                }
            }
        }
        if (bestSize > 0) {
            bestFeature = feature;
            Arrays.fill(bestSet, 0);
            for (int k = 0; k < bestSize; k++) {
                bestSet[order[k] >> 6] |= 1L << order[k];
            }
        }
    }
}
