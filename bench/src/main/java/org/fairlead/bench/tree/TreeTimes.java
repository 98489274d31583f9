package org.fairlead.bench.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fairlead.bench.PeakMemory;
import org.fairlead.data.file.BlockWriter;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.SampleRequest;
import org.fairlead.generate.tilt.Tilt;
import org.fairlead.generate.tree.TreeSettings;
import org.fairlead.generate.tree.TreeSynthesizer;

/**
 * Times of the tree synthesizer: fit and sample of 10 random features by 10,000 rows (half whole
 * numbers, half categories of 2 to 15 levels, as TABFAIRGDT's grid) and of Adult, share 1, cold and
 * warm; and rows a second to Parquet.
 *
 * <p>Arguments: the folder of Adult, rows for the Parquet file (0 for none), and the file.
 */
public final class TreeTimes {
    private TreeTimes() {}

    /**
     * Prints the times.
     *
     * @param arguments folder, rows, file
     */
    public static void main(String[] arguments) {
        Table adult = AdultRows.complete(Path.of(arguments[0]));
        TreeSettings adultSettings =
                TreeSettings.builder()
                        .outcome(AdultRows.OUTCOME, AdultRows.POSITIVE)
                        .protectedColumns("sex")
                        .build();
        long rows = Long.parseLong(arguments[1]);
        if (rows > 0) {
            write(adult, adultSettings, rows, Path.of(arguments[2]));
            return;
        }
        Table grid = random(10_000, 3);
        TreeSettings gridSettings =
                TreeSettings.builder().outcome("y", "1").protectedColumns("s").build();
        for (int round = 0; round < 6; round++) {
            print("10 x 10,000", round, time(grid, gridSettings));
        }
        for (int round = 0; round < 4; round++) {
            print("Adult", round, time(adult, adultSettings));
        }
    }

    private static void print(String what, int round, double seconds) {
        System.out.printf(Locale.ROOT, "%s, round %d: %.2f s%n", what, round, seconds);
    }

    private static double time(Table table, TreeSettings settings) {
        long start = System.nanoTime();
        TreeSynthesizer.fit(table, settings)
                .tilted(Tilt.share(1))
                .sample(SampleRequest.rows(table.rows(), 1));
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(Table table, TreeSettings settings, long rows, Path file) {
        TreeSynthesizer fitted = TreeSynthesizer.fit(table, settings).tilted(Tilt.share(1));
        long start = System.nanoTime();
        BlockWriter.write(file, sink -> fitted.sample(SampleRequest.rows(rows, 1), sink));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d rows to Parquet: %.1f s, heap limit %d MB%n",
                rows,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20);
        System.out.println("most resident memory " + PeakMemory.text());
    }

    private static Table random(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < 10; c++) {
            int size = c % 2 == 0 ? 1000 : 2 + random.nextInt(14);
            double[] numbers = new double[rows];
            int[] codes = new int[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = random.nextInt(size);
                numbers[row] = codes[row];
            }
            List<String> levels = new ArrayList<>();
            for (int level = 0; level < size; level++) {
                levels.add("l" + level);
            }
            columns.add(
                    c % 2 == 0
                            ? NumberColumn.of("f" + c, NumberColumn.Kind.INTEGER, numbers)
                            : CategoryColumn.of("f" + c, levels, codes));
        }
        for (String name : List.of("s", "y")) {
            int[] codes = new int[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = random.nextInt(2);
            }
            columns.add(CategoryColumn.of(name, List.of("0", "1"), codes));
        }
        return Table.of(columns);
    }
}
