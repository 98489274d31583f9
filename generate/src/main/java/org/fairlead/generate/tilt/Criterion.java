package org.fairlead.generate.tilt;

/** Which rates of an outcome shall be near each other in all groups. */
public enum Criterion {
    /** The rate of each outcome in a group. */
    DEMOGRAPHIC_PARITY,
    /** The rate of the positive outcome among the rows of a group that had it before the tilt. */
    EQUAL_OPPORTUNITY,
    /** The rate of each outcome among the rows of a group that had each outcome before the tilt. */
    EQUALISED_ODDS
}
