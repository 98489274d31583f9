package org.fairlead.data.counterfactual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Puts other values into a column.
 *
 * @param column the column's name
 * @param replacements from a value's text to the text put in its place; the empty list of values
 *     means that {@code all} is put everywhere
 * @param all what is put everywhere, null to go by the replacements
 */
public record ColumnEdit(String column, Map<String, String> replacements, @Nullable String all) {

    /** Copies the map. */
    public ColumnEdit {
        replacements = Map.copyOf(replacements);
    }

    /**
     * Puts one value into all rows that have another; missing values stay missing.
     *
     * @param column the column's name
     * @param value the value's text
     * @return the edit
     */
    public static ColumnEdit set(String column, String value) {
        return new ColumnEdit(column, Map.of(), value);
    }

    /**
     * Exchanges two values.
     *
     * @param column the column's name
     * @param one a value's text
     * @param other another value's text
     * @return the edit
     */
    public static ColumnEdit swap(String column, String one, String other) {
        return map(column, Map.of(one, other, other, one));
    }

    /**
     * Puts values in the place of others, all at once; those not named stay.
     *
     * @param column the column's name
     * @param replacements from a value's text to another's
     * @return the edit
     */
    public static ColumnEdit map(String column, Map<String, String> replacements) {
        if (replacements.isEmpty()) {
            throw new IllegalArgumentException(
                    "column \"%s\": replacements must be one or more, found none"
                            .formatted(column));
        }
        return new ColumnEdit(column, replacements, null);
    }

    /** What a value becomes. */
    String apply(String value) {
        return all != null ? all : replacements.getOrDefault(value, value);
    }

    /** The table with this column edited. */
    Table apply(Table table) {
        Column old = table.column(column);
        if (old instanceof NumberColumn numbers) {
            return table.with(numbers(numbers));
        }
        CategoryColumn categories = table.categories(column);
        Map<String, Integer> codeOf = new LinkedHashMap<>();
        categories.levels().forEach(level -> codeOf.put(level, codeOf.size()));
        int[] newCode = new int[categories.levels().size()];
        for (int code = 0; code < newCode.length; code++) {
            newCode[code] =
                    codeOf.computeIfAbsent(
                            apply(categories.levels().get(code)), key -> codeOf.size());
        }
        int[] codes = new int[categories.size()];
        for (int row = 0; row < codes.length; row++) {
            int code = categories.code(row);
            codes[row] = code == CategoryColumn.MISSING ? code : newCode[code];
        }
        List<String> levels = new ArrayList<>(codeOf.keySet());
        return table.with(CategoryColumn.of(column, levels, codes));
    }

    private NumberColumn numbers(NumberColumn old) {
        double[] values = new double[old.size()];
        for (int row = 0; row < values.length; row++) {
            values[row] = old.isMissing(row) ? Double.NaN : number(apply(old.text(row)));
        }
        return NumberColumn.of(column, old.kind(), values);
    }

    private double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "column \"%s\" holds numbers, so what is put in must be one, found \"%s\""
                            .formatted(column, text),
                    e);
        }
    }
}
