package org.fairlead.generate.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.jspecify.annotations.Nullable;

/**
 * The values that a column's training rows held, each with a code: numbers in increasing order or
 * levels in the column's order, and after them, if a row had none, the missing value.
 */
public final class ValueIndex {
    /** The code of a value that is not in the index, such as a level under the floor. */
    public static final int UNKNOWN = -1;

    private final String name;
    private final NumberColumn.@Nullable Kind kind;
    private final double[] numbers;
    private final List<String> levels;
    private final int[] counts;
    private final boolean missing;

    /**
     * Makes an index of known content.
     *
     * @param name the column's name
     * @param kind the kind of number, null for levels
     * @param numbers distinct numbers in increasing order; empty for levels
     * @param levels distinct levels; empty for numbers
     * @param counts training rows of each code, the missing value's last if there is one
     */
    public ValueIndex(
            String name,
            NumberColumn.@Nullable Kind kind,
            double[] numbers,
            List<String> levels,
            int[] counts) {
        this.name = name;
        this.kind = kind;
        this.numbers = numbers;
        this.levels = List.copyOf(levels);
        this.counts = counts;
        this.missing = counts.length > values();
    }

    /**
     * Indexes a column.
     *
     * @param column numbers or categories
     * @param levelFloor levels with fewer rows than this are left out, 1 keeps all
     * @return the index
     */
    public static ValueIndex of(Column column, int levelFloor) {
        return column instanceof NumberColumn numeric
                ? ofNumbers(numeric)
                : ofLevels((CategoryColumn) column, levelFloor);
    }

    private static ValueIndex ofNumbers(NumberColumn column) {
        double[] sorted = column.values().clone();
        for (int row = 0; row < sorted.length; row++) {
            sorted[row] += 0.0; // -0.0 and 0.0 are one value
        }
        Arrays.sort(sorted); // NaN, which is missing, comes last
        double[] distinct = new double[sorted.length];
        int[] counts = new int[sorted.length + 1];
        int size = 0;
        int missing = 0;
        for (double value : sorted) {
            if (Double.isNaN(value)) {
                missing++;
            } else {
                if (size == 0 || value > distinct[size - 1]) {
                    distinct[size++] = value;
                }
                counts[size - 1]++;
            }
        }
        counts[size] = missing;
        return new ValueIndex(
                column.name(),
                column.kind(),
                Arrays.copyOf(distinct, size),
                List.of(),
                Arrays.copyOf(counts, missing > 0 ? size + 1 : size));
    }

    private static ValueIndex ofLevels(CategoryColumn column, int levelFloor) {
        int[] all = new int[column.levels().size()];
        int missing = 0;
        for (int code : column.codes()) {
            if (code == CategoryColumn.MISSING) {
                missing++;
            } else {
                all[code]++;
            }
        }
        List<String> levels = new ArrayList<>();
        int[] counts = new int[all.length + 1];
        for (int code = 0; code < all.length; code++) {
            if (all[code] >= Math.max(1, levelFloor)) {
                counts[levels.size()] = all[code];
                levels.add(column.levels().get(code));
            }
        }
        counts[levels.size()] = missing;
        int size = missing > 0 ? levels.size() + 1 : levels.size();
        return new ValueIndex(
                column.name(), null, new double[0], levels, Arrays.copyOf(counts, size));
    }

    /**
     * The column's name.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The kind of number.
     *
     * @return null for levels
     */
    public NumberColumn.@Nullable Kind kind() {
        return kind;
    }

    /**
     * The numbers by code.
     *
     * @return in increasing order, not to be changed; empty for levels
     */
    public double[] numbers() {
        return numbers;
    }

    /**
     * The levels by code.
     *
     * @return empty for numbers
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * Training rows by code.
     *
     * @return not to be changed; the missing value's is the last one if {@link #hasMissing()}
     */
    public int[] counts() {
        return counts;
    }

    /**
     * The number of codes, the missing value's included.
     *
     * @return 0 or more
     */
    public int size() {
        return counts.length;
    }

    /**
     * The number of values that are not missing.
     *
     * @return 0 or more; the code of the missing value, if there is one
     */
    public int values() {
        return kind == null ? levels.size() : numbers.length;
    }

    /**
     * Says whether training rows missed the value.
     *
     * @return true if the last code stands for the missing value
     */
    public boolean hasMissing() {
        return missing;
    }

    /**
     * Codes of a column of the same name and sort.
     *
     * @param column the training column or another
     * @return one code a row; a number that is not in the index has the code of the next smaller
     *     one, an unknown level {@link #UNKNOWN}
     */
    public int[] encode(Column column) {
        if (column instanceof NumberColumn numeric) {
            return encode(numeric.values());
        }
        CategoryColumn categories = (CategoryColumn) column;
        Map<String, Integer> codeOf = new HashMap<>();
        for (int code = 0; code < levels.size(); code++) {
            codeOf.put(levels.get(code), code);
        }
        int[] known = new int[categories.levels().size()];
        for (int level = 0; level < known.length; level++) {
            known[level] = codeOf.getOrDefault(categories.levels().get(level), UNKNOWN);
        }
        int[] codes = new int[categories.size()];
        for (int row = 0; row < codes.length; row++) {
            int level = categories.code(row);
            codes[row] = level == CategoryColumn.MISSING ? missingCode() : known[level];
        }
        return codes;
    }

    private int[] encode(double[] values) {
        int[] codes = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                codes[row] = missingCode();
            } else {
                int at = Arrays.binarySearch(numbers, values[row] + 0.0);
                codes[row] = at >= 0 ? at : Math.max(0, -at - 2);
            }
        }
        return codes;
    }

    private int missingCode() {
        return missing ? values() : UNKNOWN;
    }

    /**
     * The code of a value written as text.
     *
     * @param text the value as {@link Column#text} writes it, empty for missing
     * @return its code, {@link #UNKNOWN} if no training row held it
     */
    public int codeOf(String text) {
        if (text.isEmpty()) {
            return missingCode();
        }
        if (kind == null) {
            return levels.indexOf(text);
        }
        NumberColumn column = NumberColumn.of(name, kind, numbers);
        for (int code = 0; code < numbers.length; code++) {
            if (column.text(code).equals(text) || Double.toString(numbers[code]).equals(text)) {
                return code;
            }
        }
        return UNKNOWN;
    }
}
