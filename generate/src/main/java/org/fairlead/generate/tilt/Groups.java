package org.fairlead.generate.tilt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;

/**
 * The groups that protected attributes make: the levels of each attribute, and the combinations of
 * levels that rows have. A missing value is the level with the empty name.
 *
 * @param attributes names of the protected columns
 * @param levels levels of each attribute
 * @param combinations the level of each attribute, by combination
 * @param counts training rows by combination
 */
public record Groups(
        List<String> attributes, List<List<String>> levels, int[][] combinations, int[] counts) {

    private static final int MOST_NUMBERS = 20;
    private static final int MOST_COMBINATIONS = 200;

    /**
     * Finds the groups of a table.
     *
     * @param table the rows
     * @param attributes names of columns of categories, or of few whole numbers
     * @return the groups
     * @throws DataException if an attribute is continuous or has one level only, or the
     *     combinations are too many
     */
    public static Groups of(Table table, List<String> attributes) {
        List<List<String>> levels = new ArrayList<>();
        int[][] codes = new int[attributes.size()][];
        for (int a = 0; a < attributes.size(); a++) {
            CategoryColumn column = column(table, attributes.get(a));
            List<String> found = new ArrayList<>();
            codes[a] = encode(column, found, true);
            if (found.size() < 2) {
                throw new DataException(
                        "protected column \"%s\" must have two levels or more, found only %s"
                                .formatted(column.name(), found));
            }
            levels.add(List.copyOf(found));
        }
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<int[]> combinations = new ArrayList<>();
        int[] counts = new int[MOST_COMBINATIONS];
        for (int row = 0; row < table.rows(); row++) {
            List<Integer> key = key(codes, row);
            Integer combination = known.get(key);
            if (combination == null) {
                combination = combinations.size();
                if (combination == MOST_COMBINATIONS) {
                    throw new DataException(
                            "protected columns %s must have at most %d combinations of levels,"
                                            .formatted(attributes, MOST_COMBINATIONS)
                                    + " found more; join levels or name fewer columns");
                }
                known.put(key, combination);
                combinations.add(key.stream().mapToInt(Integer::intValue).toArray());
            }
            counts[combination]++;
        }
        return new Groups(
                List.copyOf(attributes),
                List.copyOf(levels),
                combinations.toArray(int[][]::new),
                Arrays.copyOf(counts, combinations.size()));
    }

    private static CategoryColumn column(Table table, String name) {
        if (table.column(name) instanceof NumberColumn numbers) {
            long distinct = Arrays.stream(numbers.values()).distinct().count();
            if (distinct > MOST_NUMBERS) {
                throw new DataException(
                        "protected column \"%s\" must be groups, found %d different numbers; cut it"
                                        .formatted(name, distinct)
                                + " into ranges first, such as age into under 40 and 40 or more");
            }
        }
        return table.categories(name);
    }

    /** Codes of the levels that rows have; new levels are added to the list if {@code learn}. */
    private static int[] encode(CategoryColumn column, List<String> levels, boolean learn) {
        Map<String, Integer> codeOf = new HashMap<>();
        for (String level : levels) {
            codeOf.put(level, codeOf.size());
        }
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            String level = column.text(row);
            if (learn && codeOf.putIfAbsent(level, codeOf.size()) == null) {
                levels.add(level);
            }
            codes[row] = codeOf.getOrDefault(level, -1);
        }
        return codes;
    }

    private static List<Integer> key(int[][] codes, int row) {
        List<Integer> key = new ArrayList<>(codes.length);
        for (int[] column : codes) {
            key.add(column[row]);
        }
        return key;
    }

    /**
     * The combination of each row.
     *
     * @param table rows with the protected columns
     * @return an index into {@link #combinations()} a row, -1 for one that training rows lack
     */
    public int[] encode(Table table) {
        int[][] codes = new int[attributes.size()][];
        for (int a = 0; a < codes.length; a++) {
            codes[a] =
                    encode(
                            table.categories(attributes.get(a)),
                            new ArrayList<>(levels.get(a)),
                            false);
        }
        Map<List<Integer>, Integer> known = new HashMap<>();
        for (int c = 0; c < combinations.length; c++) {
            known.put(Arrays.stream(combinations[c]).boxed().toList(), c);
        }
        int[] result = new int[table.rows()];
        for (int row = 0; row < result.length; row++) {
            result[row] = known.getOrDefault(key(codes, row), -1);
        }
        return result;
    }

    /**
     * The number of combinations.
     *
     * @return 2 or more
     */
    public int size() {
        return combinations.length;
    }

    /**
     * A combination in words.
     *
     * @param combination its index
     * @return such as {@code sex=Female, race=Black}
     */
    public String describe(int combination) {
        List<String> parts = new ArrayList<>();
        for (int a = 0; a < attributes.size(); a++) {
            parts.add(attributes.get(a) + '=' + levels.get(a).get(combinations[combination][a]));
        }
        return String.join(", ", parts);
    }
}
