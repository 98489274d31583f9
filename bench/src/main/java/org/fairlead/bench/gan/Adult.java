package org.fairlead.bench.gan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Adult without the sampling weight and the number that repeats the education; missing values stay.
 *
 * @param train adult.data, all 32,561 rows
 * @param holdOut adult.test, all 16,281 rows; never seen in training
 */
record Adult(Table train, Table holdOut) {
    static final String OUTCOME = "income";
    static final String FAVOURABLE = ">50K";

    static Adult read(Path folder) {
        return new Adult(one(folder.resolve("adult.data")), one(folder.resolve("adult.test")));
    }

    private static Table one(Path file) {
        Table table = KnownDataset.ADULT.read(file);
        List<String> names = new ArrayList<>(table.names());
        names.removeAll(List.of("fnlwgt", "education-num"));
        return table.only(names);
    }

    /** Rows of one table, then rows of another with the same columns. */
    static Table joined(Table upper, Table lower) {
        List<Column> columns = new ArrayList<>();
        for (Column column : upper.columns()) {
            String name = column.name();
            if (column instanceof NumberColumn numbers) {
                double[] values =
                        DoubleStream.concat(
                                        DoubleStream.of(numbers.values()),
                                        DoubleStream.of(lower.numbers(name).values()))
                                .toArray();
                columns.add(NumberColumn.of(name, numbers.kind(), values));
            } else {
                List<@Nullable String> values = new ArrayList<>(texts(column));
                values.addAll(texts(lower.column(name)));
                columns.add(CategoryColumn.ofValues(name, values));
            }
        }
        return Table.of(columns);
    }

    private static List<@Nullable String> texts(Column column) {
        List<@Nullable String> texts = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            texts.add(column.isMissing(row) ? null : column.text(row));
        }
        return texts;
    }

    /** Every other row. */
    static Table half(Table table, int which) {
        return table.select(
                IntStream.range(0, table.rows()).filter(row -> row % 2 == which).toArray());
    }
}
