package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.generate.code.Binning;
import org.fairlead.generate.code.ValueIndex;

/**
 * One link of the chain: a column, or several that stand together.
 *
 * @param values the unit's values; for several columns, levels "0", "1", ... for their combinations
 * @param binning bins of the values
 * @param members the columns' own values; one entry for a single column
 * @param parts by member, the member's code of each combination; empty for a single column
 * @param spread how single numbers are spread
 */
record Unit(
        ValueIndex values,
        Binning binning,
        List<ValueIndex> members,
        int[][] parts,
        Spread spread) {
    private static final int BINS = 128;

    static Unit of(ValueIndex values) {
        return new Unit(
                values, Binning.of(values, BINS), List.of(values), new int[0][], Spread.of(values));
    }

    static Unit of(ValueIndex values, List<ValueIndex> members, int[][] parts) {
        return new Unit(values, Binning.of(values, BINS), members, parts, Spread.NONE);
    }

    /** Joins columns; combinations come in the order of their first rows. */
    static Unit together(Table table, List<String> names, int levelFloor) {
        List<ValueIndex> members = new ArrayList<>();
        int[][] codes = new int[names.size()][];
        for (int m = 0; m < codes.length; m++) {
            members.add(ValueIndex.of(table.column(names.get(m)), levelFloor));
            codes[m] = members.get(m).encode(table.column(names.get(m)));
        }
        Map<List<Integer>, Integer> codeOf = new HashMap<>();
        List<int[]> combinations = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<Integer> key = key(codes, row);
            if (!key.contains(ValueIndex.UNKNOWN)) {
                int code = codeOf.computeIfAbsent(key, unknown -> codeOf.size());
                if (code == counts.size()) {
                    combinations.add(key.stream().mapToInt(Integer::intValue).toArray());
                    counts.add(0);
                }
                counts.set(code, counts.get(code) + 1);
            }
        }
        List<String> levels = new ArrayList<>();
        int[][] parts = new int[names.size()][combinations.size()];
        for (int code = 0; code < combinations.size(); code++) {
            levels.add(Integer.toString(code));
            for (int m = 0; m < parts.length; m++) {
                parts[m][code] = combinations.get(code)[m];
            }
        }
        int[] rows = counts.stream().mapToInt(Integer::intValue).toArray();
        return of(
                new ValueIndex(String.join(" + ", names), null, new double[0], levels, rows),
                members,
                parts);
    }

    private static List<Integer> key(int[][] codes, int row) {
        return Arrays.stream(codes).map(column -> column[row]).toList();
    }

    boolean single() {
        return parts.length == 0;
    }

    boolean numeric() {
        return single() && values.kind() != null;
    }

    int[] encode(Table table) {
        if (single()) {
            return values.encode(table.column(values.name()));
        }
        Map<List<Integer>, Integer> codeOf = new HashMap<>();
        for (int code = 0; code < values.size(); code++) {
            codeOf.put(key(parts, code), code);
        }
        int[][] codes = new int[members.size()][];
        for (int m = 0; m < codes.length; m++) {
            codes[m] = members.get(m).encode(table.column(members.get(m).name()));
        }
        int[] result = new int[table.rows()];
        for (int row = 0; row < result.length; row++) {
            result[row] = codeOf.getOrDefault(key(codes, row), ValueIndex.UNKNOWN);
        }
        return result;
    }

    /** A member's column of drawn codes and, for a single number, drawn numbers. */
    Column decode(int member, int[] codes, double[] numbers, int rows) {
        ValueIndex index = members.get(member);
        if (numeric()) {
            return NumberColumn.of(index.name(), Objects.requireNonNull(index.kind()), numbers);
        }
        int[] own = codes;
        if (!single()) {
            own = new int[rows];
            for (int row = 0; row < rows; row++) {
                own[row] = parts[member][codes[row]];
            }
        }
        return decode(index, own, rows);
    }

    /** The column of an index's codes. */
    static Column decode(ValueIndex index, int[] codes, int rows) {
        if (index.kind() != null) {
            double[] numbers = new double[rows];
            for (int row = 0; row < rows; row++) {
                numbers[row] =
                        codes[row] < index.values() ? index.numbers()[codes[row]] : Double.NaN;
            }
            return NumberColumn.of(index.name(), index.kind(), numbers);
        }
        int[] own = new int[rows];
        for (int row = 0; row < rows; row++) {
            own[row] = codes[row] < index.values() ? codes[row] : CategoryColumn.MISSING;
        }
        return CategoryColumn.of(index.name(), index.levels(), own);
    }
}
