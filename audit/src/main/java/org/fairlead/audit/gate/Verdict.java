package org.fairlead.audit.gate;

/** What evidence says about a limit; in rising order of how much it should worry. */
public enum Verdict {
    /** The limit holds. */
    PASS,
    /** There is not enough evidence to say. */
    INCONCLUSIVE,
    /** The limit is broken, or what it is about is not in the audit. */
    FAIL
}
