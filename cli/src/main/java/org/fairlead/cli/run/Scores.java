package org.fairlead.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;

/** Scored rows as a table. */
final class Scores {

    private Scores() {}

    /** Row number, label, score and weight, then the columns of the rows. */
    static Table table(LabelledTable rows, double[] scores, boolean weighted, RunNotes notes) {
        List<Column> columns = new ArrayList<>();
        columns.add(rowNumbers(scores.length));
        columns.add(NumberColumn.of("label", NumberColumn.Kind.INTEGER, rows.labels()));
        columns.add(NumberColumn.of("score", scores));
        if (weighted) {
            columns.add(NumberColumn.of("weight", rows.weights()));
        }
        addOthers(rows.table(), columns, notes);
        return Table.of(columns);
    }

    /** Row number and score, then the columns of the rows. */
    static Table table(Table rows, double[] scores, RunNotes notes) {
        List<Column> columns = new ArrayList<>();
        columns.add(rowNumbers(scores.length));
        columns.add(NumberColumn.of("score", scores));
        addOthers(rows, columns, notes);
        return Table.of(columns);
    }

    private static Column rowNumbers(int rows) {
        return NumberColumn.of(
                "row",
                NumberColumn.Kind.INTEGER,
                IntStream.rangeClosed(1, rows).asDoubleStream().toArray());
    }

    private static void addOthers(Table rows, List<Column> columns, RunNotes notes) {
        List<String> taken = columns.stream().map(Column::name).toList();
        for (Column column : rows.columns()) {
            if (taken.contains(column.name())) {
                notes.add(
                        "the data's own column \"%s\" is not in the scores file, which has a column of that name"
                                .formatted(column.name()));
            } else {
                columns.add(column);
            }
        }
    }

    /** Tells of values that training never saw, and of numbers that were missing. */
    static void note(Encoded encoded, RunNotes notes) {
        encoded.unknown()
                .forEach(
                        (column, rows) ->
                                notes.add(
                                        "%d rows have a level of \"%s\" that training never saw; they are scored as unknown"
                                                .formatted(rows, column)));
        encoded.imputed()
                .forEach(
                        (column, rows) ->
                                notes.add(
                                        "%d rows have no number in \"%s\"; they are scored with the training mean"
                                                .formatted(rows, column)));
        encoded.texts()
                .empty()
                .forEach(
                        (column, rows) ->
                                notes.add(
                                        "%d rows have no word in \"%s\"; they are scored as empty texts"
                                                .formatted(rows, column)));
        encoded.texts()
                .cut()
                .forEach(
                        (column, rows) ->
                                notes.add(
                                        "%d rows have more words in \"%s\" than the model reads (max-words); the rest of them is not read"
                                                .formatted(rows, column)));
    }

    static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
