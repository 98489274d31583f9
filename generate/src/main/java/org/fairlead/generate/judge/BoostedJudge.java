package org.fairlead.generate.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
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
        CategoryColumn known = Features.target(train, target);
        CategoryColumn asked = Features.target(test, target);
        List<String> levels = new ArrayList<>(known.levels());
        asked.levels().stream().filter(level -> !levels.contains(level)).forEach(levels::add);
        int[] actual = new int[test.rows()];
        for (int row = 0; row < actual.length; row++) {
            actual[row] = levels.indexOf(asked.text(row));
        }
        try {
            float[][] scores = scores(train, test, known, features);
            double[][] probabilities = new double[actual.length][levels.size()];
            for (int row = 0; row < actual.length; row++) {
                if (known.levels().size() == 2) {
                    probabilities[row][1] = scores[row][0];
                    probabilities[row][0] = 1 - probabilities[row][1];
                } else {
                    for (int c = 0; c < scores[row].length; c++) {
                        probabilities[row][c] = scores[row][c];
                    }
                }
            }
            return new Prediction(levels, actual, probabilities);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
        }
    }

    private float[][] scores(Table train, Table test, CategoryColumn target, List<String> features)
            throws XGBoostError {
        int classes = target.levels().size();
        Map<String, Object> settings = new HashMap<>();
        settings.put("objective", classes == 2 ? "binary:logistic" : "multi:softprob");
        if (classes > 2) {
            settings.put("num_class", classes);
        }
        settings.put("tree_method", "hist");
        settings.put("grow_policy", "lossguide");
        settings.put("max_depth", 0);
        settings.put("max_leaves", leaves);
        settings.put("eta", 0.1);
        settings.put("min_child_weight", 1);
        settings.put("nthread", 2);
        settings.put("verbosity", 0);
        DMatrix known = matrix(train, train, features);
        DMatrix asked = matrix(test, train, features);
        try {
            float[] labels = new float[train.rows()];
            for (int row = 0; row < labels.length; row++) {
                labels[row] = target.code(row);
            }
            known.setLabel(labels);
            Booster booster = XGBoost.train(known, settings, rounds, Map.of(), null, null);
            try {
                return booster.predict(asked);
            } finally {
                booster.dispose();
            }
        } finally {
            known.dispose();
            asked.dispose();
        }
    }

    /** Numbers as they are and levels as the codes of the training table; NaN for the rest. */
    private static DMatrix matrix(Table table, Table train, List<String> features)
            throws XGBoostError {
        int width = features.size();
        float[] values = new float[table.rows() * width];
        String[] types = new String[width];
        for (int f = 0; f < width; f++) {
            Column column = table.column(features.get(f));
            if (column instanceof NumberColumn numbers) {
                types[f] = "float";
                for (int row = 0; row < table.rows(); row++) {
                    values[row * width + f] = (float) numbers.value(row);
                }
            } else {
                types[f] = "c";
                Map<String, Integer> codeOf = new HashMap<>();
                train.categories(features.get(f))
                        .levels()
                        .forEach(level -> codeOf.put(level, codeOf.size()));
                for (int row = 0; row < table.rows(); row++) {
                    Integer code = column.isMissing(row) ? null : codeOf.get(column.text(row));
                    values[row * width + f] = code == null ? Float.NaN : code;
                }
            }
        }
        DMatrix matrix = new DMatrix(values, table.rows(), width, Float.NaN);
        matrix.setFeatureTypes(types);
        return matrix;
    }
}
