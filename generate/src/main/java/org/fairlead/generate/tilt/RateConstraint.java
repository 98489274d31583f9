package org.fairlead.generate.tilt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rate that a tilt sets: of an outcome, in a group, perhaps among rows that had an outcome
 * before the tilt.
 *
 * @param attribute protected attribute, -1 for all rows
 * @param level level of the attribute, -1 for all rows
 * @param given outcome before the tilt, -1 for any
 * @param outcome outcome after it
 */
record RateConstraint(int attribute, int level, int given, int outcome) {

    /** Whether the other is the same rate of a group of the same attribute. */
    boolean isBeside(RateConstraint other) {
        return attribute == other.attribute && given == other.given && outcome == other.outcome;
    }

    boolean covers(Groups groups, int combination) {
        return attribute < 0 || groups.combinations()[combination][attribute] == level;
    }

    /** The weight of a row in this rate before it is scaled to sum to one. */
    double weight(Groups groups, double[] chances, double[][] before) {
        double sum = 0;
        for (int q = 0; q < chances.length; q++) {
            if (covers(groups, q)) {
                sum += chances[q] * (given < 0 ? 1 : before[q][given]);
            }
        }
        return sum;
    }

    GroupRate rate(
            Groups groups, List<String> outcomes, double before, double wanted, double after) {
        @Nullable String condition = given < 0 ? null : outcomes.get(given);
        return new GroupRate(
                attribute < 0 ? "" : groups.attributes().get(attribute),
                attribute < 0 ? "" : groups.levels().get(attribute).get(level),
                condition,
                outcomes.get(outcome),
                before,
                wanted,
                after);
    }
}
