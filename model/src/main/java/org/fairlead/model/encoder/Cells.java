package org.fairlead.model.encoder;

/** The first cells of every column of levels, buckets or words; known values follow. */
public final class Cells {
    /** The cell of a value that training never saw, or of a word that has none of its own. */
    public static final int UNKNOWN = 0;

    /** The cell of a missing value, of a text without words, and of what fills short texts up. */
    public static final int MISSING = 1;

    /** The cell of the first known value, word or n-gram. */
    public static final int FIRST = 2;

    private Cells() {}
}
