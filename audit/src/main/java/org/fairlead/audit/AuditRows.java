package org.fairlead.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fairlead.audit.slice.SliceColumn;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an audit: labels, scores, weights and what to slice by. Arrays are not copied and
 * must not be changed while an audit runs.
 */
public final class AuditRows {
    private final double[] labels;
    private final double[] scores;
    private final double @Nullable [] weights;
    private final double @Nullable [] targets;
    private final List<SliceColumn> columns;

    private AuditRows(Builder builder) {
        this.labels = builder.labels;
        this.scores = builder.scores;
        this.weights = builder.weights;
        this.targets = builder.targets;
        this.columns = List.copyOf(builder.columns);
    }

    /**
     * Starts a description of rows.
     *
     * @param labels one a row, 0 or 1 or a share in between
     * @param scores one a row, on any scale
     * @return a builder
     * @throws IllegalArgumentException if the lengths differ or there is no row
     */
    public static Builder of(double[] labels, double[] scores) {
        return new Builder(labels, scores);
    }

    /**
     * Number of rows.
     *
     * @return 1 or more
     */
    public int size() {
        return labels.length;
    }

    /**
     * The labels.
     *
     * @return one a row; not to be changed
     */
    public double[] labels() {
        return labels;
    }

    /**
     * The scores.
     *
     * @return one a row; not to be changed
     */
    public double[] scores() {
        return scores;
    }

    /**
     * The weights.
     *
     * @return one a row, not to be changed; null when every row counts 1
     */
    public double @Nullable [] weights() {
        return weights;
    }

    /**
     * The numbers that the scores predict.
     *
     * @return one a row, not to be changed; null when scores predict the labels
     */
    public double @Nullable [] targets() {
        return targets;
    }

    /**
     * What to slice by.
     *
     * @return the columns in the order given
     */
    public List<SliceColumn> columns() {
        return columns;
    }

    /**
     * The same rows with the scores of another model.
     *
     * @param other one score a row
     * @return rows that share everything else
     */
    public AuditRows withScores(double[] other) {
        Builder builder = of(labels, other);
        builder.weights = weights;
        builder.targets = targets;
        builder.columns.addAll(columns);
        return builder.build();
    }

    /** Collects what is known of the rows. */
    public static final class Builder {
        private final double[] labels;
        private final double[] scores;
        private double @Nullable [] weights;
        private double @Nullable [] targets;
        private final List<SliceColumn> columns = new ArrayList<>();

        private Builder(double[] labels, double[] scores) {
            this.labels = labels;
            this.scores = scores;
            requireLength("scores", scores.length);
            if (labels.length == 0) {
                throw new IllegalArgumentException("an audit needs one row or more, found none");
            }
        }

        /**
         * Weights of the rows. Default: every row counts 1.
         *
         * @param weights one a row, 0 or more, finite, not all 0
         * @return this builder
         */
        public Builder weights(double[] weights) {
            requireLength("weights", weights.length);
            double sum = 0;
            for (int row = 0; row < weights.length; row++) {
                if (!(weights[row] >= 0 && weights[row] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "weights, row %d: must be 0 or more and finite, found %s"
                                    .formatted(row, weights[row]));
                }
                sum += weights[row];
            }
            if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weights must have a finite sum above 0, found " + sum);
            }
            this.weights = weights;
            return this;
        }

        /**
         * Numbers that the scores predict, so that residuals are measured too. Labels then say
         * whether a target lies above some cut. Default: none, scores predict the labels.
         *
         * @param targets one a row, finite
         * @return this builder
         */
        public Builder targets(double[] targets) {
            requireLength("targets", targets.length);
            for (int row = 0; row < targets.length; row++) {
                if (!Double.isFinite(targets[row])) {
                    throw new IllegalArgumentException(
                            "targets, row %d: must be finite, found %s"
                                    .formatted(row, targets[row]));
                }
            }
            this.targets = targets;
            return this;
        }

        /**
         * A column to slice by. Default: none, so that there is Overall only.
         *
         * @param column one value a row; its name must be new
         * @return this builder
         */
        public Builder slice(SliceColumn column) {
            requireLength("slice column \"" + column.name() + "\"", column.size());
            if (columns.stream().anyMatch(other -> other.name().equals(column.name()))) {
                throw new IllegalArgumentException(
                        "slice columns must have distinct names, found \"%s\" twice; rename one"
                                .formatted(column.name()));
            }
            columns.add(column);
            return this;
        }

        /**
         * A column of texts to slice by, missing values in a slice of their own.
         *
         * @param name the column's name
         * @param values one a row, null for missing
         * @return this builder
         */
        public Builder slice(String name, List<? extends @Nullable String> values) {
            return slice(SliceColumn.ofValues(name, values));
        }

        /**
         * A predicate that the caller evaluated.
         *
         * @param name the slice's name
         * @param rows the rows that meet it
         * @return this builder
         */
        public Builder predicate(String name, BitSet rows) {
            return slice(SliceColumn.ofPredicate(name, rows, labels.length));
        }

        /**
         * The rows.
         *
         * @return rows ready to audit
         */
        public AuditRows build() {
            return new AuditRows(this);
        }

        private void requireLength(String what, int length) {
            if (length != labels.length) {
                throw new IllegalArgumentException(
                        "%s must be as many as labels, found %d and %d"
                                .formatted(what, length, labels.length));
            }
        }
    }
}
