package org.fairlead.generate.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of a column as codes from 0, and back to a column of the same type. Missing
 * is the last code when it occurs.
 *
 * @param column the column's name
 * @param known its values as texts, in the column's order of levels, those without rows left out
 * @param missing whether missing values occur
 * @param kind what the numbers stand for; null if the column holds categories
 * @param numbers the values as numbers, empty if the column holds categories
 */
record Levels(
        String column,
        List<String> known,
        boolean missing,
        NumberColumn.@Nullable Kind kind,
        List<Double> numbers) {

    static Levels of(Column column, int most, String advice) {
        CategoryColumn categories = asCategories(column, most, advice);
        boolean[] occurs = new boolean[categories.levels().size()];
        boolean missing = false;
        for (int code : categories.codes()) {
            if (code == CategoryColumn.MISSING) {
                missing = true;
            } else {
                occurs[code] = true;
            }
        }
        List<String> known = new ArrayList<>();
        for (int code = 0; code < occurs.length; code++) {
            if (occurs[code]) {
                known.add(categories.levels().get(code));
            }
        }
        if (known.size() > most) {
            throw tooMany(column.name(), known.size(), most, advice);
        }
        if (column instanceof NumberColumn numbers) {
            return new Levels(column.name(), known, missing, numbers.kind(), distinct(numbers));
        }
        return new Levels(column.name(), known, missing, null, List.of());
    }

    private static CategoryColumn asCategories(Column column, int most, String advice) {
        if (column instanceof NumberColumn numbers) {
            int found = distinct(numbers).size();
            if (found > most) {
                throw tooMany(column.name(), found, most, advice);
            }
        }
        return Table.of(column).categories(column.name());
    }

    private static List<Double> distinct(NumberColumn column) {
        return Arrays.stream(column.values())
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0) // -0.0 and 0.0 are one level
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }

    private static DataException tooMany(String name, int found, int most, String advice) {
        return new DataException(
                "column \"%s\" must have at most %d distinct values, found %d; %s"
                        .formatted(name, most, found, advice));
    }

    /** The number of codes, missing included. */
    int size() {
        return known.size() + (missing ? 1 : 0);
    }

    /** The code of each row of a column of the same name. */
    int[] codes(Column values) {
        CategoryColumn categories = asCategories(values, Integer.MAX_VALUE, "");
        int[] codeOf = new int[categories.levels().size()];
        for (int code = 0; code < codeOf.length; code++) {
            codeOf[code] = known.indexOf(categories.levels().get(code));
        }
        int[] codes = new int[values.size()];
        for (int row = 0; row < codes.length; row++) {
            boolean absent = categories.isMissing(row);
            codes[row] = absent ? (missing ? known.size() : -1) : codeOf[categories.code(row)];
            if (codes[row] < 0) {
                throw new DataException(
                        "column \"%s\", row %d: must be one of the %d values that were fitted, found %s"
                                .formatted(
                                        column,
                                        row + 1,
                                        size(),
                                        absent ? "a missing value" : '"' + values.text(row) + '"'));
            }
        }
        return codes;
    }

    /** A column of the original type, one row for each code. */
    Column column(int[] codes) {
        if (kind == null) {
            int[] levels = codes.clone();
            for (int row = 0; row < levels.length; row++) {
                levels[row] = levels[row] == known.size() ? CategoryColumn.MISSING : levels[row];
            }
            return CategoryColumn.of(column, known, levels);
        }
        double[] values = new double[codes.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = codes[row] == known.size() ? Double.NaN : numbers.get(codes[row]);
        }
        return NumberColumn.of(column, kind, values);
    }

    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("column", column);
        known.forEach(node.putArray("known")::add);
        node.put("missing", missing);
        if (kind != null) {
            node.put("kind", kind.name());
            numbers.forEach(node.putArray("numbers")::add);
        }
        return node;
    }

    static Levels fromJson(JsonNode node) {
        List<String> known = new ArrayList<>();
        node.required("known").forEach(level -> known.add(level.asText()));
        List<Double> numbers = new ArrayList<>();
        node.path("numbers").forEach(value -> numbers.add(value.asDouble()));
        return new Levels(
                node.required("column").asText(),
                known,
                node.required("missing").asBoolean(),
                node.has("kind") ? NumberColumn.Kind.valueOf(node.get("kind").asText()) : null,
                numbers);
    }
}
