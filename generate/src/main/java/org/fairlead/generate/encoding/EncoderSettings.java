package org.fairlead.generate.encoding;

/** Which columns play which part, and what a table must satisfy to be encoded. */
public final class EncoderSettings {
    private final String outcome;
    private final String favourable;
    private final String protectedColumn;
    private final Scaling scaling;
    private final boolean missingAllowed;
    private final int maxLevels;
    private final int maxClasses;
    private final long seed;

    private EncoderSettings(Builder builder) {
        outcome = builder.outcome;
        favourable = builder.favourable;
        protectedColumn = builder.protectedColumn;
        scaling = builder.scaling;
        missingAllowed = builder.missingAllowed;
        maxLevels = builder.maxLevels;
        maxClasses = builder.maxClasses;
        seed = builder.seed;
    }

    /**
     * Starts the settings.
     *
     * @param outcome the column whose gap between classes matters
     * @param favourable the level of the outcome that people want
     * @param protectedColumn the column whose classes are compared
     * @return a builder with the defaults
     * @throws IllegalArgumentException if both are the same column
     */
    public static Builder builder(String outcome, String favourable, String protectedColumn) {
        return new Builder(outcome, favourable, protectedColumn);
    }

    /**
     * The outcome's column.
     *
     * @return its name
     */
    public String outcome() {
        return outcome;
    }

    /**
     * The outcome that people want.
     *
     * @return a level of the outcome
     */
    public String favourable() {
        return favourable;
    }

    /**
     * The protected attribute's column.
     *
     * @return its name
     */
    public String protectedColumn() {
        return protectedColumn;
    }

    Scaling scaling() {
        return scaling;
    }

    boolean missingAllowed() {
        return missingAllowed;
    }

    int maxLevels() {
        return maxLevels;
    }

    int maxClasses() {
        return maxClasses;
    }

    long seed() {
        return seed;
    }

    /** Collects the settings; each has a stated default. */
    public static final class Builder {
        private final String outcome;
        private final String favourable;
        private final String protectedColumn;
        private Scaling scaling = Scaling.QUANTILE;
        private boolean missingAllowed = true;
        private int maxLevels = 1000;
        private int maxClasses = 50;
        private long seed = 0;

        private Builder(String outcome, String favourable, String protectedColumn) {
            if (outcome.equals(protectedColumn)) {
                throw new IllegalArgumentException(
                        "outcome and protected attribute must be two columns, found \"%s\" for both"
                                .formatted(outcome));
            }
            this.outcome = outcome;
            this.favourable = favourable;
            this.protectedColumn = protectedColumn;
        }

        /**
         * How numbers are brought between 0 and 1. Default {@link Scaling#QUANTILE}.
         *
         * @param scaling linear or by rank
         * @return this
         */
        public Builder scaling(Scaling scaling) {
            this.scaling = scaling;
            return this;
        }

        /**
         * Whether features may be missing; if so, missing is a value that is modelled like others.
         * Outcome and protected attribute must never be missing. Default true.
         *
         * @param missingAllowed false to refuse a table with a missing value
         * @return this
         */
        public Builder missingAllowed(boolean missingAllowed) {
            this.missingAllowed = missingAllowed;
            return this;
        }

        /**
         * The most levels that a column of categories may have: each is an entry of every encoded
         * row. Default 1000.
         *
         * @param maxLevels 2 or more
         * @return this
         */
        public Builder maxLevels(int maxLevels) {
            this.maxLevels = atLeastTwo("maxLevels", maxLevels);
            return this;
        }

        /**
         * The most classes that outcome and protected attribute may have; a column with more is
         * taken for a continuous one. Default 50.
         *
         * @param maxClasses 2 or more
         * @return this
         */
        public Builder maxClasses(int maxClasses) {
            this.maxClasses = atLeastTwo("maxClasses", maxClasses);
            return this;
        }

        /**
         * Seed of the places that rows of a heap get under {@link Scaling#QUANTILE}. Default 0.
         *
         * @param seed any number
         * @return this
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        private static int atLeastTwo(String name, int value) {
            if (value < 2) {
                throw new IllegalArgumentException(name + " must be 2 or more, found " + value);
            }
            return value;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         */
        public EncoderSettings build() {
            return new EncoderSettings(this);
        }
    }
}
