package org.fairlead.generate;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.jspecify.annotations.Nullable;

/** Joins blocks of rows that share their columns, kinds and levels. */
final class Blocks {
    private Blocks() {}

    static Table join(List<Table> blocks) {
        if (blocks.size() == 1) {
            return blocks.get(0);
        }
        List<Column> columns = new ArrayList<>();
        for (String name : blocks.get(0).names()) {
            columns.add(join(name, blocks.stream().map(block -> block.column(name)).toList()));
        }
        return Table.of(columns);
    }

    private static Column join(String name, List<Column> parts) {
        int rows = parts.stream().mapToInt(Column::size).sum();
        Column first = parts.get(0);
        if (first instanceof NumberColumn numbers) {
            double[] values = new double[rows];
            int at = 0;
            for (Column part : parts) {
                System.arraycopy(((NumberColumn) part).values(), 0, values, at, part.size());
                at += part.size();
            }
            return NumberColumn.of(name, numbers.kind(), values);
        }
        if (first instanceof CategoryColumn categories) {
            int[] codes = new int[rows];
            int at = 0;
            for (Column part : parts) {
                System.arraycopy(((CategoryColumn) part).codes(), 0, codes, at, part.size());
                at += part.size();
            }
            return CategoryColumn.of(name, categories.levels(), codes);
        }
        List<@Nullable String> texts = new ArrayList<>(rows);
        for (Column part : parts) {
            for (int row = 0; row < part.size(); row++) {
                texts.add(((TextColumn) part).value(row));
            }
        }
        return TextColumn.of(name, texts);
    }
}
