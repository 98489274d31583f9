package org.fairlead.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an audit looks at and the evidence that it asks for. */
public final class AuditPlan {
    private final double[] thresholds;
    private final double[] grid;
    private final List<List<String>> crosses;
    private final int crossDepth;
    private final long support;
    private final List<String> baselines;
    private final double level;
    private final long minimumRows;
    private final long minimumTrials;
    private final UndefinedRows undefinedRows;
    private final boolean scoreMeasures;
    private final int threads;

    private AuditPlan(Builder builder) {
        this.thresholds = builder.thresholds;
        this.grid = builder.grid;
        this.crosses = List.copyOf(builder.crosses);
        this.crossDepth = builder.crossDepth;
        this.support = builder.support;
        this.baselines = List.copyOf(builder.baselines);
        this.level = builder.level;
        this.minimumRows = builder.minimumRows;
        this.minimumTrials = builder.minimumTrials;
        this.undefinedRows = builder.undefinedRows;
        this.scoreMeasures = builder.scoreMeasures;
        this.threads = builder.threads;
    }

    /**
     * Starts a plan.
     *
     * @return a builder in which every setting has a default
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Thresholds that are shown.
     *
     * @return rising, distinct
     */
    public double[] thresholds() {
        return thresholds.clone();
    }

    /**
     * Thresholds that a viewer may choose from.
     *
     * @return rising; empty when they follow from the scores
     */
    public double[] grid() {
        return grid.clone();
    }

    /**
     * Columns that are crossed.
     *
     * @return one list of names a cross
     */
    public List<List<String>> crosses() {
        return crosses;
    }

    /**
     * Up to how many columns all slice columns are crossed.
     *
     * @return 1 for no crossing
     */
    public int crossDepth() {
        return crossDepth;
    }

    /**
     * Rows that a crossed slice needs.
     *
     * @return 1 or more
     */
    public long support() {
        return support;
    }

    /**
     * Names of the slices that others of their family are compared with.
     *
     * @return such as {@code sex=Male}
     */
    public List<String> baselines() {
        return baselines;
    }

    /**
     * Confidence level of intervals.
     *
     * @return in (0, 1)
     */
    public double level() {
        return level;
    }

    /**
     * Rows that a slice needs to be shown.
     *
     * @return 0 or more
     */
    public long minimumRows() {
        return minimumRows;
    }

    /**
     * Rows that the denominator of a rate needs for the rate to be shown.
     *
     * @return 0 or more
     */
    public long minimumTrials() {
        return minimumTrials;
    }

    /**
     * What happens to rows without a score or label.
     *
     * @return the rule
     */
    public UndefinedRows undefinedRows() {
        return undefinedRows;
    }

    /**
     * Whether measures without a threshold, such as AUC, are computed.
     *
     * @return true if so
     */
    public boolean scoreMeasures() {
        return scoreMeasures;
    }

    /**
     * Threads to count with.
     *
     * @return 1 or more
     */
    public int threads() {
        return threads;
    }

    /** Collects the settings of a plan. */
    public static final class Builder {
        private double[] thresholds = {0.5};
        private double[] grid = {};
        private final List<List<String>> crosses = new ArrayList<>();
        private int crossDepth = 1;
        private long support = 1;
        private final List<String> baselines = new ArrayList<>();
        private double level = 0.95;
        private long minimumRows;
        private long minimumTrials;
        private UndefinedRows undefinedRows = UndefinedRows.REFUSE;
        private boolean scoreMeasures = true;
        private int threads = 1;

        private Builder() {}

        /**
         * Thresholds to show; a score strictly above one is positive. Default 0.5.
         *
         * @param thresholds one or more finite numbers in any order; doubles are kept once
         * @return this builder
         */
        public Builder thresholds(double... thresholds) {
            if (thresholds.length == 0) {
                throw new IllegalArgumentException("thresholds must be one or more, found none");
            }
            this.thresholds = finite("thresholds", thresholds);
            return this;
        }

        /**
         * Thresholds that a viewer may choose from. Default: 0.00, 0.01, ..., 1.00 when all scores
         * lie in [0, 1]; otherwise the distinct scores when there are at most 200, and else 101
         * equal steps over their range.
         *
         * @param grid finite numbers in any order, at most 10,000
         * @return this builder
         */
        public Builder grid(double... grid) {
            if (grid.length > 10_000) {
                throw new IllegalArgumentException(
                        "grid must have at most 10000 thresholds, found " + grid.length);
            }
            this.grid = finite("grid", grid);
            return this;
        }

        /**
         * Crosses columns: each combination of values that occurs is a slice. Default: no cross.
         *
         * @param columns two or more names of slice columns
         * @return this builder
         */
        public Builder cross(String... columns) {
            List<String> sorted = Arrays.stream(columns).sorted().distinct().toList();
            if (sorted.size() < 2 || sorted.size() != columns.length) {
                throw new IllegalArgumentException(
                        "cross needs two or more distinct columns, found "
                                + Arrays.toString(columns));
            }
            crosses.add(sorted);
            return this;
        }

        /**
         * Crosses every set of up to this many slice columns. Default 1, no crossing.
         *
         * @param crossDepth 1 or more
         * @return this builder
         */
        public Builder crossDepth(int crossDepth) {
            if (crossDepth < 1) {
                throw new IllegalArgumentException(
                        "crossDepth must be 1 or more, found " + crossDepth);
            }
            this.crossDepth = crossDepth;
            return this;
        }

        /**
         * Rows that a crossed slice needs; smaller ones are not crossed further and are counted as
         * excluded. Default 1.
         *
         * @param support 1 or more
         * @return this builder
         */
        public Builder support(long support) {
            if (support < 1) {
                throw new IllegalArgumentException("support must be 1 or more, found " + support);
            }
            this.support = support;
            return this;
        }

        /**
         * A slice that the others of its family are compared with; call it once a family. The name
         * of a predicate is also the baseline of all families without one. Default: Overall.
         *
         * @param slice name of the slice, such as {@code sex=Male}, or of a predicate
         * @return this builder
         */
        public Builder baseline(String slice) {
            baselines.add(slice);
            return this;
        }

        /**
         * Confidence level of intervals. Default 0.95.
         *
         * @param level in (0, 1)
         * @return this builder
         */
        public Builder level(double level) {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level must lie in (0, 1), found " + level);
            }
            this.level = level;
            return this;
        }

        /**
         * Rows that a slice needs to be shown. A slice whose figures would give those of a hidden
         * one by subtraction is hidden too. Overall is always shown. Default 0, all are shown.
         *
         * @param minimumRows 0 or more, unweighted
         * @return this builder
         */
        public Builder minimumRows(long minimumRows) {
            if (minimumRows < 0) {
                throw new IllegalArgumentException(
                        "minimumRows must be 0 or more, found " + minimumRows);
            }
            this.minimumRows = minimumRows;
            return this;
        }

        /**
         * Rows that the denominator of a rate needs; a rate with fewer is said to have too few, in
         * every slice and Overall. Default 0, every rate with a row in its denominator is shown.
         *
         * @param minimumTrials 0 or more, unweighted
         * @return this builder
         */
        public Builder minimumTrials(long minimumTrials) {
            if (minimumTrials < 0) {
                throw new IllegalArgumentException(
                        "minimumTrials must be 0 or more, found " + minimumTrials);
            }
            this.minimumTrials = minimumTrials;
            return this;
        }

        /**
         * What happens to rows without a score or label. Default {@link UndefinedRows#REFUSE}.
         *
         * @param undefinedRows the rule
         * @return this builder
         */
        public Builder undefinedRows(UndefinedRows undefinedRows) {
            this.undefinedRows = undefinedRows;
            return this;
        }

        /**
         * Whether to compute measures without a threshold, such as AUC, which sort the scores.
         * Default true.
         *
         * @param scoreMeasures true to compute them
         * @return this builder
         */
        public Builder scoreMeasures(boolean scoreMeasures) {
            this.scoreMeasures = scoreMeasures;
            return this;
        }

        /**
         * Threads to count with; the result does not depend on it. Default 1.
         *
         * @param threads 1 or more
         * @return this builder
         */
        public Builder threads(int threads) {
            if (threads < 1) {
                throw new IllegalArgumentException("threads must be 1 or more, found " + threads);
            }
            this.threads = threads;
            return this;
        }

        /**
         * The plan.
         *
         * @return an immutable plan
         */
        public AuditPlan build() {
            return new AuditPlan(this);
        }

        private static double[] finite(String what, double... values) {
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            what + " must be finite, found " + Arrays.toString(values));
                }
            }
            return Arrays.stream(values).map(v -> v + 0.0).sorted().distinct().toArray();
        }
    }
}
