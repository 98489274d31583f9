package org.fairlead.generate.boost;

import org.fairlead.generate.code.BinTree;
import org.fairlead.generate.code.BinnedRows;

/**
 * Fits a {@link BoostedModel}: Newton boosting of trees grown best leaf first.
 *
 * @param rounds trees a sum
 * @param leaves leaves a tree at most
 * @param rate shrinkage of each tree, in (0, 1]
 * @param minLeaf fewest rows of a leaf
 * @param ridge added to a leaf's sum of second derivatives
 */
public record Boosting(int rounds, int leaves, double rate, int minLeaf, double ridge) {

    /** 100 trees of 31 leaves with rate .1, leaves of 20 rows or more, ridge 1. */
    public static final Boosting DEFAULT = new Boosting(100, 31, 0.1, 20, 1);

    /**
     * Fits a model. Nothing in it is random, and it runs in the calling thread.
     *
     * @param rows binned columns
     * @param target a class in [0, classes) a row
     * @param classes number of classes, 2 or more
     * @return the model
     */
    public BoostedModel fit(BinnedRows rows, int[] target, int classes) {
        return fitAndScore(rows, target, classes).model();
    }

    /**
     * A model, and what it says of the rows that it was fitted on.
     *
     * @param model the model
     * @param logits by row and class
     */
    public record Fitted(BoostedModel model, double[][] logits) {}

    /**
     * Fits a model as {@link #fit} does.
     *
     * @param rows binned columns
     * @param target a class in [0, classes) a row
     * @param classes number of classes, 2 or more
     * @return the model with the logits of the rows, which the fit knows anyway
     */
    public Fitted fitAndScore(BinnedRows rows, int[] target, int classes) {
        int n = rows.rows();
        double[] prior = prior(target, classes);
        int sums = classes == 2 ? 1 : classes;
        double[][] scores = new double[sums][n];
        BinTree[] trees = new BinTree[rounds * sums];
        double[][] values = new double[rounds * sums][];
        BoostTreeGrower grower = new BoostTreeGrower(rows, this);
        double[][] probabilities = new double[sums][n];
        for (int round = 0; round < rounds; round++) {
            probabilities(scores, prior, probabilities);
            for (int sum = 0; sum < sums; sum++) {
                int positive = classes - sums + sum;
                double[] p = probabilities[sum];
                for (int row = 0; row < n; row++) {
                    grower.derivatives(
                            row, p[row] - (target[row] == positive ? 1 : 0), p[row] * (1 - p[row]));
                }
                int tree = round * sums + sum;
                trees[tree] = grower.grow();
                values[tree] = grower.values();
                grower.addTo(scores[sum]);
            }
        }
        double[][] logits = new double[n][];
        for (int row = 0; row < n; row++) {
            logits[row] = prior.clone();
            for (int sum = 0; sum < sums; sum++) {
                logits[row][classes - sums + sum] += scores[sum][row];
            }
        }
        return new Fitted(new BoostedModel(classes, prior, trees, values), logits);
    }

    private static double[] prior(int[] target, int classes) {
        double[] prior = new double[classes];
        for (int c : target) {
            prior[c]++;
        }
        for (int c = 0; c < classes; c++) {
            prior[c] = StrictMath.log(Math.max(prior[c], 0.5));
        }
        if (classes == 2) {
            prior[1] -= prior[0];
            prior[0] = 0;
        }
        return prior;
    }

    private static void probabilities(double[][] scores, double[] prior, double[][] result) {
        int sums = scores.length;
        if (sums == 1) {
            for (int row = 0; row < scores[0].length; row++) {
                result[0][row] = 1 / (1 + StrictMath.exp(-prior[1] - scores[0][row]));
            }
            return;
        }
        double[] logits = new double[prior.length];
        for (int row = 0; row < scores[0].length; row++) {
            for (int sum = 0; sum < sums; sum++) {
                logits[sum] = prior[sum] + scores[sum][row];
            }
            BoostedModel.softmax(logits);
            for (int sum = 0; sum < sums; sum++) {
                result[sum][row] = logits[sum];
            }
        }
    }
}
