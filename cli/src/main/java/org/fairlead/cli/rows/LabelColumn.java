package org.fairlead.cli.rows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/** Columns of labels. */
public final class LabelColumn {
    private static final double TOLERANCE = 1e-7;

    private LabelColumn() {}

    /**
     * Labels of two classes.
     *
     * @param table rows that all have a label
     * @param label the column, and which class is positive: 1 or true unless it is said
     * @param what what messages call the table
     * @return 1 for the positive class and 0 for the other, one a row
     * @throws DataException if there are not two classes, or none is positive
     */
    public static double[] classes(Table table, LabelSection label, String what) {
        CategoryColumn column = table.categories(label.column());
        List<String> present =
                IntStream.range(0, column.levels().size())
                        .filter(code -> Arrays.stream(column.codes()).anyMatch(c -> c == code))
                        .mapToObj(column.levels()::get)
                        .toList();
        String canonical = positive(label, present, what);
        int code = column.levels().indexOf(canonical);
        return Arrays.stream(column.codes()).mapToDouble(c -> c == code ? 1 : 0).toArray();
    }

    /**
     * The positive one of two classes.
     *
     * @param label the column, and which class is positive: 1 or true unless it is said
     * @param present classes that occur
     * @param what what messages call the table
     * @return one of the classes, that which is equal as a number if none is as a text
     * @throws DataException if there are not two classes, or none is positive
     */
    public static String positive(LabelSection label, List<String> present, String what) {
        if (present.size() != 2) {
            throw new DataException(
                    "%s: label column \"%s\" must have two classes, found %d: %s; make two of them, or say what else they are, see fairlead audit --help"
                            .formatted(what, label.column(), present.size(), shown(present)));
        }
        String positive = label.positive().orElseGet(() -> usual(label, present, what));
        String canonical = canonical(present, positive);
        if (!present.contains(canonical)) {
            throw new DataException(
                    "%s: label column \"%s\" has no class \"%s\" that is called positive; its classes are %s"
                            .formatted(what, label.column(), positive, shown(present)));
        }
        return canonical;
    }

    private static String usual(LabelSection label, List<String> present, String what) {
        return present.stream()
                .filter(level -> level.equals("1") || level.equals("1.0") || level.equals("true"))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DataException(
                                        "%s: label column \"%s\" has the classes %s; name the positive one with --positive, or in an experiment file with label: {positive: ...}"
                                                .formatted(what, label.column(), shown(present))));
    }

    /** A class of this text, or else of this number, so that "1" names 1.0. */
    private static String canonical(List<String> present, String positive) {
        return present.contains(positive)
                ? positive
                : present.stream()
                        .filter(level -> sameNumber(level, positive))
                        .findFirst()
                        .orElse(positive);
    }

    private static boolean sameNumber(String level, String other) {
        try {
            return Double.compare(Double.parseDouble(level), Double.parseDouble(other)) == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String shown(List<String> levels) {
        return levels.stream()
                        .limit(5)
                        .map(level -> "\"" + level + "\"")
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("none")
                + (levels.size() > 5 ? " and " + (levels.size() - 5) + " more" : "");
    }

    /**
     * Labels that are shares, such as the part of the raters who said yes.
     *
     * @param table rows that all have a label
     * @param column the column
     * @param what what messages call the table
     * @return in [0, 1], one a row
     * @throws DataException if a label lies outside
     */
    public static double[] shares(Table table, String column, String what) {
        double[] labels = ScoreColumn.of(table, column, "label", what);
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] < -TOLERANCE || labels[row] > 1 + TOLERANCE) {
                throw new DataException(
                        "%s: label column \"%s\", row %d: a share must lie in [0, 1], found %s; scale it, or ask for numbers with --number"
                                .formatted(what, column, row + 1, labels[row]));
            }
        }
        return labels;
    }
}
