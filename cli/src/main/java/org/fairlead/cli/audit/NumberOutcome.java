package org.fairlead.cli.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fairlead.cli.rows.ScoreColumn;
import org.fairlead.data.table.Table;

/**
 * A number, predicted by a number of the same unit. Rates are those of the question whether it lies
 * above a cut.
 *
 * @param label column of the true numbers
 * @param prediction column of the predicted numbers
 * @param cut what lies above is positive; empty for the median of the true numbers
 */
public record NumberOutcome(String label, String prediction, OptionalDouble cut)
        implements Outcome {
    @Override
    public List<String> scores() {
        return List.of(prediction);
    }

    @Override
    public Judged judge(Table table, String what) {
        double[] targets = ScoreColumn.of(table, label, "label", what);
        double at = cut.orElseGet(() -> median(targets));
        double[] labels = Arrays.stream(targets).map(target -> target > at ? 1 : 0).toArray();
        return new Judged(
                labels,
                ScoreColumn.of(table, prediction, "score", what),
                at,
                Optional.of(targets),
                Optional.empty());
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Label", label + ", a number");
        facts.put("Prediction", prediction);
        facts.put(
                "Cut",
                cut.isPresent() ? String.valueOf(cut.getAsDouble()) : "the median of " + label);
        return facts;
    }
}
