package org.fairlead.remedy.training;

/** How the user's rows and the extra rows go through the block in training. */
public enum Passes {
    /**
     * {@link #JOINED} if all inputs have the same shapes but for the rows, and the block consists
     * of DJL's own layers, none of which has batch statistics; else {@link #SEPARATE}. A {@code
     * LambdaBlock} is taken to treat each row alone. The layers are looked at when the first packed
     * batch comes; after a change of layers, wrap the block anew.
     */
    AUTO,
    /**
     * All rows in one pass: fewer, larger operations. Layers with batch statistics, if any, see the
     * mixture of all rows.
     */
    JOINED,
    /** A pass a term, in training mode: batch statistics take in the extra rows of each term. */
    SEPARATE,
    /**
     * A pass a term, in inference mode, with gradient: batch statistics are used but not changed by
     * the extra rows, and dropout is off for them.
     */
    FROZEN
}
