package org.fairlead.remedy.term;

/**
 * One addition to the task loss: a loss over extra rows, times a weight. Named by the user; the
 * name ties the term to its data and to what is logged.
 */
public sealed interface Term permits MinDiff, LogitPairing {

    /**
     * Name of the term.
     *
     * @return not blank
     */
    String name();

    /**
     * Weight of the term at each step.
     *
     * @return the schedule
     */
    WeightSchedule weight();

    /**
     * Which of the block's outputs the term looks at.
     *
     * @return index into the outputs, 0 or more
     */
    int output();

    /**
     * Checks what all kinds of terms have in common.
     *
     * @param name as the user gave it
     * @param output index of an output
     * @throws IllegalArgumentException if the name is blank or the index negative
     */
    static void check(String name, int output) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a term needs a name, found '" + name + "'");
        }
        if (output < 0) {
            throw new IllegalArgumentException(
                    "term '%s': the output must be 0 or more, found %d".formatted(name, output));
        }
    }
}
