package org.fairlead.audit.metric;

/** The rows of a slice that a rate is a share of. */
public enum Among {
    /** Rows with a positive label. */
    POSITIVES,
    /** Rows with a negative label. */
    NEGATIVES,
    /** All rows. */
    ALL,
    /** Rows with a score above the threshold. */
    SELECTED,
    /** Rows with a score at or below the threshold. */
    REJECTED,
    /** Rows with a positive label, or a score above the threshold, or both. */
    POSITIVES_OR_SELECTED;

    /**
     * How many there are.
     *
     * @param counts counts at a threshold
     * @return the denominator
     */
    public double of(Confusion counts) {
        return switch (this) {
            case POSITIVES -> counts.positives();
            case NEGATIVES -> counts.negatives();
            case ALL -> counts.total();
            case SELECTED -> counts.tp() + counts.fp();
            case REJECTED -> counts.fn() + counts.tn();
            case POSITIVES_OR_SELECTED -> counts.tp() + counts.fp() + counts.fn();
        };
    }
}
