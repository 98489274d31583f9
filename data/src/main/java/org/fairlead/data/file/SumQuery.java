package org.fairlead.data.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.data.filter.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What rows are summed by.
 *
 * @param keys what tells groups of rows apart
 * @param label column of the labels
 * @param fractional whether labels are shares in [0, 1]; otherwise they are two classes
 * @param score column of the scores
 * @param weight column of row weights; empty when every row counts 1
 * @param skipUndefined whether rows without label or score are left out; otherwise they are refused
 */
public record SumQuery(
        List<Key> keys,
        String label,
        boolean fractional,
        String score,
        Optional<String> weight,
        boolean skipUndefined) {
    public SumQuery {
        keys = List.copyOf(keys);
    }

    /**
     * The same rows, told apart by other keys.
     *
     * @param others what tells groups of rows apart
     * @return the query
     */
    public SumQuery by(List<Key> others) {
        return new SumQuery(others, label, fractional, score, weight, skipUndefined);
    }

    /**
     * The columns that must hold numbers.
     *
     * @return scores, labels that are shares, weights, and columns that are cut into ranges
     */
    Set<String> numbers() {
        Set<String> names = new HashSet<>();
        names.add(score);
        weight.ifPresent(names::add);
        if (fractional) {
            names.add(label);
        }
        keys.stream().filter(Ranges.class::isInstance).map(Key::name).forEach(names::add);
        return names;
    }

    /** What tells groups of rows apart. */
    public sealed interface Key {
        /**
         * What people call it.
         *
         * @return the column's name, or the predicate's text
         */
        String name();
    }

    /**
     * Values of a column.
     *
     * @param name the column's name
     */
    public record Values(String name) implements Key {}

    /**
     * Ranges of a column of numbers, each from an edge up to, and without, the next.
     *
     * @param name the column's name
     * @param edges rising, one or more
     * @param levels names of the ranges, one more than edges
     */
    public record Ranges(String name, List<Double> edges, List<String> levels) implements Key {
        public Ranges {
            edges = List.copyOf(edges);
            levels = List.copyOf(levels);
        }
    }

    /**
     * Whether a row meets a predicate; its value is {@code true}, or missing if it does not.
     *
     * @param name what people call it
     * @param predicate the condition
     */
    public record Condition(String name, Predicate predicate) implements Key {}

    /** Takes the sums of one cell: rows alike in keys, label and score, or bucket of scores. */
    public interface CellTaker {
        /**
         * Takes a cell.
         *
         * @param values one a key, null for missing
         * @param score the score, or one that stands for its bucket
         * @param isBucket whether it stands for a bucket
         * @param rows number of rows
         * @param labels sum of labels
         * @param weight sum of weights
         * @param weightedLabels sum of weight times label
         * @param squares sum of squared weights
         */
        void take(
                @Nullable String[] values,
                double score,
                boolean isBucket,
                long rows,
                double labels,
                double weight,
                double weightedLabels,
                double squares);
    }

    /**
     * What was summed.
     *
     * @param buckets number of buckets that scores were put into; 0 when each score was kept
     * @param others rows whose label is neither of the two classes, left out
     */
    public record Totals(int buckets, long others) {}
}
