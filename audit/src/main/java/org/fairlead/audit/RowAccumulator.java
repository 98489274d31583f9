package org.fairlead.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.count.RowSums;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Exclusion;
import org.fairlead.audit.slice.Patterns;
import org.fairlead.audit.slice.SliceColumn;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows one by one, from any iterator, file or cluster, and forgets them: it keeps sums by
 * membership pattern, label and score. Accumulators of one plan merge. Scores are kept exactly up
 * to a number of distinct cells, and from then on in buckets of 1/65,536 of [0, 1] (and of a
 * 4,096th of themselves outside); thresholds of the plan and its grid stay exact, and the result
 * states how far AUC may be off. Not safe for use by several threads; give each its own and merge.
 */
public final class RowAccumulator {
    /** Distinct cells of pattern, label and score that are kept exactly by default. */
    public static final int EXACT_CELLS = 2_000_000;

    private final List<String> columns;
    private final AuditPlan plan;
    private final SumTable table;
    private final Map<String, List<String>> orders = new HashMap<>();
    private final Set<String> predicates = new HashSet<>();
    private long withoutScore;
    private long withoutLabel;
    private boolean weighted;

    private RowAccumulator(List<String> columns, AuditPlan plan, int exactCells) {
        this.columns = List.copyOf(columns);
        this.plan = plan;
        double[] grid = plan.grid().length > 0 ? plan.grid() : Grids.of(new double[] {0, 1});
        this.table = new SumTable(Grids.union(plan.thresholds(), grid), exactCells);
        if (columns.stream().distinct().count() != columns.size()) {
            throw new IllegalArgumentException(
                    "slice columns must have distinct names, found " + columns);
        }
    }

    /**
     * An empty accumulator.
     *
     * @param columns names of the slice columns, each with one value a row
     * @param plan what to look at
     * @return an accumulator that is exact up to {@value #EXACT_CELLS} cells
     */
    public static RowAccumulator of(List<String> columns, AuditPlan plan) {
        return of(columns, plan, EXACT_CELLS);
    }

    /**
     * An empty accumulator.
     *
     * @param columns names of the slice columns, each with one value a row
     * @param plan what to look at
     * @param exactCells distinct cells that are kept exactly, 1 or more
     * @return an accumulator
     */
    public static RowAccumulator of(List<String> columns, AuditPlan plan, int exactCells) {
        return new RowAccumulator(columns, plan, exactCells);
    }

    /**
     * Takes a row.
     *
     * @param label in [0, 1]
     * @param score the score
     * @param weight 0 or more
     * @param values value of each slice column, null for missing
     * @throws IllegalArgumentException if the row is not as the plan allows
     */
    public void add(double label, double score, double weight, @Nullable String... values) {
        requireValues(values.length);
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "weight must be 0 or more and finite, found " + weight);
        }
        if (label < -1e-7 || label > 1 + 1e-7) {
            throw new IllegalArgumentException("label must lie in [0, 1], found " + label);
        }
        if (Double.isNaN(label) || Double.isNaN(score)) {
            if (plan.undefinedRows() != UndefinedRows.EXCLUDE) {
                throw new IllegalArgumentException(
                        "label and score must be numbers, found %s and %s; %s"
                                .formatted(label, score, "ask for such rows to be excluded"));
            }
            withoutLabel += Double.isNaN(label) ? 1 : 0;
            withoutScore += Double.isNaN(label) ? 0 : 1;
            return;
        }
        weighted |= weight != 1;
        double y = Math.max(0, Math.min(1, label));
        RowSums sums = new RowSums(1, y, weight, weight * y, weight * weight);
        table.add(Arrays.asList(values), score + 0.0, sums);
    }

    /**
     * Takes rows that were summed elsewhere.
     *
     * @param sums sums over rows that share score and values, and have labels that are all 0, all
     *     1, or close to each other
     * @param score their score, or one that stands for a bucket of scores that no threshold of the
     *     plan or its grid runs through
     * @param isBucket whether the score stands for a bucket
     * @param values value of each slice column, null for missing
     * @throws IllegalArgumentException if the values are not as many as the columns
     */
    public void addSums(RowSums sums, double score, boolean isBucket, @Nullable String... values) {
        requireValues(values.length);
        if (isBucket && !table.isCoarse()) {
            table.makeCoarse();
        }
        weighted |= sums.weight() != sums.rows() || sums.squares() != sums.rows();
        table.add(Arrays.asList(values), score + 0.0, sums);
    }

    /**
     * Counts rows that were left out elsewhere.
     *
     * @param label rows without a label
     * @param score rows with a label but without a score
     */
    public void addUndefined(long label, long score) {
        withoutLabel += label;
        withoutScore += score;
    }

    /**
     * States the order in which the levels of a column are shown. Default: sorted.
     *
     * @param column name of a slice column
     * @param levels all levels that may occur; those that do not are left out
     * @return this accumulator
     */
    public RowAccumulator order(String column, List<String> levels) {
        orders.put(column, List.copyOf(levels));
        return this;
    }

    /**
     * Says that a column is a predicate: rows with the value {@code true} are a slice, others none.
     *
     * @param column name of a slice column
     * @return this accumulator
     */
    public RowAccumulator predicate(String column) {
        predicates.add(column);
        return this;
    }

    /**
     * Takes over the rows of another accumulator of the same plan.
     *
     * @param other the other, which stays as it is
     * @return this accumulator
     * @throws IllegalArgumentException if columns, thresholds or grid differ
     */
    public RowAccumulator merge(RowAccumulator other) {
        if (!columns.equals(other.columns)
                || !Arrays.equals(plan.thresholds(), other.plan.thresholds())
                || !Arrays.equals(plan.grid(), other.plan.grid())
                || plan.undefinedRows() != other.plan.undefinedRows()) {
            throw new IllegalArgumentException(
                    "accumulators of different plans do not merge: columns %s and %s, %s"
                            .formatted(
                                    columns,
                                    other.columns,
                                    "or their thresholds, grid or rule for undefined rows"));
        }
        table.addAll(other.table);
        withoutScore += other.withoutScore;
        withoutLabel += other.withoutLabel;
        weighted |= other.weighted;
        return this;
    }

    /**
     * The audit of all rows taken.
     *
     * @return the figures of every slice
     * @throws IllegalArgumentException if there is no row
     */
    public AuditResult result() {
        List<SumTable.Cell> cells = table.sorted();
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("an audit needs one row or more, found none");
        }
        List<SliceColumn> sliceColumns = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            List<@Nullable String> values = new ArrayList<>();
            cells.forEach(cell -> values.add(cell.values().get(column)));
            sliceColumns.add(column(columns.get(c), values));
        }
        double[] scores = cells.stream().mapToDouble(SumTable.Cell::score).toArray();
        double[] labels =
                cells.stream().mapToDouble(cell -> cell.sums().weightedMeanLabel()).toArray();
        double[] weights = cells.stream().mapToDouble(cell -> cell.sums().weight()).toArray();
        double[] squares = cells.stream().mapToDouble(cell -> cell.sums().squares()).toArray();
        double[] grid = plan.grid().length > 0 ? plan.grid() : Grids.of(scores);
        Patterns patterns = Patterns.of(sliceColumns, scores.length);
        Counts counts =
                Counts.ofSums(
                        patterns.ids(),
                        patterns.count(),
                        scores,
                        cells.stream().map(SumTable.Cell::sums).toList(),
                        Grids.union(plan.thresholds(), grid));
        return Audit.result(
                sliceColumns,
                patterns,
                counts,
                new ScoreRows(scores, labels, weights, squares, null),
                grid,
                weighted,
                exclusions(cells),
                plan);
    }

    private SliceColumn column(String name, List<@Nullable String> values) {
        if (predicates.contains(name)) {
            BitSet members = new BitSet();
            IntStream.range(0, values.size())
                    .filter(cell -> "true".equals(values.get(cell)))
                    .forEach(members::set);
            return SliceColumn.ofPredicate(name, members, values.size());
        }
        List<String> order = orders.get(name);
        if (order == null) {
            return SliceColumn.ofValues(name, values);
        }
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> levels = order.stream().filter(values::contains).toList();
        levels.forEach(level -> codeOf.put(level, codeOf.size()));
        int[] codes =
                values.stream()
                        .mapToInt(value -> value == null ? -1 : codeOf.getOrDefault(value, -1))
                        .toArray();
        return SliceColumn.ofCodes(name, levels, codes);
    }

    private void requireValues(int found) {
        if (found != columns.size()) {
            throw new IllegalArgumentException(
                    "a row must have one value for each of %s, found %d".formatted(columns, found));
        }
    }

    private List<Exclusion> exclusions(List<SumTable.Cell> cells) {
        List<Exclusion> exclusions = new ArrayList<>();
        if (withoutLabel > 0) {
            exclusions.add(new Exclusion("rows", "no label", withoutLabel));
        }
        if (withoutScore > 0) {
            exclusions.add(new Exclusion("rows", "no score", withoutScore));
        }
        if (table.isCoarse()) {
            long rows = cells.stream().mapToLong(cell -> cell.sums().rows()).sum();
            String reason =
                    String.format(
                            Locale.ROOT,
                            "kept in buckets, none left out; AUC of Overall is off by at most %.2g",
                            SumTable.aucError(cells));
            exclusions.add(new Exclusion("scores", reason, rows));
        }
        return exclusions;
    }
}
