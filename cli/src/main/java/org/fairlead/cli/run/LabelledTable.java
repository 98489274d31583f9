package org.fairlead.cli.run;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/**
 * Rows that have a label.
 *
 * @param table the rows
 * @param labels 1 for positive, 0 for negative, one a row
 * @param weights one a row, 1 where the experiment names no weight
 * @param dropped rows of the source that had no label
 */
record LabelledTable(Table table, double[] labels, double[] weights, long dropped) {

    static LabelledTable of(
            Table source, LabelSection label, Optional<String> weight, String what) {
        Column column = source.column(label.column());
        int[] kept =
                IntStream.range(0, source.rows()).filter(row -> !column.isMissing(row)).toArray();
        Table table = kept.length == source.rows() ? source : source.select(kept);
        if (table.rows() == 0) {
            throw new DataException(
                    "%s: label column \"%s\" must have a value in some row, found none in %d rows"
                            .formatted(what, label.column(), source.rows()));
        }
        return new LabelledTable(
                table,
                labels(table, label, what),
                weight.map(name -> weights(table, name, what)).orElseGet(() -> ones(table.rows())),
                (long) source.rows() - table.rows());
    }

    private static double[] labels(Table table, LabelSection label, String what) {
        CategoryColumn column = table.categories(label.column());
        List<String> present =
                IntStream.range(0, column.levels().size())
                        .filter(code -> Arrays.stream(column.codes()).anyMatch(c -> c == code))
                        .mapToObj(column.levels()::get)
                        .toList();
        if (present.size() != 2) {
            throw new DataException(
                    "%s: label column \"%s\" must have two classes, found %d: %s"
                            .formatted(what, label.column(), present.size(), shown(present)));
        }
        String positive = label.positive().orElseGet(() -> positive(label, present, what));
        String canonical = canonical(table.column(label.column()), positive);
        if (!present.contains(canonical)) {
            throw new DataException(
                    "%s: label column \"%s\" has no class \"%s\" that is called positive; its classes are %s"
                            .formatted(what, label.column(), positive, shown(present)));
        }
        int code = column.levels().indexOf(canonical);
        return Arrays.stream(column.codes()).mapToDouble(c -> c == code ? 1 : 0).toArray();
    }

    private static String positive(LabelSection label, List<String> present, String what) {
        return present.stream()
                .filter(level -> level.equals("1") || level.equals("1.0") || level.equals("true"))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DataException(
                                        "%s: label column \"%s\" has the classes %s; say which one is positive"
                                                .formatted(what, label.column(), shown(present))));
    }

    /** A number's text as its column writes it, so that "1" names 1.0. */
    private static String canonical(Column column, String positive) {
        if (column instanceof NumberColumn numbers) {
            try {
                double value = Double.parseDouble(positive);
                return NumberColumn.of("x", numbers.kind(), new double[] {value}).text(0);
            } catch (NumberFormatException e) {
                return positive;
            }
        }
        return positive;
    }

    private static String shown(List<String> levels) {
        return levels.stream()
                        .limit(5)
                        .map(level -> "\"" + level + "\"")
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("none")
                + (levels.size() > 5 ? " and " + (levels.size() - 5) + " more" : "");
    }

    private static double[] weights(Table table, String name, String what) {
        double[] weights = table.numbers(name).values();
        for (int row = 0; row < weights.length; row++) {
            if (!(weights[row] >= 0)) {
                throw new DataException(
                        "%s: weight column \"%s\", row %d: must be 0 or more, found %s"
                                .formatted(
                                        what,
                                        name,
                                        row + 1,
                                        Double.isNaN(weights[row]) ? "nothing" : weights[row]));
            }
        }
        return weights;
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    LabelledTable select(int... rows) {
        return new LabelledTable(
                table.select(rows), pick(labels, rows), pick(weights, rows), dropped);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }
}
