package org.fairlead.cli.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fairlead.cli.rows.ScoreColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/**
 * One of several classes, predicted as a class or by a score for each.
 *
 * @param label column of the true classes
 * @param positive the class whose rates come first; empty for the first class
 * @param predicted column of the predicted classes; empty when there are scores
 * @param scoreColumns column of the scores by class; empty when there are predictions
 */
public record ClassOutcome(
        String label,
        Optional<String> positive,
        Optional<String> predicted,
        Map<String, String> scoreColumns)
        implements Outcome {
    public ClassOutcome {
        scoreColumns = new LinkedHashMap<>(scoreColumns);
    }

    @Override
    public List<String> scores() {
        return predicted.map(List::of).orElseGet(() -> List.copyOf(scoreColumns.values()));
    }

    @Override
    public Judged judge(Table table, String what) {
        CategoryColumn labels = table.categories(label);
        List<String> names = names(table, labels);
        int first = positive.map(name -> indexOf(names, name, what)).orElse(0);
        int[] truth = codes(labels, names, what);
        ClassRows rows =
                predicted
                        .map(
                                column ->
                                        new ClassRows(
                                                names,
                                                truth,
                                                codes(table.categories(column), names, what),
                                                new double[0][]))
                        .orElseGet(
                                () -> new ClassRows(names, truth, new int[0], scores(table, what)));
        double[] scores =
                rows.scores().length == 0
                        ? indicator(rows.predictions(), first)
                        : rows.scores()[first];
        return new Judged(
                indicator(truth, first), scores, 0.5, Optional.empty(), Optional.of(rows));
    }

    private List<String> names(Table table, CategoryColumn labels) {
        if (predicted.isEmpty()) {
            return List.copyOf(scoreColumns.keySet());
        }
        TreeSet<String> names = new TreeSet<>(present(labels));
        names.addAll(present(table.categories(predicted.get())));
        return new ArrayList<>(names);
    }

    private static List<String> present(CategoryColumn column) {
        return Arrays.stream(column.codes()).distinct().mapToObj(column.levels()::get).toList();
    }

    private int indexOf(List<String> names, String name, String what) {
        if (!names.contains(name)) {
            throw new DataException(
                    "%s: label column \"%s\" has no class \"%s\" that is called positive; its classes are %s"
                            .formatted(what, label, name, names));
        }
        return names.indexOf(name);
    }

    private static int[] codes(CategoryColumn column, List<String> names, String what) {
        int[] codeOf = column.levels().stream().mapToInt(names::indexOf).toArray();
        int[] codes = Arrays.stream(column.codes()).map(code -> codeOf[code]).toArray();
        int outside =
                IntStream.range(0, codes.length).filter(i -> codes[i] < 0).findFirst().orElse(-1);
        if (outside >= 0) {
            throw new DataException(
                    "%s: label column \"%s\", row %d: class must be one of %s, found \"%s\"; give a score column for it with --class-scores"
                            .formatted(
                                    what, column.name(), outside + 1, names, column.text(outside)));
        }
        return codes;
    }

    private double[][] scores(Table table, String what) {
        return scoreColumns.values().stream()
                .map(column -> ScoreColumn.of(table, column, "score", what))
                .toArray(double[][]::new);
    }

    private static double[] indicator(int[] codes, int wanted) {
        return Arrays.stream(codes).mapToDouble(code -> code == wanted ? 1 : 0).toArray();
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Label", label + ", several classes");
        facts.put(
                "Prediction",
                predicted.orElseGet(() -> "scores in " + String.join(", ", scores())));
        return facts;
    }
}
