package org.fairlead.model.tabular;

import org.fairlead.model.encoder.Encoded;

/** What a batch reads of the table, by its indices and by its texts; found once a step. */
final class Touched {
    private final TouchedRows byIndices = new TouchedRows();
    private final TouchedRows byTexts = new TouchedRows();

    /**
     * Takes a batch.
     *
     * @param slotOfRow for each table row -1, before and after
     */
    void read(Encoded rows, int[] slotOfRow) {
        byIndices.read(rows, slotOfRow);
        byTexts.read(rows.texts(), slotOfRow);
    }

    TouchedRows byIndices() {
        return byIndices;
    }

    TouchedRows byTexts() {
        return byTexts;
    }
}
