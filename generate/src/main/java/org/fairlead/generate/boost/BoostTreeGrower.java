package org.fairlead.generate.boost;

import java.util.Arrays;
import org.fairlead.generate.code.BinTree;
import org.fairlead.generate.code.BinnedRows;

/**
 * Grows one tree after another over the same rows, best leaf first. Of two new leaves, the smaller
 * one's histogram is counted and the larger one's is what is left of their parent's.
 */
final class BoostTreeGrower {
    private final BinnedRows rows;
    private final Boosting settings;
    private final int[] offsets;
    private final double[] gradients;
    private final double[] hessians;
    private final double[] gathered;
    private final int[] index;

    private final int[] from;
    private final int[] to;
    private final int[] nodeOf;
    private final double[][] histograms;
    private final LeafSplit[] splits;
    private final int[] feature;
    private final int[] left;
    private final long[] sets;
    private int leaves;
    private double[] values = new double[0];

    BoostTreeGrower(BinnedRows rows, Boosting settings) {
        this.rows = rows;
        this.settings = settings;
        this.offsets = new int[rows.columns() + 1];
        for (int f = 0; f < rows.columns(); f++) {
            offsets[f + 1] = offsets[f] + rows.binnings().get(f).bins();
        }
        int most = settings.leaves();
        this.gradients = new double[rows.rows()];
        this.hessians = new double[rows.rows()];
        this.gathered = new double[2 * rows.rows()];
        this.index = new int[rows.rows()];
        this.from = new int[most];
        this.to = new int[most];
        this.nodeOf = new int[most];
        this.histograms = new double[most][3 * offsets[rows.columns()]];
        this.splits = new LeafSplit[most];
        Arrays.setAll(splits, leaf -> new LeafSplit());
        this.feature = new int[2 * most];
        this.left = new int[2 * most];
        this.sets = new long[8 * most];
    }

    void derivatives(int row, double gradient, double hessian) {
        gradients[row] = gradient;
        hessians[row] = hessian;
    }

    BinTree grow() {
        for (int row = 0; row < index.length; row++) {
            index[row] = row;
        }
        leaves = 1;
        from[0] = 0;
        to[0] = index.length;
        nodeOf[0] = 0;
        count(0);
        search(0);
        int nodes = 1;
        while (leaves < settings.leaves()) {
            int best = 0;
            for (int leaf = 1; leaf < leaves; leaf++) {
                if (splits[leaf].gain > splits[best].gain) {
                    best = leaf;
                }
            }
            if (splits[best].feature < 0) {
                break;
            }
            split(best, nodes);
            nodes += 2;
        }
        values = new double[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            left[nodeOf[leaf]] = -1 - leaf;
            values[leaf] = value(leaf);
        }
        return new BinTree(
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(left, nodes),
                Arrays.copyOf(sets, 4 * nodes),
                leaves);
    }

    /** The values of the leaves of the last tree, shrunk. */
    double[] values() {
        return values;
    }

    /** Adds the last tree's values to the scores of the rows that it was grown on. */
    void addTo(double[] scores) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            for (int i = from[leaf]; i < to[leaf]; i++) {
                scores[index[i]] += values[leaf];
            }
        }
    }

    private double value(int leaf) {
        double g = 0;
        double h = 0;
        for (int i = from[leaf]; i < to[leaf]; i++) {
            g += gradients[index[i]];
            h += hessians[index[i]];
        }
        return -settings.rate() * g / (h + settings.ridge());
    }

    private void search(int leaf) {
        if (to[leaf] - from[leaf] < 2 * settings.minLeaf()) {
            splits[leaf].gain = Double.NEGATIVE_INFINITY;
            splits[leaf].feature = -1;
        } else {
            splits[leaf].search(rows, histograms[leaf], offsets, settings);
        }
    }

    private void split(int leaf, int nodes) {
        int node = nodeOf[leaf];
        LeafSplit found = splits[leaf];
        feature[node] = found.feature;
        left[node] = nodes;
        System.arraycopy(found.set, 0, sets, 4 * node, 4);
        int middle = partition(leaf, found);
        int right = leaves++;
        from[right] = middle;
        to[right] = to[leaf];
        to[leaf] = middle;
        nodeOf[leaf] = nodes;
        nodeOf[right] = nodes + 1;
        boolean rightIsSmaller = to[right] - from[right] < to[leaf] - from[leaf];
        if (!rightIsSmaller) { // the parent's histogram goes to the larger one
            double[] parent = histograms[leaf];
            histograms[leaf] = histograms[right];
            histograms[right] = parent;
        }
        int small = rightIsSmaller ? right : leaf;
        count(small);
        double[] less = histograms[small];
        double[] more = histograms[rightIsSmaller ? leaf : right];
        for (int k = 0; k < more.length; k++) {
            more[k] -= less[k];
        }
        search(leaf);
        search(right);
    }

    private int partition(int leaf, LeafSplit found) {
        byte[] column = rows.bins()[found.feature];
        int low = from[leaf];
        int high = to[leaf] - 1;
        while (low <= high) {
            int bin = column[index[low]] & 0xff;
            if ((found.set[bin >> 6] >>> bin & 1) != 0) {
                low++;
            } else {
                int row = index[low];
                index[low] = index[high];
                index[high--] = row;
            }
        }
        return low;
    }

    private void count(int leaf) {
        double[] histogram = histograms[leaf];
        Arrays.fill(histogram, 0);
        int first = from[leaf];
        int size = to[leaf] - first;
        for (int i = 0; i < size; i++) {
            int row = index[first + i];
            gathered[2 * i] = gradients[row];
            gathered[2 * i + 1] = hessians[row];
        }
        for (int f = 0; f < rows.columns(); f++) {
            byte[] column = rows.bins()[f];
            int base = 3 * offsets[f];
            for (int i = 0; i < size; i++) {
                int cell = base + 3 * (column[index[first + i]] & 0xff);
                histogram[cell] += gathered[2 * i];
                histogram[cell + 1] += gathered[2 * i + 1];
                histogram[cell + 2]++;
            }
        }
    }
}
