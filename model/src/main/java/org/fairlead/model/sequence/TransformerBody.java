package org.fairlead.model.sequence;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;

/**
 * A small transformer encoder: words with sines of their places, layers of attention, the mean over
 * the words.
 *
 * @param width values that a word is embedded into, a multiple of {@code heads}
 * @param layers encoder layers, 1 or more
 * @param heads heads of attention, 1 or more
 * @param feed width of each layer's feed-forward part, 1 or more
 * @param dropout of each layer, in [0, 1)
 */
public record TransformerBody(int width, int layers, int heads, int feed, double dropout)
        implements Body {
    /** The kind's name. */
    public static final String KIND = "transformer";

    /** 64 values a word, 2 layers of 4 heads, a feed-forward part of 128, dropout .1. */
    public static final TransformerBody USUAL = new TransformerBody(64, 2, 4, 128, 0.1);

    public TransformerBody {
        Sizes.require("width", width);
        Sizes.require("layers", layers);
        Sizes.require("heads", heads);
        Sizes.require("feed", feed);
        Sizes.requireShare("dropout", dropout);
        if (width % heads != 0) {
            throw new IllegalArgumentException(
                    "width must be a multiple of heads, found %d and %d".formatted(width, heads));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Block block(NDManager owner, int rows) {
        return new TransformerBlock(this);
    }
}
