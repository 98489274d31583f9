package org.fairlead.model.sequence;

import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;

/**
 * What a classifier of sequences does with embedded words: the kind and size of a DJL block.
 *
 * <p>Its input is embedded words, shape (n, length, width), float32, 0 where a text has ended, and
 * a mask, shape (n, length), 1 where it has not. Its output is logits, shape (n, 1), which must not
 * depend on how far a text is filled up.
 */
public sealed interface Body permits ConvolutionBody, TransformerBody, UserBody {
    /**
     * The kind's name.
     *
     * @return as experiment files have it
     */
    String kind();

    /**
     * Values that a word is embedded into.
     *
     * @return 1 or more; 0 for a model that takes the words' cells themselves
     */
    int width();

    /**
     * A new block; a user's has its weights, others are not initialised.
     *
     * @param owner frees what the block holds in the engine when it is closed
     * @param rows cells of words that it will read, from 0 on
     * @return the block
     */
    Block block(NDManager owner, int rows);
}
