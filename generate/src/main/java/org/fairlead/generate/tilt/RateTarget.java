package org.fairlead.generate.tilt;

/** Whose rates a tilt brings together. */
public enum RateTarget {
    /** The rates of the outcome in the rows themselves. */
    DATA,
    /**
     * The rates of the likeliest outcome given the features, as a good classifier without the
     * protected attribute would predict it.
     */
    CLASSIFIER
}
