package org.fairlead.generate.judge;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Trains a Tribuo classifier on one table and predicts another. */
final class TribuoPrediction {
    private static final Label UNKNOWN = LabelFactory.UNKNOWN_LABEL;

    /** Kept so that the level stays: Tribuo otherwise reports each tree on standard error. */
    private static final Logger LOGGER = Logger.getLogger("org.tribuo");

    static {
        if (LOGGER.getLevel() == null) {
            LOGGER.setLevel(Level.WARNING);
        }
    }

    private TribuoPrediction() {}

    static Prediction of(
            Trainer<Label> trainer,
            boolean balanced,
            Table train,
            Table test,
            String target,
            List<String> columns) {
        CategoryColumn learnt = Features.target(train, target);
        CategoryColumn actual = Features.target(test, target);
        Features features = new Features(train, target, columns);
        Model<Label> model = trainer.train(examples(features, train, learnt, balanced));

        Map<String, Integer> codes = new LinkedHashMap<>();
        learnt.levels().forEach(level -> codes.put(level, codes.size()));
        actual.levels().forEach(level -> codes.putIfAbsent(level, codes.size()));
        int[] truth = new int[test.rows()];
        double[][] probabilities = new double[test.rows()][codes.size()];
        BiFunction<Integer, Label, ArrayExample<Label>> examples = features.of(test);
        for (int row = 0; row < truth.length; row++) {
            truth[row] = codes.getOrDefault(actual.text(row), -1);
            double[] scores = probabilities[row];
            model.predict(examples.apply(row, UNKNOWN))
                    .getOutputScores()
                    .forEach(
                            (level, label) ->
                                    scores[codes.getOrDefault(level, 0)] = label.getScore());
        }
        return new Prediction(new ArrayList<>(codes.keySet()), truth, probabilities);
    }

    private static MutableDataset<Label> examples(
            Features features, Table train, CategoryColumn target, boolean balanced) {
        double[] weights = Features.balance(target);
        LabelFactory factory = new LabelFactory();
        MutableDataset<Label> data =
                new MutableDataset<>(
                        new SimpleDataSourceProvenance("table", OffsetDateTime.MIN, factory),
                        factory);
        BiFunction<Integer, Label, ArrayExample<Label>> examples = features.of(train);
        List<Label> labels = target.levels().stream().map(Label::new).toList();
        for (int row = 0; row < train.rows(); row++) {
            int code = target.code(row);
            ArrayExample<Label> example = examples.apply(row, labels.get(code));
            if (balanced) {
                example.setWeight((float) weights[code]);
            }
            data.add(example);
        }
        return data;
    }
}
