package org.fairlead.generate;

import java.util.List;

/**
 * What synthetic rows do not show: how often the sampler had to step in, and where it could not.
 *
 * @param rows rows made
 * @param repaired rows that broke a constraint when first drawn and were put right
 * @param unrepaired rows that still break a constraint, 0 unless a constraint cannot be met
 * @param redrawn rows drawn again because they repeated training rows too closely
 * @param copiesLeft rows that repeat training rows too closely after all attempts
 * @param messages one line each, for people; empty if there is nothing to say
 */
public record SampleNotes(
        long rows,
        long repaired,
        long unrepaired,
        long redrawn,
        long copiesLeft,
        List<String> messages) {

    public SampleNotes {
        messages = List.copyOf(messages);
    }

    /**
     * Notes on rows that needed no intervention.
     *
     * @param rows rows made
     * @return the notes
     */
    public static SampleNotes of(long rows) {
        return new SampleNotes(rows, 0, 0, 0, 0, List.of());
    }
}
