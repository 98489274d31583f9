package org.fairlead.data.counterfactual;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.data.table.Table;

/**
 * Rows and their counterfactuals, with all their columns, ids and weights among them.
 *
 * @param originals the rows that have a counterpart
 * @param counterfactuals row i is the counterpart of row i of {@code originals}
 * @param rows for each pair the index of its row in the table that was asked about
 * @param counts what was found
 */
public record PairSet(Table originals, Table counterfactuals, Rows rows, Counts counts) {

    /**
     * Indices of rows.
     *
     * @param indices increasing; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Rows(int[] indices) {}

    /**
     * What found a counterpart and what did not.
     *
     * @param rows all rows
     * @param paired rows that changed and so have a counterpart
     * @param missing rows whose value is missing
     * @param unchanged rows without a counterpart since nothing in them changed
     * @param found how often each term or level was found, by its text; 0 for those that were
     *     looked for in vain
     */
    public record Counts(
            int rows, int paired, int missing, int unchanged, Map<String, Integer> found) {

        /** Copies and sorts the map. */
        public Counts {
            found = Collections.unmodifiableMap(new TreeMap<>(found));
        }
    }
}
