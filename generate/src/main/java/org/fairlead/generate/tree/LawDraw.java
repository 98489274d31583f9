package org.fairlead.generate.tree;

import java.util.SplittableRandom;
import org.fairlead.generate.boost.BoostedModel;
import org.fairlead.generate.tilt.SystematicDraw;
import org.fairlead.generate.tilt.TiltLaw;

/** Draws the protected combination and then the outcome of rows whose features are drawn. */
final class LawDraw {
    private final TreeModel.Law law;
    private final TiltLaw tilt;

    LawDraw(TreeModel.Law law, TiltLaw tilt) {
        this.law = law;
        this.tilt = tilt;
    }

    /** Tilts the outcome's logits of rows [from, to). */
    void tilt(Drawn drawn, int from, int to) {
        for (int row = from; row < to; row++) {
            tilt.tilt(drawn.logits()[row], drawn.chances()[row]);
        }
    }

    /**
     * Draws for all rows. Rows are taken in the order of their chance of the positive outcome, so
     * that each group's rate of it is near to its expectation.
     */
    void draw(Drawn drawn, SplittableRandom random) {
        int rows = drawn.rows();
        double[] scores = new double[rows];
        double[] p = new double[law.outcome().size()];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(drawn.logits()[row], 0, p, 0, p.length);
            BoostedModel.softmax(p);
            scores[row] = p[law.positive()];
        }
        int[] order = SystematicDraw.order(scores);
        int groups = law.groups().size();
        SystematicDraw.draw(
                order, groups, row -> drawn.chances()[row], drawn.combination(), random);
        int[][] members = new int[groups][];
        int[] sizes = new int[groups];
        for (int row : order) {
            sizes[drawn.combination()[row]]++;
        }
        for (int q = 0; q < groups; q++) {
            members[q] = new int[sizes[q]];
            sizes[q] = 0;
        }
        for (int row : order) {
            int q = drawn.combination()[row];
            members[q][sizes[q]++] = row;
        }
        for (int q = 0; q < groups; q++) {
            int group = q;
            SystematicDraw.draw(
                    members[q],
                    p.length,
                    row -> {
                        tilt.probabilities(drawn.logits()[row], group, p);
                        return p;
                    },
                    drawn.outcome(),
                    random);
        }
    }

    /**
     * The share of a row's possible groups and outcomes that are allowed.
     *
     * @param joint takes the chance of each allowed pair, by combination and outcome
     */
    double allowed(Drawn drawn, int row, Fixed fixed, double[][] joint) {
        double sum = 0;
        double[] p = new double[law.outcome().size()];
        for (int q = 0; q < joint.length; q++) {
            tilt.probabilities(drawn.logits()[row], q, p);
            boolean groupAllowed = fixed.combinations() == null || fixed.combinations().get(q);
            for (int c = 0; c < p.length; c++) {
                boolean pair = fixed.outcomes() == null || fixed.outcomes().get(c);
                joint[q][c] = groupAllowed && pair ? drawn.chances()[row][q] * p[c] : 0;
                sum += joint[q][c];
            }
        }
        return sum;
    }

    /** Draws an allowed pair of combination and outcome for a row. */
    void drawAllowed(Drawn drawn, int row, Fixed fixed, double uniform) {
        double[][] joint = new double[law.groups().size()][law.outcome().size()];
        double left = uniform * allowed(drawn, row, fixed, joint);
        for (int q = 0; q < joint.length; q++) {
            for (int c = 0; c < joint[q].length; c++) {
                if (joint[q][c] > 0 && left >= 0) {
                    drawn.combination()[row] = q;
                    drawn.outcome()[row] = c;
                    left -= joint[q][c];
                }
            }
        }
    }
}
