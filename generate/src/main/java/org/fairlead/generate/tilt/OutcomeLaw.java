package org.fairlead.generate.tilt;

import org.fairlead.generate.boost.BoostedModel;
import org.fairlead.generate.code.BinnedRows;

/**
 * What features say about the outcome and the protected attributes of a row.
 *
 * <p>The outcome's logits are those of a boosted model of the features, plus an offset a group:
 * what the group says about the outcome beyond the features. Offsets are fitted so that the
 * outcome's rates in each group are those of the training rows.
 *
 * @param outcome law of the outcome given the features
 * @param protectedLaw law of the combination of protected levels given the features
 * @param offsets logits to add, by combination and outcome
 */
public record OutcomeLaw(BoostedModel outcome, BoostedModel protectedLaw, double[][] offsets) {
    private static final int SWEEPS = 40;

    /**
     * Fits the offsets of two fitted models.
     *
     * @param outcome law of the outcome
     * @param protectedLaw law of the combination
     * @param rows binned features of the training rows
     * @param outcomes outcome of each row
     * @param combinations combination of each row
     * @param groups the groups
     * @return the law
     */
    public static OutcomeLaw of(
            BoostedModel outcome,
            BoostedModel protectedLaw,
            BinnedRows rows,
            int[] outcomes,
            int[] combinations,
            Groups groups) {
        double[][] logits = new double[rows.rows()][outcome.classes()];
        for (int row = 0; row < rows.rows(); row++) {
            outcome.logits(rows.bins(), row, logits[row]);
        }
        return new OutcomeLaw(
                outcome, protectedLaw, offsets(logits, outcomes, combinations, groups));
    }

    /**
     * Offsets by combination that make the outcome's rates in each group those of the rows: maximum
     * likelihood with a ridge of one row, additive over the attributes, by damped Newton sweeps.
     */
    static double[][] offsets(
            double[][] logits, int[] outcomes, int[] combinations, Groups groups) {
        int classes = logits[0].length;
        int attributes = groups.attributes().size();
        double[][][] added = new double[attributes][][];
        for (int a = 0; a < attributes; a++) {
            added[a] = new double[groups.levels().get(a).size()][classes];
        }
        double[][] offsets = new double[groups.size()][classes];
        double[] p = new double[classes];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double[][] residual = new double[groups.size()][classes];
            double[][] curvature = new double[groups.size()][classes];
            for (int row = 0; row < logits.length; row++) {
                int q = combinations[row];
                for (int c = 0; c < classes; c++) {
                    p[c] = logits[row][c] + offsets[q][c];
                }
                BoostedModel.softmax(p);
                for (int c = 0; c < classes; c++) {
                    residual[q][c] += (outcomes[row] == c ? 1 : 0) - p[c];
                    curvature[q][c] += p[c] * (1 - p[c]);
                }
            }
            step(added, residual, curvature, groups);
            for (int q = 0; q < groups.size(); q++) {
                for (int c = 0; c < classes; c++) {
                    offsets[q][c] = 0;
                    for (int a = 0; a < attributes; a++) {
                        offsets[q][c] += added[a][groups.combinations()[q][a]][c];
                    }
                }
            }
        }
        return offsets;
    }

    private static void step(
            double[][][] added, double[][] residual, double[][] curvature, Groups groups) {
        int classes = residual[0].length;
        double damping = added.length * (classes == 2 ? 2 : 1.0); // two mirrored logits a step
        for (int a = 0; a < added.length; a++) {
            for (int level = 0; level < added[a].length; level++) {
                for (int c = 0; c < classes; c++) {
                    double gradient = -added[a][level][c];
                    double hessian = 1;
                    for (int q = 0; q < groups.size(); q++) {
                        if (groups.combinations()[q][a] == level) {
                            gradient += residual[q][c];
                            hessian += curvature[q][c];
                        }
                    }
                    added[a][level][c] += gradient / (damping * hessian);
                }
            }
        }
    }

    /**
     * A row's logits of the outcome and its chances of each combination.
     *
     * @param bins unsigned bins of the features, by column and row
     * @param row the row
     * @param logits takes one logit an outcome
     * @param chances takes one probability a combination
     */
    public void of(byte[][] bins, int row, double[] logits, double[] chances) {
        outcome.logits(bins, row, logits);
        protectedLaw.logits(bins, row, chances);
        BoostedModel.softmax(chances);
    }
}
