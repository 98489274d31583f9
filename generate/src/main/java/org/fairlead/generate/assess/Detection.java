package org.fairlead.generate.assess;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.judge.Judge;

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
        Table both = Table.stacked(List.of(real, synthetic));
        int[] origin =
                IntStream.range(0, both.rows()).map(row -> row < real.rows() ? 0 : 1).toArray();
        return both.with(CategoryColumn.of(TARGET, List.of("real", "synthetic"), origin));
    }
}
