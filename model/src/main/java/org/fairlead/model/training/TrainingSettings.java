package org.fairlead.model.training;

/** How a network is trained: everything but the rows and what it is made of. Immutable. */
public final class TrainingSettings {
    private final int epochs;
    private final int batch;
    private final double learningRate;
    private final int patience;
    private final StopOn stopOn;
    private final long seed;
    private final long orderSeed;

    private TrainingSettings(Builder builder) {
        epochs = builder.epochs;
        batch = builder.batch;
        learningRate = builder.learningRate;
        patience = builder.patience;
        stopOn = builder.stopOn;
        seed = builder.seed;
        orderSeed = builder.orderSeed;
    }

    /**
     * Starts from the defaults.
     *
     * @param seed decides the starting weights and the dropout
     * @return a builder
     */
    public static Builder builder(long seed) {
        return new Builder(seed);
    }

    /**
     * Passes over the training rows at the most.
     *
     * @return 1 or more
     */
    public int epochs() {
        return epochs;
    }

    /**
     * Labelled rows of a step.
     *
     * @return 1 or more
     */
    public int batch() {
        return batch;
    }

    /**
     * Adam's learning rate.
     *
     * @return greater than 0
     */
    public double learningRate() {
        return learningRate;
    }

    /**
     * Epochs without a better validation loss after which training stops.
     *
     * @return 1 or more
     */
    public int patience() {
        return patience;
    }

    /**
     * The validation loss that early stopping looks at.
     *
     * @return total or task loss
     */
    public StopOn stopOn() {
        return stopOn;
    }

    /**
     * Decides the starting weights and the dropout.
     *
     * @return any number
     */
    public long seed() {
        return seed;
    }

    /**
     * Decides the order of the rows.
     *
     * @return any number
     */
    public long orderSeed() {
        return orderSeed;
    }

    /**
     * The same settings with another seed.
     *
     * @param other decides the starting weights and the dropout
     * @return settings
     */
    public TrainingSettings withSeed(long other) {
        return builder(other)
                .epochs(epochs)
                .batch(batch)
                .learningRate(learningRate)
                .patience(patience)
                .stopOn(stopOn)
                .orderSeed(orderSeed)
                .build();
    }

    /** Collects the settings of a training. */
    public static final class Builder {
        private final long seed;
        private int epochs = 10;
        private int batch = 128;
        private double learningRate = 0.001;
        private int patience = 3;
        private StopOn stopOn = StopOn.TOTAL;
        private long orderSeed = 1;

        private Builder(long seed) {
            this.seed = seed;
        }

        /**
         * Passes over the training rows at the most, default 10.
         *
         * @param count 1 or more
         * @return this builder
         */
        public Builder epochs(int count) {
            epochs = positive("epochs", count);
            return this;
        }

        /**
         * Labelled rows of a step, default 128; the last step of an epoch takes what is left.
         *
         * @param rows 1 or more
         * @return this builder
         */
        public Builder batch(int rows) {
            batch = positive("batch", rows);
            return this;
        }

        /**
         * Adam's learning rate, default 0.001.
         *
         * @param rate greater than 0
         * @return this builder
         */
        public Builder learningRate(double rate) {
            if (!(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "learning rate must be greater than 0, found " + rate);
            }
            learningRate = rate;
            return this;
        }

        /**
         * Epochs without a better validation loss after which training stops, default 3. The best
         * epoch's weights are kept.
         *
         * @param count 1 or more
         * @return this builder
         */
        public Builder patience(int count) {
            patience = positive("patience", count);
            return this;
        }

        /**
         * The validation loss whose best epoch is kept, default {@link StopOn#TOTAL}.
         *
         * @param loss total or task loss
         * @return this builder
         */
        public Builder stopOn(StopOn loss) {
            stopOn = loss;
            return this;
        }

        /**
         * Decides the order of the rows, default 1. It is apart from the seed so that trainings
         * that differ in their seed see the same batches, and can share them.
         *
         * @param value any number
         * @return this builder
         */
        public Builder orderSeed(long value) {
            orderSeed = value;
            return this;
        }

        private static int positive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be 1 or more, found " + value);
            }
            return value;
        }

        /**
         * Finishes.
         *
         * @return the settings
         */
        public TrainingSettings build() {
            return new TrainingSettings(this);
        }
    }
}
