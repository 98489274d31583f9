package org.fairlead.cli.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.fairlead.audit.slice.Cuts;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.ListText;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/** How a column's values become slices. */
public sealed interface ColumnForm {

    /**
     * The slices of a column.
     *
     * @param table any table
     * @param name the column's name
     * @return one slice or more
     * @throws DataException if there is no such column, or its values do not fit
     */
    SliceColumn column(Table table, String name);

    /**
     * A slice for each value, a missing value one of its own; where all values are lists such as
     * {@code [black, white]}, a row is in the slice of each item.
     */
    record Values() implements ColumnForm {
        /** A column of numbers with more values than this is not sliced by value. */
        private static final int MOST_NUMBERS = 50;

        @Override
        public SliceColumn column(Table table, String name) {
            Column column = table.column(name);
            CategoryColumn levels = table.categories(name);
            var lists = ListText.parse(levels);
            if (lists.isPresent()) {
                return SliceColumn.ofLists(name, rows(levels, lists.get()));
            }
            requireFew(name, levels.levels().size(), column instanceof NumberColumn);
            return SliceColumn.ofCodes(name, levels.levels(), levels.codes());
        }

        /** Refuses a column of more values than slices make sense of. */
        static void requireFew(String name, int found, boolean numbers) {
            int most = numbers ? MOST_NUMBERS : SliceColumn.MOST_LEVELS;
            if (found > most) {
                throw new DataException(
                        "slice column \"%s\" must have at most %d different %s, found %d; %s"
                                .formatted(
                                        name,
                                        most,
                                        numbers ? "numbers" : "values",
                                        found,
                                        advice(name, numbers)));
            }
        }

        private static List<@Nullable List<String>> rows(
                CategoryColumn column, List<List<String>> lists) {
            List<@Nullable List<String>> rows = new ArrayList<>();
            for (int row = 0; row < column.size(); row++) {
                rows.add(column.isMissing(row) ? null : lists.get(column.code(row)));
            }
            return rows;
        }

        private static String advice(String name, boolean numbers) {
            return numbers
                    ? "cut it, such as --quantiles %1$s=4 or --cut %1$s=25,45, or slice by predicates such as --where \"%1$s < 25\""
                            .formatted(name)
                    : "slice by a coarser column, or by predicates with --where";
        }
    }

    /**
     * Ranges between edges, each from an edge up to, and without, the next.
     *
     * @param edges rising, one or more
     */
    record Edges(List<Double> edges) implements ColumnForm {
        public Edges {
            edges = List.copyOf(edges);
        }

        @Override
        public SliceColumn column(Table table, String name) {
            double[] values = table.numbers(name).values();
            return SliceColumn.ofNumbers(
                    name, values, edges.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /**
     * Ranges of about equal share.
     *
     * @param parts 2 or more
     */
    record Quantiles(int parts) implements ColumnForm {
        @Override
        public SliceColumn column(Table table, String name) {
            double[] values = table.numbers(name).values();
            try {
                return SliceColumn.ofNumbers(name, values, Cuts.quantiles(values, parts));
            } catch (IllegalArgumentException e) {
                throw new DataException(
                        "slice column \"%s\": %s".formatted(name, e.getMessage()), e);
            }
        }
    }

    /**
     * Several values in one cell: a row belongs to the slice of each, to none if the cell is an
     * empty text, and to that of missing values if it is missing.
     *
     * @param separator what stands between values, not empty
     */
    record Lists(String separator) implements ColumnForm {
        @Override
        public SliceColumn column(Table table, String name) {
            Column column = table.column(name);
            Pattern between = Pattern.compile(Pattern.quote(separator));
            List<@Nullable List<String>> lists = new ArrayList<>();
            for (int row = 0; row < column.size(); row++) {
                lists.add(
                        column.isMissing(row)
                                ? null
                                : Arrays.stream(between.split(column.text(row)))
                                        .map(String::strip)
                                        .filter(value -> !value.isEmpty())
                                        .toList());
            }
            return SliceColumn.ofLists(name, lists);
        }
    }
}
