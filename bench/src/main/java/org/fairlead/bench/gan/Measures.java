package org.fairlead.bench.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.judge.ForestJudge;
import org.fairlead.generate.judge.GroupGaps;
import org.fairlead.generate.judge.Judge;
import org.fairlead.generate.judge.LogisticJudge;
import org.fairlead.generate.judge.Prediction;

/**
 * Everything measured on one table that stands in for the training rows, in the order printed.
 *
 * <p>BER is the balanced error of a logistic regression that predicts the protected attribute from
 * the features (the outcome not among them), learnt from one half of the table, tested on the
 * other. That is the published definition as far as it can be read; with rare classes it is close
 * to chance even on real rows, so the same with every class weighing alike stands beside it, and so
 * do both crossings: learnt from real rows and tested on the table, and the reverse. The crossings
 * say whether the attribute is gone or only hidden from whoever looks at one table.
 */
final class Measures {
    private static final long SEED = 1;

    private final Adult adult;
    private final String protectedColumn;
    private final Map<String, Double> values = new LinkedHashMap<>();

    private Measures(Adult adult, String protectedColumn) {
        this.adult = adult;
        this.protectedColumn = protectedColumn;
    }

    static Map<String, Double> of(Table table, Adult adult, String protectedColumn) {
        Measures measures = new Measures(adult, protectedColumn);
        measures.hiding(table);
        Table tested = Table.stacked(List.of(adult.holdOut(), adult.train()));
        measures.usefulness("LR", LogisticJudge.of(SEED), table, tested, false);
        measures.usefulness("LR with z", LogisticJudge.of(SEED), table, tested, true);
        measures.usefulness("RF", new ForestJudge(20, 12, SEED), table, tested, false);
        measures.usefulness("RF with z", new ForestJudge(20, 12, SEED), table, tested, true);
        return measures.values;
    }

    private List<String> features(boolean withProtected) {
        List<String> features = new ArrayList<>(adult.train().names());
        features.remove(Adult.OUTCOME);
        if (!withProtected) {
            features.remove(protectedColumn);
        }
        return features;
    }

    private void hiding(Table table) {
        Table learnt = Adult.half(table, 0);
        Table tested = Adult.half(table, 1);
        Judge plain = LogisticJudge.of(SEED);
        Judge balanced = LogisticJudge.balanced(SEED);
        values.put("BER", error(plain, learnt, tested));
        values.put("BER balanced judge", error(balanced, learnt, tested));
        values.put("BER real to table", error(balanced, adult.train(), tested));
        values.put("BER table to real", error(balanced, table, adult.holdOut()));
        values.put("RD of the table", riskDifference(table));
    }

    private double error(Judge judge, Table learnt, Table tested) {
        return judge.predict(learnt, tested, protectedColumn, features(false)).balancedError();
    }

    /** Largest minus smallest share of favourable outcomes over the classes. */
    private double riskDifference(Table table) {
        CategoryColumn outcome = table.categories(Adult.OUTCOME);
        double[][] certain = new double[table.rows()][outcome.levels().size()];
        for (int row = 0; row < certain.length; row++) {
            certain[row][outcome.code(row)] = 1;
        }
        Prediction itself = new Prediction(outcome.levels(), outcome.codes(), certain);
        return GroupGaps.of(itself, Adult.FAVOURABLE, table.categories(protectedColumn))
                .selection();
    }

    private void usefulness(
            String name, Judge judge, Table table, Table tested, boolean withProtected) {
        Prediction both = judge.predict(table, tested, Adult.OUTCOME, features(withProtected));
        int unseen = adult.holdOut().rows();
        Prediction holdOut = part(both, 0, unseen);
        GroupGaps gaps =
                GroupGaps.of(
                        holdOut, Adult.FAVOURABLE, adult.holdOut().categories(protectedColumn));
        values.put(name + " F1", holdOut.f1(Adult.FAVOURABLE));
        values.put(
                name + " F1 on training rows",
                part(both, unseen, tested.rows()).f1(Adult.FAVOURABLE));
        values.put(name + " accuracy", holdOut.accuracy());
        values.put(name + " AUC", holdOut.auc(Adult.FAVOURABLE));
        values.put(name + " parity gap", gaps.selection());
        values.put(name + " true positive gap", gaps.truePositive());
        values.put(name + " false positive gap", gaps.falsePositive());
    }

    private static Prediction part(Prediction prediction, int from, int to) {
        return new Prediction(
                prediction.levels(),
                Arrays.copyOfRange(prediction.actual(), from, to),
                Arrays.copyOfRange(prediction.probabilities(), from, to));
    }
}
