package org.fairlead.generate.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** Trains XGBoost models on one table and predicts another, in the calling thread. */
final class XgBoostPrediction implements AutoCloseable {
    private final Table train;
    private final CategoryColumn known;
    private final CategoryColumn asked;
    private final DMatrix learnt;
    private final DMatrix tested;

    XgBoostPrediction(Table train, Table test, String target, List<String> features) {
        this.train = train;
        this.known = Features.target(train, target);
        this.asked = Features.target(test, target);
        Features.balance(known); // refuses a target of one level
        this.learnt = matrix(train, features);
        try {
            this.tested = matrix(test, features);
        } catch (RuntimeException e) {
            learnt.dispose(); // nobody can close what was not made
            throw e;
        }
    }

    /** Levels that the training rows may have. */
    int classes() {
        return known.levels().size();
    }

    /**
     * Trains on labels and gives one or more scores a test row.
     *
     * @param label the label of a training row by its level
     */
    float[][] scores(Map<String, Object> settings, int rounds, IntToDoubleFunction label) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("tree_method", "hist");
        all.put("nthread", 1); // threads of a pool in XGBoost wait busily for each other
        all.put("verbosity", 0);
        float[] labels = new float[train.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (float) label.applyAsDouble(known.code(row));
        }
        try {
            learnt.setLabel(labels);
            Booster booster = XGBoost.train(learnt, all, rounds, Map.of(), null, null);
            try {
                return booster.predict(tested);
            } finally {
                booster.dispose();
            }
        } catch (XGBoostError e) {
            throw failure(e);
        }
    }

    /** The prediction of probabilities by test row and training level. */
    Prediction of(double[][] probabilities) {
        List<String> levels = new ArrayList<>(known.levels());
        asked.levels().stream().filter(level -> !levels.contains(level)).forEach(levels::add);
        int[] actual = new int[probabilities.length];
        double[][] padded = new double[actual.length][];
        for (int row = 0; row < actual.length; row++) {
            actual[row] = levels.indexOf(asked.text(row));
            padded[row] = Arrays.copyOf(probabilities[row], levels.size());
        }
        return new Prediction(levels, actual, padded);
    }

    /** Numbers as they are and levels as the codes of the training table; NaN for the rest. */
    private DMatrix matrix(Table table, List<String> features) {
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
        try {
            return typed(new DMatrix(values, table.rows(), width, Float.NaN), types);
        } catch (XGBoostError e) {
            throw failure(e);
        }
    }

    private static DMatrix typed(DMatrix matrix, String[] types) throws XGBoostError {
        try {
            matrix.setFeatureTypes(types);
            return matrix;
        } catch (XGBoostError e) {
            matrix.dispose();
            throw e;
        }
    }

    private static IllegalStateException failure(XGBoostError error) {
        return new IllegalStateException("XGBoost failed: " + error.getMessage(), error);
    }

    @Override
    public void close() {
        learnt.dispose();
        tested.dispose();
    }
}
