package org.fairlead.data.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Levels of a category, as codes into a list of distinct levels. A missing value is {@link
 * #MISSING}.
 */
public final class CategoryColumn implements Column {
    /** The code of a missing value. */
    public static final int MISSING = -1;

    private final String name;
    private final List<String> levels;
    private final int[] codes;

    private CategoryColumn(String name, List<String> levels, int[] codes) {
        this.name = name;
        this.levels = levels;
        this.codes = codes;
    }

    /**
     * Makes a column over an array of codes, without copying it.
     *
     * @param name the column's name, not empty
     * @param levels distinct levels; the level of code c is the c-th; a level may have no row
     * @param codes one code a row, {@link #MISSING} or in [0, levels); must not be changed
     *     afterwards
     * @return the column
     * @throws IllegalArgumentException if a level stands twice or a code has no level
     */
    public static CategoryColumn of(String name, List<String> levels, int[] codes) {
        Table.requireName(name);
        if (levels.stream().distinct().count() != levels.size()) {
            throw new IllegalArgumentException(
                    "column \"%s\": levels must be distinct, found %s".formatted(name, levels));
        }
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < MISSING || codes[row] >= levels.size()) {
                throw new IllegalArgumentException(
                        "column \"%s\", row %d: code must lie in [-1, %d), found %d"
                                .formatted(name, row, levels.size(), codes[row]));
            }
        }
        return new CategoryColumn(name, List.copyOf(levels), codes);
    }

    /**
     * Makes a column of texts; levels stand in the order of their first row.
     *
     * @param name the column's name, not empty
     * @param values one level a row, null for missing
     * @return the column
     */
    public static CategoryColumn ofValues(String name, List<@Nullable String> values) {
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        int[] codes = new int[values.size()];
        int row = 0;
        for (String value : values) {
            if (value == null) {
                codes[row] = MISSING;
            } else {
                Integer code = codeOf.putIfAbsent(value, codeOf.size());
                codes[row] = code == null ? codeOf.size() - 1 : code;
            }
            row++;
        }
        return of(name, List.copyOf(codeOf.keySet()), codes);
    }

    /**
     * The distinct levels.
     *
     * @return the level of code c at index c
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * All codes.
     *
     * @return one code a row; the column's own array, not to be changed
     */
    public int[] codes() {
        return codes;
    }

    /**
     * A row's code.
     *
     * @param row index of the row, from 0
     * @return index into {@link #levels()}, or {@link #MISSING}
     */
    public int code(int row) {
        return codes[row];
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] == MISSING;
    }

    @Override
    public String text(int row) {
        return codes[row] == MISSING ? "" : levels.get(codes[row]);
    }

    @Override
    public CategoryColumn select(int[] rows) {
        int[] selected = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = codes[rows[i]];
        }
        return new CategoryColumn(name, levels, selected);
    }

    @Override
    public CategoryColumn renamed(String newName) {
        return new CategoryColumn(Table.requireName(newName), levels, codes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryColumn that
                && name.equals(that.name)
                && levels.equals(that.levels)
                && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return "%s (%d levels, %d rows)".formatted(name, levels.size(), codes.length);
    }
}
