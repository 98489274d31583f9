package org.fairlead.audit.result;

/** Whether a figure can be shown, and if not, why. */
public enum Status {
    /** The value is known. */
    KNOWN,
    /** There is no row in the denominator, or the measure is not defined for these rows. */
    UNDEFINED,
    /** There are fewer rows in the denominator than the plan asks for. */
    TOO_FEW_ROWS,
    /** The slice is hidden, because it is too small or another's figures would follow from it. */
    HIDDEN
}
