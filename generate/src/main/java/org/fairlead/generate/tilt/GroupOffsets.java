package org.fairlead.generate.tilt;

import org.fairlead.generate.boost.BoostedModel;

/**
 * What a group says about the outcome beyond the features, as logits: one vector a combination,
 * additive over the protected attributes, centred in each row by what the features expect of it.
 */
final class GroupOffsets {
    private static final int SWEEPS = 60;
    private static final double CLOSE = 1e-7;

    private final Groups groups;
    private final double[][] offsets;
    private final double[][][] added;
    private final double[][][] gradients;
    private final double[][][] curvatures;
    private final double damping;

    private GroupOffsets(Groups groups, int outcomes) {
        int attributes = groups.attributes().size();
        this.groups = groups;
        this.offsets = new double[groups.size()][outcomes];
        this.added = new double[attributes][][];
        this.gradients = new double[attributes][][];
        this.curvatures = new double[attributes][][];
        for (int a = 0; a < attributes; a++) {
            int levels = groups.levels().get(a).size();
            added[a] = new double[levels][outcomes];
            gradients[a] = new double[levels][outcomes];
            curvatures[a] = new double[levels][outcomes];
        }
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
                fit.add(chances[row], combinations[row], outcomes[row], p);
            }
            largest = fit.step();
        }
        return fit.offsets;
    }

    private void clear() {
        for (int a = 0; a < added.length; a++) {
            for (int level = 0; level < added[a].length; level++) {
                for (int c = 0; c < added[a][level].length; c++) {
                    gradients[a][level][c] = -added[a][level][c];
                    curvatures[a][level][c] = 1;
                }
            }
        }
    }

    private void add(double[] chances, int combination, int outcome, double[] p) {
        for (int a = 0; a < added.length; a++) {
            for (int level = 0; level < added[a].length; level++) {
                double surprise = groups.combinations()[combination][a] == level ? 1 : 0;
                for (int q = 0; q < chances.length; q++) {
                    surprise -= groups.combinations()[q][a] == level ? chances[q] : 0;
                }
                for (int c = 0; c < p.length; c++) {
                    gradients[a][level][c] += surprise * ((outcome == c ? 1 : 0) - p[c]);
                    curvatures[a][level][c] += surprise * surprise * p[c] * (1 - p[c]);
                }
            }
        }
    }

    /** Steps all offsets and gives the largest step. */
    private double step() {
        double largest = 0;
        for (int a = 0; a < added.length; a++) {
            for (int level = 0; level < added[a].length; level++) {
                for (int c = 0; c < added[a][level].length; c++) {
                    double step = gradients[a][level][c] / (damping * curvatures[a][level][c]);
                    added[a][level][c] += step;
                    largest = Math.max(largest, Math.abs(step));
                }
            }
        }
        for (int q = 0; q < offsets.length; q++) {
            for (int c = 0; c < offsets[q].length; c++) {
                offsets[q][c] = 0;
                for (int a = 0; a < added.length; a++) {
                    offsets[q][c] += added[a][groups.combinations()[q][a]][c];
                }
            }
        }
        return largest;
    }
}
