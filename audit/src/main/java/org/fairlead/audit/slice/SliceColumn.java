package org.fairlead.audit.slice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A column to slice by: each row has one level, several levels, or is missing. Rows that lack a
 * value are a level of their own, {@value #MISSING}.
 */
public final class SliceColumn {
    /** The level of rows that lack a value. */
    public static final String MISSING = "(missing)";

    /** More levels than this are refused: such a column is an identifier or a number. */
    public static final int MOST_LEVELS = 1_000;

    private final String name;
    private final Slice.Kind kind;
    private final List<String> levels;
    private final int[][] setLevels;
    private final int[] codes;
    private final boolean partition;

    SliceColumn(
            String name,
            Slice.Kind kind,
            List<String> levels,
            int[][] setLevels,
            int[] codes,
            boolean partition) {
        this.name = name;
        this.kind = kind;
        this.levels = List.copyOf(levels);
        this.setLevels = setLevels;
        this.codes = codes;
        this.partition = partition;
        requireFewLevels(name, levels.size());
    }

    /**
     * A column of codes, the fastest form. The array is not copied unless a value is missing.
     *
     * @param name the column's name
     * @param levels distinct levels; slices are shown in this order
     * @param codes one code a row in [0, levels), or negative for missing
     * @return the column
     * @throws IllegalArgumentException if there are more than {@value #MOST_LEVELS} levels, if two
     *     are equal, or a code has no level
     */
    public static SliceColumn ofCodes(String name, List<String> levels, int[] codes) {
        requireFewLevels(name, levels.size());
        requireDistinct(name, levels);
        int missing = 0;
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] >= levels.size()) {
                throw new IllegalArgumentException(
                        "slice column \"%s\", row %d: code must lie below %d, found %d"
                                .formatted(name, row, levels.size(), codes[row]));
            }
            missing += codes[row] < 0 ? 1 : 0;
        }
        if (missing == 0) {
            return single(name, Slice.Kind.COLUMN, levels, codes);
        }
        List<String> all = new ArrayList<>(levels);
        all.add(missingLevel(levels));
        int[] filled = codes.clone();
        for (int row = 0; row < filled.length; row++) {
            filled[row] = filled[row] < 0 ? levels.size() : filled[row];
        }
        return single(name, Slice.Kind.COLUMN, all, filled);
    }

    /**
     * A column of texts; levels are sorted, so that the order of rows does not matter.
     *
     * @param name the column's name
     * @param values one a row, null for missing
     * @return the column
     * @throws IllegalArgumentException if there are more than {@value #MOST_LEVELS} levels
     */
    public static SliceColumn ofValues(String name, List<? extends @Nullable String> values) {
        TreeSet<String> distinct = new TreeSet<>();
        for (String value : values) {
            if (value != null && distinct.add(value)) {
                requireFewLevels(name, distinct.size());
            }
        }
        List<String> levels = List.copyOf(distinct);
        Map<String, Integer> codeOf = index(levels);
        int[] codes = new int[values.size()];
        int row = 0;
        for (String value : values) {
            codes[row++] = value == null ? -1 : codeOf.getOrDefault(value, -1);
        }
        return ofCodes(name, levels, codes);
    }

    /**
     * A column of lists: a row belongs to each level of its list once, to none when the list is
     * empty, and to {@value #MISSING} when there is no list.
     *
     * @param name the column's name
     * @param lists one list a row, null for missing
     * @return the column, whose slices may overlap
     * @throws IllegalArgumentException if there are more than {@value #MOST_LEVELS} levels
     */
    public static SliceColumn ofLists(String name, List<? extends @Nullable List<String>> lists) {
        return ListColumns.of(name, lists);
    }

    /**
     * A number cut at edges into [edge, next edge), with the ends open to infinity.
     *
     * @param name the column's name
     * @param values one a row, NaN for missing
     * @param edges rising, at least one; see {@link Cuts#quantiles} for equal shares
     * @return the column, with levels such as {@code < 25}, {@code [25, 45)}, {@code >= 45}
     * @throws IllegalArgumentException if the edges do not rise
     */
    public static SliceColumn ofNumbers(String name, double[] values, double... edges) {
        return ofCodes(name, Cuts.levels(name, edges), Cuts.codes(values, edges));
    }

    /**
     * A predicate that the caller evaluated.
     *
     * @param name the slice's name
     * @param rows the rows that meet it
     * @param size number of all rows
     * @return the column, which gives one slice
     * @throws IllegalArgumentException if no row meets the predicate, or one beyond the size does
     */
    public static SliceColumn ofPredicate(String name, BitSet rows, int size) {
        if (rows.isEmpty() || rows.length() > size) {
            throw new IllegalArgumentException(
                    rows.isEmpty()
                            ? "slice \"%s\": no row meets the predicate; check its spelling and values"
                                    .formatted(name)
                            : "slice \"%s\": has row %d, but there are %d rows"
                                    .formatted(name, rows.length() - 1, size));
        }
        int[] codes = new int[size];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            codes[row] = 1;
        }
        return new SliceColumn(
                name, Slice.Kind.PREDICATE, List.of("true"), new int[][] {{}, {0}}, codes, false);
    }

    /**
     * The column's name.
     *
     * @return not empty
     */
    public String name() {
        return name;
    }

    /**
     * The levels, each of them a slice.
     *
     * @return in the order in which they are shown
     */
    public List<String> levels() {
        return levels;
    }

    /**
     * Number of rows.
     *
     * @return 0 or more
     */
    public int size() {
        return codes.length;
    }

    /**
     * Whether each row has exactly one level, so that the slices add up to Overall.
     *
     * @return false for lists and predicates
     */
    public boolean isPartition() {
        return partition;
    }

    /**
     * How the slices of this column come about.
     *
     * @return a column's value or a predicate
     */
    public Slice.Kind kind() {
        return kind;
    }

    /**
     * The column at some of its rows.
     *
     * @param rows indices of the rows to keep
     * @return a column of that many rows with the same levels
     */
    public SliceColumn select(int[] rows) {
        int[] kept = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = codes[rows[i]];
        }
        return new SliceColumn(name, kind, levels, setLevels, kept, partition);
    }

    int[] codes() {
        return codes;
    }

    /** The distinct sets of levels that rows have; a row's code is an index into them. */
    int[][] setLevels() {
        return setLevels;
    }

    static Map<String, Integer> index(List<String> levels) {
        Map<String, Integer> codeOf = new HashMap<>();
        for (String level : levels) {
            codeOf.put(level, codeOf.size());
        }
        return codeOf;
    }

    static String missingLevel(List<String> levels) {
        String level = MISSING;
        while (levels.contains(level)) {
            level = "(" + level + ")";
        }
        return level;
    }

    static void requireFewLevels(String name, int levels) {
        if (levels > MOST_LEVELS) {
            throw new IllegalArgumentException(
                    """
                    slice column "%s" must have at most %d levels, found more; \
                    cut a number at edges or quantiles, or slice by a coarser column\
                    """
                            .formatted(name, MOST_LEVELS));
        }
    }

    private static SliceColumn single(
            String name, Slice.Kind kind, List<String> levels, int[] codes) {
        int[][] sets = new int[levels.size()][];
        for (int level = 0; level < sets.length; level++) {
            sets[level] = new int[] {level};
        }
        return new SliceColumn(name, kind, levels, sets, codes, true);
    }

    private static void requireDistinct(String name, List<String> levels) {
        if (levels.stream().distinct().count() != levels.size()) {
            throw new IllegalArgumentException(
                    "slice column \"%s\": levels must be distinct, found %s"
                            .formatted(name, levels));
        }
    }
}
