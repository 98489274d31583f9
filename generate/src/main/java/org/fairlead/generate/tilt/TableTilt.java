package org.fairlead.generate.tilt;

import java.util.List;
import java.util.Objects;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Takes a share of the gap out of the outcome of any table, real or synthetic, whoever made it.
 *
 * <p>Two models are fitted on the table, each row's by rows of other parts of the table: the
 * outcome's chances given the features, unless a column of scores is named, and the groups'
 * chances. The tilted law then changes as few outcomes as it can. See docs/methods/tilt.md.
 */
public final class TableTilt {
    private final String outcome;
    private final String positive;
    private final List<String> protectedColumns;
    private final List<String> ignored;
    private final @Nullable String scores;
    private final boolean redraw;
    private final long seed;

    private TableTilt(Builder builder) {
        this.outcome = Objects.requireNonNull(builder.outcome);
        this.positive = Objects.requireNonNull(builder.positive);
        this.protectedColumns = builder.protectedColumns;
        this.ignored = builder.ignored;
        this.scores = builder.scores;
        this.redraw = builder.redraw;
        this.seed = builder.seed;
    }

    /**
     * Starts with the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tilts a table's outcome.
     *
     * @param table the rows
     * @param tilt which gap, and how much of it
     * @return the table with the new outcome, and what changed
     * @throws DataException if a column cannot be used; the message says which and why
     */
    public TiltedTable apply(Table table, Tilt tilt) {
        return new TableTiltRun(this, table).apply(tilt);
    }

    String outcome() {
        return outcome;
    }

    String positive() {
        return positive;
    }

    List<String> protectedColumns() {
        return protectedColumns;
    }

    List<String> ignored() {
        return ignored;
    }

    @Nullable String scores() {
        return scores;
    }

    boolean redraw() {
        return redraw;
    }

    long seed() {
        return seed;
    }

    /** Collects the settings of a {@link TableTilt}. */
    public static final class Builder {
        private @Nullable String outcome;
        private @Nullable String positive;
        private List<String> protectedColumns = List.of();
        private List<String> ignored = List.of();
        private @Nullable String scores;
        private boolean redraw;
        private long seed;

        private Builder() {}

        /**
         * The outcome to change. Required.
         *
         * @param column a column of two levels or more, without missing values
         * @param positiveLevel the level that counts as positive, as text
         * @return this builder
         */
        public Builder outcome(String column, String positiveLevel) {
            this.outcome = column;
            this.positive = positiveLevel;
            return this;
        }

        /**
         * The protected columns. Required.
         *
         * @param columns columns of categories, or of few whole numbers
         * @return this builder
         */
        public Builder protectedColumns(String... columns) {
            this.protectedColumns = List.of(columns);
            return this;
        }

        /**
         * Columns that are no features, such as keys; free text never is one. Default: none.
         *
         * @param columns names of columns
         * @return this builder
         */
        public Builder ignored(String... columns) {
            this.ignored = List.of(columns);
            return this;
        }

        /**
         * A column with the chance of the positive outcome in each row, instead of a model fitted
         * here; for outcomes of two levels. Default: none.
         *
         * @param column a column of numbers in [0, 1]
         * @return this builder
         */
        public Builder scores(String column) {
            this.scores = column;
            return this;
        }

        /**
         * Whether all outcomes are drawn anew, instead of changing as few as possible. Default
         * false.
         *
         * @param all true to draw all
         * @return this builder
         */
        public Builder redraw(boolean all) {
            this.redraw = all;
            return this;
        }

        /**
         * The seed of the draws. Default 0.
         *
         * @param number any number
         * @return this builder
         */
        public Builder seed(long number) {
            this.seed = number;
            return this;
        }

        /**
         * Finishes the settings.
         *
         * @return the tilt of tables
         * @throws IllegalStateException if outcome or protected columns are not named
         */
        public TableTilt build() {
            if (outcome == null || protectedColumns.isEmpty()) {
                throw new IllegalStateException(
                        "Name the outcome and the protected columns; call outcome(\"income\", \">50K\")"
                                + " and protectedColumns(\"sex\")");
            }
            return new TableTilt(this);
        }
    }
}
