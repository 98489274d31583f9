package org.fairlead.cli.run;

import java.util.List;

/**
 * What a remedy did to training rows.
 *
 * @param remedy the remedy's name
 * @param before training rows before
 * @param after training rows after
 * @param counts what was done to which of them, a sentence each
 */
record RowChange(String remedy, int before, int after, List<String> counts) {
    RowChange {
        counts = List.copyOf(counts);
    }
}
