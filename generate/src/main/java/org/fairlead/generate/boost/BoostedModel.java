package org.fairlead.generate.boost;

import org.fairlead.generate.code.BinTree;

/**
 * The law of a class given binned columns: sums of small trees, one sum a class, through the
 * softmax.
 *
 * <p>Two classes need one sum; the first class then has logit 0.
 *
 * @param classes number of classes, 2 or more
 * @param prior logits of the classes before any tree
 * @param trees trees by round and then by sum
 * @param values leaf values of each tree
 */
public record BoostedModel(int classes, double[] prior, BinTree[] trees, double[][] values) {

    /**
     * Sums of trees: 1 for two classes, otherwise one a class.
     *
     * @return number of sums
     */
    public int sums() {
        return classes == 2 ? 1 : classes;
    }

    /**
     * A row's logits.
     *
     * @param bins unsigned bins by column and row
     * @param row the row
     * @param logits takes one logit a class
     */
    public void logits(byte[][] bins, int row, double[] logits) {
        System.arraycopy(prior, 0, logits, 0, classes);
        int sums = sums();
        int first = classes - sums; // of two classes, the second has the trees
        for (int tree = 0; tree < trees.length; tree++) {
            logits[first + tree % sums] += values[tree][trees[tree].leaf(bins, row)];
        }
    }

    /**
     * Turns logits into probabilities in place.
     *
     * @param logits one a class
     */
    public static void softmax(double[] logits) {
        if (logits.length == 2) { // one exponential instead of two: most of a tilt's time
            double less = StrictMath.exp(-Math.abs(logits[1] - logits[0]));
            int larger = logits[1] > logits[0] ? 1 : 0;
            logits[larger] = 1 / (1 + less);
            logits[1 - larger] = less / (1 + less);
            return;
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        for (int c = 0; c < logits.length; c++) {
            logits[c] = StrictMath.exp(logits[c] - most);
            sum += logits[c];
        }
        for (int c = 0; c < logits.length; c++) {
            logits[c] /= sum;
        }
    }
}
