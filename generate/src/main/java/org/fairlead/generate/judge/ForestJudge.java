package org.fairlead.generate.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairlead.data.table.Table;

/**
 * Random forest, trained by XGBoost: trees of shares on samples of .632 of the rows and three
 * tenths of the columns at each split, one forest a level when there are more than two. The
 * prediction is the mean of the leaves' shares. The same seed gives the same prediction.
 *
 * @param trees number of trees, 1 or more
 * @param depth largest depth of a tree, 1 or more
 * @param seed of the rows and features that each tree sees
 */
public record ForestJudge(int trees, int depth, long seed) implements Judge {

    /**
     * Makes the judge.
     *
     * @param trees number of trees, 1 or more
     * @param depth largest depth of a tree, 1 or more
     * @param seed of the rows and features that each tree sees
     * @throws IllegalArgumentException if a number is smaller
     */
    public ForestJudge {
        if (trees < 1 || depth < 1) {
            throw new IllegalArgumentException(
                    "trees and depth must be 1 or more, found %d and %d".formatted(trees, depth));
        }
    }

    /**
     * Fifty trees of depth 16 at most.
     *
     * @param seed of the rows and features that each tree sees
     * @return the judge
     */
    public static ForestJudge of(long seed) {
        return new ForestJudge(50, 16, seed);
    }

    @Override
    public String name() {
        return "random forest";
    }

    @Override
    public Prediction predict(Table train, Table test, String target, List<String> features) {
        try (XgBoostPrediction run = new XgBoostPrediction(train, test, target, features)) {
            int classes = run.classes();
            double[][] probabilities = new double[test.rows()][classes];
            for (int c = classes == 2 ? 1 : 0; c < classes; c++) {
                int level = c;
                float[][] shares = run.scores(settings(), 1, code -> code == level ? 1 : 0);
                for (int row = 0; row < shares.length; row++) {
                    probabilities[row][c] = Math.min(1, Math.max(0, shares[row][0]));
                }
            }
            for (double[] row : probabilities) {
                double sum = Arrays.stream(row).sum();
                if (classes == 2) {
                    row[0] = 1 - row[1];
                } else if (sum > 0) {
                    Arrays.setAll(row, c -> row[c] / sum);
                }
            }
            return run.of(probabilities);
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                "objective",
                "reg:squarederror",
                "base_score",
                0.5,
                "num_parallel_tree",
                trees,
                "max_depth",
                depth,
                "subsample",
                0.632,
                "colsample_bynode",
                0.3,
                "min_child_weight",
                5,
                "eta",
                1,
                "lambda",
                0,
                "seed",
                seed);
    }
}
