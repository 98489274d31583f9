package org.fairlead.cli.audit;

import java.util.Optional;

/**
 * Labels and scores of rows.
 *
 * @param labels in [0, 1]
 * @param scores one a row; NaN where there is none
 * @param threshold the one that is shown unless others are asked for
 * @param targets numbers that the scores predict
 * @param classes several classes
 */
public record Judged(
        double[] labels,
        double[] scores,
        double threshold,
        Optional<double[]> targets,
        Optional<ClassRows> classes) {
    static Judged binary(double[] labels, double[] scores) {
        return new Judged(labels, scores, 0.5, Optional.empty(), Optional.empty());
    }
}
