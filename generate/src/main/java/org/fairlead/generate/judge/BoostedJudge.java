package org.fairlead.generate.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.table.Table;

/**
 * Gradient boosted trees, trained by XGBoost with LightGBM's defaults, best leaf first: what the
 * literature on synthetic tables judges with. Levels are native categories, missing values go where
 * they serve best.
 *
 * @param rounds rounds of boosting, 1 or more
 * @param leaves leaves of a tree, 2 or more
 */
public record BoostedJudge(int rounds, int leaves) implements Judge {

    public BoostedJudge {
        if (rounds < 1 || leaves < 2) {
            throw new IllegalArgumentException(
                    "rounds must be 1 or more and leaves 2 or more, found %d and %d"
                            .formatted(rounds, leaves));
        }
    }

    /**
     * A hundred rounds of trees of 31 leaves.
     *
     * @return the judge
     */
    public static BoostedJudge standard() {
        return new BoostedJudge(100, 31);
    }

    @Override
    public String name() {
        return "boosted trees";
    }

    @Override
    public Prediction predict(Table train, Table test, String target, List<String> features) {
        try (XgBoostPrediction run = new XgBoostPrediction(train, test, target, features)) {
            int classes = run.classes();
            Map<String, Object> settings = new HashMap<>();
            settings.put("objective", classes == 2 ? "binary:logistic" : "multi:softprob");
            if (classes > 2) {
                settings.put("num_class", classes);
            }
            settings.put("grow_policy", "lossguide");
            settings.put("max_depth", 0);
            settings.put("max_leaves", leaves);
            settings.put("eta", 0.1);
            settings.put("min_child_weight", 1);
            float[][] scores = run.scores(settings, rounds, code -> code);
            double[][] probabilities = new double[scores.length][classes];
            for (int row = 0; row < scores.length; row++) {
                for (int c = 0; c < scores[row].length; c++) {
                    probabilities[row][classes == 2 ? 1 : c] = scores[row][c];
                }
                if (classes == 2) {
                    probabilities[row][0] = 1 - probabilities[row][1];
                }
            }
            return run.of(probabilities);
        }
    }
}
