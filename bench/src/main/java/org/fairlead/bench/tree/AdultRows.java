package org.fairlead.bench.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.known.KnownDataset;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The complete rows of Adult, train and test together, as the literature on generators uses them.
 */
final class AdultRows {
    static final String OUTCOME = "income";
    static final String POSITIVE = ">50K";

    private AdultRows() {}

    /** 45,222 rows without the sampling weight and the education's number. */
    static Table complete(Path folder) {
        Table train = KnownDataset.ADULT.read(folder.resolve("adult.data"));
        Table test = KnownDataset.ADULT.read(folder.resolve("adult.test"));
        List<Column> columns = new ArrayList<>();
        for (String name : train.names()) {
            if (!name.equals("fnlwgt") && !name.equals("education-num")) {
                columns.add(joined(train.column(name), test.column(name)));
            }
        }
        Table all = Table.of(columns);
        int[] whole =
                IntStream.range(0, all.rows())
                        .filter(row -> all.columns().stream().noneMatch(c -> c.isMissing(row)))
                        .toArray();
        return all.select(whole);
    }

    private static Column joined(Column first, Column second) {
        if (first instanceof NumberColumn numbers) {
            double[] values = new double[first.size() + second.size()];
            System.arraycopy(numbers.values(), 0, values, 0, first.size());
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
