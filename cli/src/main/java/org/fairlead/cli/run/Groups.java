package org.fairlead.cli.run;

import static org.fairlead.audit.slice.SliceColumn.MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.fairlead.data.bin.SliceColumn;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/** Rows grouped by the crossed values of columns. */
final class Groups {
    private Groups() {}

    /** A level for each combination of values that there is; a missing value is one of its own. */
    static CategoryColumn crossed(Table table, List<String> columns) {
        List<CategoryColumn> parts =
                columns.stream().map(name -> SliceColumn.of(table, name)).toList();
        List<@Nullable String> values = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> texts = new ArrayList<>();
            for (CategoryColumn part : parts) {
                texts.add(part.name() + "=" + (part.isMissing(row) ? MISSING : part.text(row)));
            }
            values.add(String.join(" & ", texts));
        }
        return CategoryColumn.ofValues("group", values);
    }

    /** For each group and label the rows and their mean weight. */
    static List<String> meanWeights(CategoryColumn groups, CategoryColumn label, double[] weights) {
        TreeMap<String, double[]> cells = new TreeMap<>();
        for (int row = 0; row < weights.length; row++) {
            String cell = groups.text(row) + " & " + label.name() + "=" + label.text(row);
            double[] sums = cells.computeIfAbsent(cell, key -> new double[2]);
            sums[0]++;
            sums[1] += weights[row];
        }
        List<String> sentences = new ArrayList<>();
        cells.forEach(
                (cell, sums) ->
                        sentences.add(
                                String.format(
                                        Locale.ROOT,
                                        "%s: %.0f rows, mean weight %.4f",
                                        cell,
                                        sums[0],
                                        sums[1] / sums[0])));
        return sentences;
    }
}
