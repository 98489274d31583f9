package org.fairlead.generate.boost;

import java.util.Arrays;
import org.fairlead.generate.code.BinnedRows;
import org.fairlead.generate.code.Binning;

/**
 * The best split of one leaf, found in its histogram of gradients.
 *
 * <p>The gain of a split is {@code GL^2 / (HL + ridge) + GR^2 / (HR + ridge)} less the same of the
 * leaf (Chen and Guestrin 2016, doi:10.1145/2939672.2939785, eq. 7). Levels are put in the order of
 * {@code G / (H + 10)} and split like numbers (Fisher 1958; the smoothing and the extra ridge of 10
 * are LightGBM's), so that a level of few rows does not decide.
 */
final class LeafSplit {
    private static final double LEVEL_SMOOTHING = 10;
    private static final double LEAST_GAIN = 1e-9;
    private static final double LEAST_HESSIAN = 1e-3;

    double gain;
    int feature;
    final long[] set = new long[4];

    private final int[] order = new int[256];
    private final double[] key = new double[256];

    /**
     * Searches all features.
     *
     * @param histogram gradient, second derivative and rows of each bin, features one after another
     * @param offsets where a feature's bins begin, in bins
     */
    void search(BinnedRows rows, double[] histogram, int[] offsets, Boosting settings) {
        gain = LEAST_GAIN;
        feature = -1;
        for (int f = 0; f < rows.columns(); f++) {
            Binning binning = rows.binnings().get(f);
            int base = 3 * offsets[f];
            if (binning.ordered()) {
                int size = occupied(histogram, base, 0, binning.bins());
                scan(f, histogram, base, size, settings, 0);
                if (size > 1 && order[0] == 0) { // missing values beside the large numbers
                    size = occupied(histogram, base, 1, binning.bins());
                    order[size] = 0;
                    scan(f, histogram, base, size + 1, settings, 0);
                }
            } else {
                int size = occupied(histogram, base, 0, binning.bins());
                sortLevels(histogram, base, size);
                scan(f, histogram, base, size, settings, LEVEL_SMOOTHING);
            }
        }
    }

    private int occupied(double[] histogram, int base, int first, int bins) {
        int size = 0;
        for (int bin = first; bin < bins; bin++) {
            if (histogram[base + 3 * bin + 2] > 0) {
                order[size++] = bin;
            }
        }
        return size;
    }

    private void sortLevels(double[] histogram, int base, int size) {
        for (int k = 0; k < size; k++) {
            int bin = order[k];
            int cell = base + 3 * bin;
            key[bin] = histogram[cell] / (histogram[cell + 1] + LEVEL_SMOOTHING);
            int at = k;
            while (at > 0 && key[order[at - 1]] > key[bin]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = bin;
        }
    }

    private void scan(
            int f, double[] histogram, int base, int size, Boosting settings, double smoothing) {
        double gradient = 0;
        double hessian = 0;
        double rows = 0;
        for (int k = 0; k < size; k++) {
            int cell = base + 3 * order[k];
            gradient += histogram[cell];
            hessian += histogram[cell + 1];
            rows += histogram[cell + 2];
        }
        double ridge = settings.ridge() + smoothing;
        double before = gradient * gradient / (hessian + settings.ridge());
        double g = 0;
        double h = 0;
        double n = 0;
        int best = -1;
        for (int k = 0; k < size - 1; k++) {
            int cell = base + 3 * order[k];
            g += histogram[cell];
            h += histogram[cell + 1];
            n += histogram[cell + 2];
            if (rows - n < settings.minLeaf()) {
                break;
            }
            double rest = hessian - h;
            if (n < settings.minLeaf() || h < LEAST_HESSIAN || rest < LEAST_HESSIAN) {
                continue;
            }
            double right = gradient - g;
            double found = g * g / (h + ridge) + right * right / (rest + ridge) - before;
            if (found > gain) {
                gain = found;
                best = k + 1;
            }
        }
        if (best > 0) {
            feature = f;
            Arrays.fill(set, 0);
            for (int k = 0; k < best; k++) {
                set[order[k] >> 6] |= 1L << order[k];
            }
        }
    }
}
