package org.fairlead.cli.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.rows.LabelColumn;
import org.fairlead.data.table.Table;

/**
 * Yes or no, predicted by a score.
 *
 * @param label column of the labels
 * @param positive the class that counts as positive; empty for 1 or true
 * @param fractional whether labels are shares in [0, 1]
 * @param score column of the scores
 */
public record BinaryOutcome(
        String label, Optional<String> positive, boolean fractional, String score)
        implements Outcome {
    @Override
    public List<String> scores() {
        return List.of(score);
    }

    @Override
    public Judged judge(Table table, String what) {
        double[] labels =
                fractional
                        ? LabelColumn.shares(table, label, what)
                        : LabelColumn.classes(table, new LabelSection(label, positive), what);
        return Judged.binary(labels, table.numbers(score).values());
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Label", label + positive.map(p -> " = " + p).orElse(""));
        facts.put("Score", score);
        return facts;
    }
}
