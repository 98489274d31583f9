package org.fairlead.generate;

import org.fairlead.data.table.Table;

/**
 * Synthetic rows in memory.
 *
 * @param table the rows
 * @param notes what the rows do not show
 */
public record Sample(Table table, SampleNotes notes) {}
