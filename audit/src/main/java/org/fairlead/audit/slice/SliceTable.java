package org.fairlead.audit.slice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.audit.result.Exclusion;

/**
 * The slices of an audit and which membership patterns belong to each. Overall is always the first.
 */
public final class SliceTable {
    private final List<Slice> slices;
    private final List<int[]> patternsOf;
    private final List<Exclusion> exclusions;

    private SliceTable(Map<Slice, int[]> patternsOf, List<Exclusion> exclusions) {
        this.exclusions = List.copyOf(exclusions);
        this.slices = List.copyOf(patternsOf.keySet());
        this.patternsOf = List.copyOf(patternsOf.values());
    }

    /**
     * Makes the slices that were asked for.
     *
     * @param patterns membership patterns of the rows
     * @param families each a set of column names: one name slices by a column, several cross them
     * @param rowsOf rows of each pattern
     * @param support crossed slices need this many rows; a family of several columns is built up
     *     column by column, and a slice with too few rows is not crossed any further
     * @return the slices, families in the order given, a family asked for twice only once
     */
    public static SliceTable of(
            Patterns patterns, List<List<String>> families, long[] rowsOf, long support) {
        Map<Slice, int[]> patternsOf = new LinkedHashMap<>();
        /* Of patterns that no row has, a slice may have some that slices around it have not. */
        int[] all = IntStream.range(0, patterns.count()).filter(id -> rowsOf[id] > 0).toArray();
        patternsOf.put(Slice.OVERALL, all);
        List<Exclusion> exclusions = new ArrayList<>();
        for (List<String> family : families) {
            List<Integer> columns = new ArrayList<>();
            for (String name : family) {
                columns.add(columnNamed(patterns, name));
            }
            new Crossing(patterns, rowsOf, support).into(patternsOf, all, columns, exclusions);
        }
        return new SliceTable(patternsOf, exclusions);
    }

    /**
     * The slices.
     *
     * @return Overall first
     */
    public List<Slice> slices() {
        return slices;
    }

    /**
     * Slices that were asked for but do not exist.
     *
     * @return levels without a row, and crossed slices with too few
     */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /**
     * The patterns that belong to a slice, and have rows.
     *
     * @param slice index of the slice
     * @return rising pattern ids; not to be changed
     */
    public int[] patterns(int slice) {
        return patternsOf.get(slice);
    }

    /**
     * How two slices share patterns.
     *
     * @param first index of a slice
     * @param second index of another
     * @return what they share
     */
    public SharedPatterns sharing(int first, int second) {
        return SharedPatterns.of(patternsOf.get(first), patternsOf.get(second));
    }

    /**
     * For each pattern, the slices that it belongs to.
     *
     * @param patterns number of patterns
     * @return rising slice indices for each pattern id
     */
    public int[][] slicesOf(int patterns) {
        int[] sizes = new int[patterns];
        for (int[] ids : patternsOf) {
            for (int id : ids) {
                sizes[id]++;
            }
        }
        int[][] slicesOf = new int[patterns][];
        Arrays.setAll(slicesOf, id -> new int[sizes[id]]);
        Arrays.fill(sizes, 0);
        for (int slice = 0; slice < patternsOf.size(); slice++) {
            for (int id : patternsOf.get(slice)) {
                slicesOf[id][sizes[id]++] = slice;
            }
        }
        return slicesOf;
    }

    private static int columnNamed(Patterns patterns, String name) {
        List<String> names = patterns.columns().stream().map(SliceColumn::name).toList();
        int column = names.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException(
                    "slice by \"%s\": no such column; known: %s".formatted(name, names));
        }
        return column;
    }
}
