package org.fairlead.generate.gan;

/** What the entries of encoded rows are, which sets activations and losses. */
public enum DataType {
    /**
     * Every entry is 0 or 1: logistic outputs, hyperbolic tangents inside, cross-entropy in the
     * autoencoder. Refused for a table with numbers other than 0 and 1.
     */
    BINARY,
    /**
     * Entries are counts or scaled numbers: rectifiers as outputs and inside, squared error in the
     * autoencoder.
     */
    COUNT,
    /**
     * Each column by its type: one alternative is drawn for categories, logistic outputs for
     * numbers, hyperbolic tangents inside.
     */
    MIXED
}
