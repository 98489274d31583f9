package org.fairlead.generate.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.judge.Judge;
import org.jspecify.annotations.Nullable;

/**
 * How well a classifier tells synthetic rows from real ones, by two-fold cross-validation: .5 if
 * not at all. Real rows must be ones that the generator has not seen: copies of rows that the judge
 * learned as real pull the figure under .5.
 */
final class Detection {
    private static final String TARGET = "\u0001made";

    private Detection() {}

    static double auc(Table real, Table synthetic, Judge judge, long seed) {
        int half = Math.min(real.rows(), synthetic.rows()) / 2;
        int[] realRows = shuffled(real.rows(), seed);
        int[] madeRows = shuffled(synthetic.rows(), seed + 1);
        Table[] folds = new Table[2];
        for (int fold = 0; fold < 2; fold++) {
            int from = fold * half;
            folds[fold] =
                    joined(
                            real.select(Arrays.copyOfRange(realRows, from, from + half)),
                            synthetic.select(Arrays.copyOfRange(madeRows, from, from + half)));
        }
        double sum = 0;
        for (int fold = 0; fold < 2; fold++) {
            sum +=
                    judge.predict(folds[fold], folds[1 - fold], TARGET, real.names())
                            .auc("synthetic");
        }
        return sum / 2;
    }

    private static int[] shuffled(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            int at = random.nextInt(row + 1);
            order[row] = order[at];
            order[at] = row;
        }
        return order;
    }

    private static Table joined(Table real, Table synthetic) {
        List<Column> columns = new ArrayList<>();
        for (Column column : real.columns()) {
            columns.add(joined(column, synthetic.column(column.name())));
        }
        List<@Nullable String> labels = new ArrayList<>();
        for (int row = 0; row < real.rows() + synthetic.rows(); row++) {
            labels.add(row < real.rows() ? "real" : "synthetic");
        }
        columns.add(CategoryColumn.ofValues(TARGET, labels));
        return Table.of(columns);
    }

    private static Column joined(Column first, Column second) {
        if (first instanceof NumberColumn numbers) {
            double[] values = Arrays.copyOf(numbers.values(), first.size() + second.size());
            System.arraycopy(
                    ((NumberColumn) second).values(), 0, values, first.size(), second.size());
            return NumberColumn.of(first.name(), numbers.kind(), values);
        }
        List<@Nullable String> values = new ArrayList<>();
        for (Column part : List.of(first, second)) {
            for (int row = 0; row < part.size(); row++) {
                values.add(part.isMissing(row) ? null : part.text(row));
            }
        }
        return CategoryColumn.ofValues(first.name(), values);
    }
}
