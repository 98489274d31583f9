package org.fairlead.cli.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.ListText;
import org.fairlead.data.table.Table;

/** The rows of each value of a column; a row whose value is a list is of each of its items. */
record RowsByValue(Table table, String column) {

    /** Indices of rows by value, values in rising order. */
    Map<String, int[]> rows() {
        CategoryColumn values = table.categories(column);
        List<List<String>> lists =
                ListText.parse(values)
                        .orElseGet(() -> values.levels().stream().map(List::of).toList());
        Map<String, IntStream.Builder> rows = new TreeMap<>();
        for (int row = 0; row < values.size(); row++) {
            List<String> items =
                    values.isMissing(row)
                            ? List.of(SliceColumn.MISSING)
                            : lists.get(values.code(row));
            for (String item : items.stream().distinct().toList()) {
                rows.computeIfAbsent(item, key -> IntStream.builder()).add(row);
            }
        }
        Map<String, int[]> indices = new TreeMap<>();
        rows.forEach((item, builder) -> indices.put(item, builder.build().toArray()));
        return indices;
    }
}
