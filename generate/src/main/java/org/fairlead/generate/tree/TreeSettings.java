package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a {@link TreeSynthesizer} is fitted. */
public final class TreeSettings {
    private final @Nullable String outcome;
    private final @Nullable String positive;
    private final List<String> protectedColumns;
    private final List<String> keys;
    private final List<Constraint> constraints;
    private final int minLeaf;
    private final int levelFloor;
    private final boolean copyFilter;
    private final int anonymity;
    private final List<String> anonymityColumns;
    private final boolean refuseMissing;

    private TreeSettings(Builder builder) {
        this.outcome = builder.outcome;
        this.positive = builder.positive;
        this.protectedColumns = List.copyOf(builder.protectedColumns);
        this.keys = List.copyOf(builder.keys);
        this.constraints = List.copyOf(builder.constraints);
        this.minLeaf = builder.minLeaf;
        this.levelFloor = builder.levelFloor;
        this.copyFilter = builder.copyFilter;
        this.anonymity = builder.anonymity;
        this.anonymityColumns = List.copyOf(builder.anonymityColumns);
        this.refuseMissing = builder.refuseMissing;
    }

    /**
     * Starts with the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Nullable String outcome() {
        return outcome;
    }

    @Nullable String positive() {
        return positive;
    }

    List<String> protectedColumns() {
        return protectedColumns;
    }

    List<String> keys() {
        return keys;
    }

    List<Constraint> constraints() {
        return constraints;
    }

    int minLeaf() {
        return minLeaf;
    }

    int levelFloor() {
        return levelFloor;
    }

    boolean copyFilter() {
        return copyFilter;
    }

    int anonymity() {
        return anonymity;
    }

    List<String> anonymityColumns() {
        return anonymityColumns;
    }

    boolean refuseMissing() {
        return refuseMissing;
    }

    /** Whether outcome and protected columns have models of their own, so that a gap can shrink. */
    boolean hasLaw() {
        return outcome != null && !protectedColumns.isEmpty();
    }

    /** Collects the settings of a fit. */
    public static final class Builder {
        private @Nullable String outcome;
        private @Nullable String positive;
        private List<String> protectedColumns = List.of();
        private List<String> keys = List.of();
        private final List<Constraint> constraints = new ArrayList<>();
        private int minLeaf = 30;
        private int levelFloor = 5;
        private boolean copyFilter;
        private int anonymity = 1;
        private List<String> anonymityColumns = List.of();
        private boolean refuseMissing;

        private Builder() {}

        /**
         * The outcome whose gap can be taken out. Default: none, every column is a feature.
         *
         * @param column a column of two levels or more
         * @param positiveLevel the level that counts as positive, as text
         * @return this builder
         */
        public Builder outcome(String column, String positiveLevel) {
            this.outcome = column;
            this.positive = positiveLevel;
            return this;
        }

        /**
         * The protected columns. Default: none, every column is a feature.
         *
         * @param columns columns of categories, or of few whole numbers
         * @return this builder
         */
        public Builder protectedColumns(String... columns) {
            this.protectedColumns = List.of(columns);
            return this;
        }

        /**
         * Columns that number or name rows: new keys are made in their pattern, nothing of theirs
         * is modelled. Default: none.
         *
         * @param columns columns of whole numbers, categories or text
         * @return this builder
         */
        public Builder keys(String... columns) {
            this.keys = List.of(columns);
            return this;
        }

        /**
         * Adds a constraint on all rows. Default: none.
         *
         * @param constraint the constraint
         * @return this builder
         */
        public Builder constraint(Constraint constraint) {
            this.constraints.add(constraint);
            return this;
        }

        /**
         * Fewest training rows of a leaf that values are drawn from. Larger is more private and
         * less true. Default 30: at 20, more rows of Adult repeat a training row than chance
         * explains by .06.
         *
         * @param rows 1 or more
         * @return this builder
         */
        public Builder minLeaf(int rows) {
            this.minLeaf = atLeastOne("minLeaf", rows);
            return this;
        }

        /**
         * Levels with fewer training rows than this never occur in synthetic rows; the model names
         * them when it is fitted. 1 keeps all. Default 5.
         *
         * @param rows 1 or more
         * @return this builder
         */
        public Builder levelFloor(int rows) {
            this.levelFloor = atLeastOne("levelFloor", rows);
            return this;
        }

        /**
         * Whether rows equal to a training row are drawn again. The model then holds a hash of
         * every training row. Default false.
         *
         * @param on true to draw again
         * @return this builder
         */
        public Builder copyFilter(boolean on) {
            this.copyFilter = on;
            return this;
        }

        /**
         * Draws again the rows whose values in some columns are those of at least one and fewer
         * than {@code rows} training rows. The model then holds a hash of every such combination.
         * Default 1, which draws nothing again.
         *
         * @param rows training rows that a combination must have, 1 or more
         * @param columns the columns by which people could be found
         * @return this builder
         */
        public Builder anonymity(int rows, String... columns) {
            this.anonymity = atLeastOne("anonymity", rows);
            this.anonymityColumns = List.of(columns);
            return this;
        }

        /**
         * Whether missing values are refused instead of being modelled as a value. Default false;
         * in the outcome they are always refused.
         *
         * @param on true to refuse
         * @return this builder
         */
        public Builder refuseMissing(boolean on) {
            this.refuseMissing = on;
            return this;
        }

        /**
         * Finishes the settings.
         *
         * @return the settings
         */
        public TreeSettings build() {
            return new TreeSettings(this);
        }

        private static int atLeastOne(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be 1 or more, found " + value);
            }
            return value;
        }
    }
}
