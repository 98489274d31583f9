package org.fairlead.generate.gan;

import java.util.List;

/**
 * The shape of the networks of a {@link TransformerGan}. Defaults are those of FairTransformerGAN
 * where it has the setting.
 *
 * @param dataType what the entries of rows are
 * @param embeddingDim width of a token, 1 or more, a multiple of the heads
 * @param randomDim numbers of noise a row, 1 or more
 * @param generatorDims widths, each 1 or more
 * @param discriminatorDims widths, each 1 or more
 * @param compressDims widths, each 1 or more; may be empty
 * @param decompressDims widths, each 1 or more; may be empty
 * @param attentionLayers number of layers, 0 or more
 * @param attentionHeads number of heads, 1 or more
 * @param bnDecay share in [0, 1)
 * @param pack rows, 1 or more
 * @param temperature greater than 0
 */
public record GanArchitecture(
        DataType dataType,
        int embeddingDim,
        int randomDim,
        List<Integer> generatorDims,
        List<Integer> discriminatorDims,
        List<Integer> compressDims,
        List<Integer> decompressDims,
        int attentionLayers,
        int attentionHeads,
        double bnDecay,
        int pack,
        double temperature) {

    /**
     * Starts the settings.
     *
     * @return a builder with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings; each has a stated default. */
    public static final class Builder {
        private DataType dataType = DataType.MIXED;
        private int embeddingDim = 32;
        private int randomDim = 32;
        private List<Integer> generatorDims = List.of(32, 32);
        private List<Integer> discriminatorDims = List.of(32, 16);
        private List<Integer> compressDims = List.of();
        private List<Integer> decompressDims = List.of();
        private int attentionLayers = 1;
        private int attentionHeads = 4;
        private double bnDecay = 0.99;
        private int pack = 5;
        private double temperature = 0.5;

        private Builder() {}

        /**
         * Activations and losses by the type of the data. Default {@link DataType#MIXED};
         * FairTransformerGAN has binary, which refuses numbers.
         *
         * @param dataType what the entries of rows are
         * @return this
         */
        public Builder dataType(DataType dataType) {
            this.dataType = dataType;
            return this;
        }

        /**
         * Width of the token that stands for a column. Default 32.
         *
         * @param embeddingDim width of a token, 1 or more, a multiple of the heads
         * @return this
         */
        public Builder embeddingDim(int embeddingDim) {
            this.embeddingDim = Checks.atLeast("embeddingDim", embeddingDim, 1);
            return this;
        }

        /**
         * Numbers of noise that a row is made from. Default 32.
         *
         * @param randomDim numbers of noise a row, 1 or more
         * @return this
         */
        public Builder randomDim(int randomDim) {
            this.randomDim = Checks.atLeast("randomDim", randomDim, 1);
            return this;
        }

        /**
         * Widths of the residual blocks of the generator; one of embeddingDim follows. Default 32,
         * 32. Where the width changes the shortcut is a map, so they need not equal randomDim.
         *
         * @param generatorDims widths, each 1 or more
         * @return this
         */
        public Builder generatorDims(List<Integer> generatorDims) {
            this.generatorDims = Checks.dims("generatorDims", generatorDims);
            return this;
        }

        /**
         * Widths of the hidden layers of the discriminators and the classifier; the outputs follow
         * by themselves. Default 32, 16.
         *
         * @param discriminatorDims widths, each 1 or more
         * @return this
         */
        public Builder discriminatorDims(List<Integer> discriminatorDims) {
            this.discriminatorDims = Checks.dims("discriminatorDims", discriminatorDims);
            return this;
        }

        /**
         * Widths of hidden layers of the encoder, applied to each token. Default none.
         *
         * @param compressDims widths, each 1 or more; may be empty
         * @return this
         */
        public Builder compressDims(List<Integer> compressDims) {
            this.compressDims = Checks.dims("compressDims", compressDims);
            return this;
        }

        /**
         * Widths of hidden layers of the decoder, applied to each token. Default none.
         *
         * @param decompressDims widths, each 1 or more; may be empty
         * @return this
         */
        public Builder decompressDims(List<Integer> decompressDims) {
            this.decompressDims = Checks.dims("decompressDims", decompressDims);
            return this;
        }

        /**
         * Layers of attention between the tokens. Default 1.
         *
         * @param attentionLayers number of layers, 0 or more
         * @return this
         */
        public Builder attentionLayers(int attentionLayers) {
            this.attentionLayers = Checks.atLeast("attentionLayers", attentionLayers, 0);
            return this;
        }

        /**
         * Heads of each layer of attention. Default 4.
         *
         * @param attentionHeads number of heads, 1 or more
         * @return this
         */
        public Builder attentionHeads(int attentionHeads) {
            this.attentionHeads = Checks.atLeast("attentionHeads", attentionHeads, 1);
            return this;
        }

        /**
         * Share of the old running mean and variance that a batch leaves in place. Default 0.99.
         *
         * @param bnDecay share in [0, 1)
         * @return this
         */
        public Builder bnDecay(double bnDecay) {
            this.bnDecay = Checks.share("bnDecay", bnDecay);
            return this;
        }

        /**
         * Rows that the first discriminator sees at once, so that it notices too little variety.
         * Default 5; FairTransformerGAN shows it the mean of the batch instead.
         *
         * @param pack rows, 1 or more
         * @return this
         */
        public Builder pack(int pack) {
            this.pack = Checks.atLeast("pack", pack, 1);
            return this;
        }

        /**
         * Temperature at which gradients flow through drawn alternatives of {@link DataType#MIXED}.
         * Default 0.5.
         *
         * @param temperature greater than 0
         * @return this
         */
        public Builder temperature(double temperature) {
            this.temperature = Checks.positive("temperature", temperature);
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         * @throws IllegalArgumentException if embeddingDim is no multiple of attentionHeads
         */
        public GanArchitecture build() {
            if (embeddingDim % attentionHeads != 0) {
                throw new IllegalArgumentException(
                        "embeddingDim must be a multiple of attentionHeads, found %d and %d"
                                .formatted(embeddingDim, attentionHeads));
            }
            return new GanArchitecture(
                    dataType,
                    embeddingDim,
                    randomDim,
                    generatorDims,
                    discriminatorDims,
                    compressDims,
                    decompressDims,
                    attentionLayers,
                    attentionHeads,
                    bnDecay,
                    pack,
                    temperature);
        }
    }
}
