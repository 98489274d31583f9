package org.fairlead.cli.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.rows.LabelColumn;
import org.fairlead.cli.rows.Picked;
import org.fairlead.cli.rows.WeightColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Column;
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
                LabelColumn.classes(table, label, what),
                weight.map(name -> WeightColumn.of(table, name, what))
                        .orElseGet(() -> ones(table.rows())),
                (long) source.rows() - table.rows());
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    LabelledTable select(int... rows) {
        return new LabelledTable(
                table.select(rows), Picked.of(labels, rows), Picked.of(weights, rows), dropped);
    }
}
