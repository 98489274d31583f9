package org.fairlead.generate.gan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/** Rows of one table below those of another with the same columns and levels. */
final class Tables {
    private Tables() {}

    static Table joined(Table upper, Table lower) {
        List<Column> columns = new ArrayList<>();
        for (Column column : upper.columns()) {
            if (column instanceof NumberColumn numbers) {
                double[] values =
                        DoubleStream.concat(
                                        Arrays.stream(numbers.values()),
                                        Arrays.stream(lower.numbers(column.name()).values()))
                                .toArray();
                columns.add(NumberColumn.of(column.name(), numbers.kind(), values));
            } else {
                CategoryColumn first = upper.categories(column.name());
                int[] codes =
                        IntStream.concat(
                                        IntStream.of(first.codes()),
                                        IntStream.of(lower.categories(column.name()).codes()))
                                .toArray();
                columns.add(CategoryColumn.of(column.name(), first.levels(), codes));
            }
        }
        return Table.of(columns);
    }

    static String freeName(Table table, String wish) {
        String name = wish;
        while (table.has(name)) {
            name += '_';
        }
        return name;
    }
}
