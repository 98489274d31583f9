package org.fairlead.generate.tilt;

import java.util.Arrays;
import org.fairlead.generate.boost.BoostedModel;

/**
 * What a group says about the outcome beyond the features, as logits: one vector a combination,
 * additive over the protected attributes, centred in each row by what the features expect of it.
 */
final class GroupOffsets {
    private static final int SWEEPS = 60;
    private static final double CLOSE = 1e-7;

    /** The levels of each combination, counted through all attributes. */
    private final int[][] levels;

    private final double[][] offsets;
    private final double[][] added;
    private final double[][] gradients;
    private final double[][] curvatures;
    private final double damping;

    private GroupOffsets(Groups groups, int outcomes) {
        int attributes = groups.attributes().size();
        this.levels = new int[groups.size()][attributes];
        int count = 0;
        for (int a = 0; a < attributes; a++) {
            for (int q = 0; q < levels.length; q++) {
                levels[q][a] = count + groups.combinations()[q][a];
            }
            count += groups.levels().get(a).size();
        }
        this.offsets = new double[groups.size()][outcomes];
        this.added = new double[count][outcomes];
        this.gradients = new double[count][outcomes];
        this.curvatures = new double[count][outcomes];
        // All offsets step at once: two mirrored logits, and levels that mirror each other.
        this.damping = 2.0 * attributes * (outcomes == 2 ? 2 : 1);
    }

    /** Takes from a row's logits what the features expect the offsets to add. */
    static void centre(double[] logits, double[] chances, double[][] offsets) {
        for (int q = 0; q < offsets.length; q++) {
            for (int c = 0; c < logits.length; c++) {
                logits[c] -= chances[q] * offsets[q][c];
            }
        }
    }

    /**
     * Offsets that make the outcome's rates in each group those of the rows: maximum likelihood
     * with a ridge of one row, by damped Newton sweeps.
     */
    static double[][] fit(
            double[][] logits,
            double[][] chances,
            int[] outcomes,
            int[] combinations,
            Groups groups) {
        GroupOffsets fit = new GroupOffsets(groups, logits[0].length);
        double[][] surprises = new double[logits.length][];
        Arrays.setAll(surprises, row -> fit.surprise(chances[row], combinations[row]));
        double[] p = new double[logits[0].length];
        double largest = Double.POSITIVE_INFINITY;
        for (int sweep = 0; sweep < SWEEPS && largest > CLOSE; sweep++) {
            fit.clear();
            for (int row = 0; row < logits.length; row++) {
                System.arraycopy(logits[row], 0, p, 0, p.length);
                centre(p, chances[row], fit.offsets);
                for (int c = 0; c < p.length; c++) {
                    p[c] += fit.offsets[combinations[row]][c];
                }
                BoostedModel.softmax(p);
                fit.add(surprises[row], outcomes[row], p);
            }
            largest = fit.step();
        }
        return fit.offsets;
    }

    /** What a row has of each level beyond what its features expect. */
    private double[] surprise(double[] chances, int combination) {
        double[] surprise = new double[added.length];
        for (int level : levels[combination]) {
            surprise[level] = 1;
        }
        for (int q = 0; q < levels.length; q++) {
            for (int level : levels[q]) {
                surprise[level] -= chances[q];
            }
        }
        return surprise;
    }

    private void clear() {
        for (int level = 0; level < added.length; level++) {
            for (int c = 0; c < added[level].length; c++) {
                gradients[level][c] = -added[level][c];
                curvatures[level][c] = 1;
            }
        }
    }

    private void add(double[] surprise, int outcome, double[] p) {
        for (int level = 0; level < surprise.length; level++) {
            for (int c = 0; c < p.length; c++) {
                gradients[level][c] += surprise[level] * ((outcome == c ? 1 : 0) - p[c]);
                curvatures[level][c] += surprise[level] * surprise[level] * p[c] * (1 - p[c]);
            }
        }
    }

    /** Steps all offsets and gives the largest step. */
    private double step() {
        double largest = 0;
        for (int level = 0; level < added.length; level++) {
            for (int c = 0; c < added[level].length; c++) {
                double step = gradients[level][c] / (damping * curvatures[level][c]);
                added[level][c] += step;
                largest = Math.max(largest, Math.abs(step));
            }
        }
        for (int q = 0; q < offsets.length; q++) {
            for (int c = 0; c < offsets[q].length; c++) {
                offsets[q][c] = 0;
                for (int level : levels[q]) {
                    offsets[q][c] += added[level][c];
                }
            }
        }
        return largest;
    }
}
