package org.fairlead.audit.gate;

/** What a limit is about. */
public enum Subject {
    /** The figure of a slice. */
    VALUE,
    /** A slice's figure minus that of its baseline. */
    GAP,
    /** A slice's figure over that of its baseline. */
    RATIO,
    /** The largest minus the smallest figure among the slices of a family. */
    SPREAD,
    /** The smallest over the largest figure among the slices of a family. */
    SPREAD_RATIO,
    /** A measure of parity over the slices of a family. */
    PARITY,
    /** A slice's figure minus the same in an earlier audit. */
    CHANGE;

    /**
     * Whether it is about a family rather than a slice.
     *
     * @return true for spreads and parity
     */
    public boolean isOfFamily() {
        return this == SPREAD || this == SPREAD_RATIO || this == PARITY;
    }
}
