package org.fairlead.model.sequence;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;

/**
 * Three convolutions over the words, pooled in between: the network of the TensorFlow Model
 * Remediation tutorials, but over the sequence, not over a length of 1.
 *
 * @param width values that a word is embedded into, 1 or more
 * @param filters outputs of each convolution and of the dense layer above, 1 or more
 * @param kernel words that a convolution sees at once, odd, 1 or more
 * @param pool words that become one between convolutions, 1 or more
 * @param dropout of the dense layer's outputs, in [0, 1)
 */
public record ConvolutionBody(int width, int filters, int kernel, int pool, double dropout)
        implements Body {
    /** The kind's name. */
    public static final String KIND = "convolution";

    /** 64 values a word, 128 filters over 5 words, pools of 5 words, dropout .3. */
    public static final ConvolutionBody USUAL = new ConvolutionBody(64, 128, 5, 5, 0.3);

    public ConvolutionBody {
        Sizes.require("width", width);
        Sizes.require("filters", filters);
        Sizes.require("pool", pool);
        Sizes.requireShare("dropout", dropout);
        if (kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException("kernel must be odd and 1 or more, found " + kernel);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Block block(NDManager owner, int rows) {
        return new ConvolutionBlock(this);
    }
}
