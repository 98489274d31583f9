package org.fairlead.generate.tilt;

import java.util.Arrays;
import org.fairlead.generate.boost.BoostedModel;

/**
 * The rates of an exponential tilt as functions of its multipliers, with their derivatives.
 *
 * <p>A cell is a row of features, with one of its possible protected combinations if the outcome
 * depends on that. A cell's logits are {@code sharpness * (base + sum of multiplier * direction)}.
 */
final class TiltEquations {
    private final double[][] base;
    private final int perRow;
    private final double sharpness;
    private final double[][] directions;
    private final double[][] weights;
    private final int[] outcomes;

    /**
     * Sets up the equations.
     *
     * @param base logits by cell and outcome; the cells of a row stand together
     * @param perRow cells of a row
     * @param sharpness 1 for probabilities, larger to come near to a threshold's hard decision
     * @param directions by constraint and row
     * @param weights by constraint and cell, summing to one over the cells
     * @param outcomes the outcome of each constraint
     */
    TiltEquations(
            double[][] base,
            int perRow,
            double sharpness,
            double[][] directions,
            double[][] weights,
            int[] outcomes) {
        this.base = base;
        this.perRow = perRow;
        this.sharpness = sharpness;
        this.directions = directions;
        this.weights = weights;
        this.outcomes = outcomes;
    }

    int size() {
        return outcomes.length;
    }

    /** The rates under some multipliers; fills the derivatives {@code [rate][multiplier]} too. */
    double[] rates(double[] multipliers, double[][] derivatives) {
        int m = outcomes.length;
        double[] rates = new double[m];
        for (double[] line : derivatives) {
            Arrays.fill(line, 0);
        }
        int classes = base[0].length;
        double[] tilt = new double[classes];
        double[] p = new double[classes];
        for (int row = 0; row < base.length / perRow; row++) {
            Arrays.fill(tilt, 0);
            for (int j = 0; j < m; j++) {
                tilt[outcomes[j]] += multipliers[j] * directions[j][row];
            }
            for (int cell = row * perRow; cell < (row + 1) * perRow; cell++) {
                for (int c = 0; c < classes; c++) {
                    p[c] = sharpness * (base[cell][c] + tilt[c]);
                }
                BoostedModel.softmax(p);
                add(row, cell, p, rates, derivatives);
            }
        }
        return rates;
    }

    private void add(int row, int cell, double[] p, double[] rates, double[][] derivatives) {
        for (int j = 0; j < rates.length; j++) {
            double weight = weights[j][cell];
            if (weight > 0) {
                double rate = p[outcomes[j]];
                rates[j] += weight * rate;
                for (int l = 0; l < rates.length; l++) {
                    double same = outcomes[l] == outcomes[j] ? 1 : 0;
                    derivatives[j][l] +=
                            weight
                                    * sharpness
                                    * rate
                                    * (same - p[outcomes[l]])
                                    * directions[l][row];
                }
            }
        }
    }
}
