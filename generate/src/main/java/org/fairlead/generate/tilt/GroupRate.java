package org.fairlead.generate.tilt;

import org.jspecify.annotations.Nullable;

/**
 * A rate before and after a tilt: of the rows, where a table's own rates are set, else as the
 * fitted laws have it.
 *
 * @param attribute protected column, empty for all rows
 * @param level level of the protected column, empty for all rows
 * @param given the outcome that rows had before the tilt, null for any
 * @param outcome the outcome whose rate this is
 * @param before rate before, in [0, 1]
 * @param wanted rate asked for
 * @param after rate reached
 */
public record GroupRate(
        String attribute,
        String level,
        @Nullable String given,
        String outcome,
        double before,
        double wanted,
        double after) {

    /** The same rate with another value reached. */
    GroupRate reached(double value) {
        return new GroupRate(attribute, level, given, outcome, before, wanted, value);
    }
}
