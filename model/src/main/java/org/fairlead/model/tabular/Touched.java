package org.fairlead.model.tabular;

import org.fairlead.model.encoder.Encoded;

/** What a batch reads of the table, by its indices and by its texts; found once a step. */
final class Touched {
    private final TouchedRows byIndices;
    private final TouchedRows byTexts;

    Touched(NetworkShape shape) {
        byIndices = new TouchedRows(shape.tableRows());
        byTexts = new TouchedRows(shape.textRows());
    }

    void read(Encoded rows) {
        byIndices.read(rows);
        byTexts.read(rows.texts());
    }

    TouchedRows byIndices() {
        return byIndices;
    }

    TouchedRows byTexts() {
        return byTexts;
    }
}
