package org.fairlead.generate.encoding;

/** How numbers are brought between 0 and 1. */
public enum Scaling {
    /** Linearly, the smallest to 0 and the largest to 1. */
    MIN_MAX,
    /**
     * By rank: every share of the rows gets an equal share of the interval. A value that many rows
     * have takes the interval of its share, and a row of it a random place there, so that the
     * result is uniform whatever heaps the column has.
     */
    QUANTILE
}
