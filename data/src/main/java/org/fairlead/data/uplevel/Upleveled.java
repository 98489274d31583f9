package org.fairlead.data.uplevel;

import java.util.List;
import org.fairlead.data.table.Table;

/**
 * A table after upleveling.
 *
 * @param table relabelled in place, or with copies of rows behind its own
 * @param changes what was done to each protected class that has rows
 */
public record Upleveled(Table table, List<Change> changes) {

    /** Copies the list. */
    public Upleveled {
        changes = List.copyOf(changes);
    }

    /**
     * What was done to a class.
     *
     * @param level the protected class
     * @param rows its rows before
     * @param changed rows relabelled, or copies added
     * @param rateBefore the outcome's share before, in [0, 1]
     * @param rateAfter the outcome's share after, in [0, 1]
     */
    public record Change(
            String level, int rows, int changed, double rateBefore, double rateAfter) {}
}
