package org.fairlead.model.tabular;

import java.util.stream.IntStream;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Texts;

/**
 * Which rows of the table a batch reads, and which rows of the batch read each of them. Found once
 * a step for all networks that are trained together; its arrays are kept from step to step.
 */
final class TouchedRows {
    private int[] touched = new int[256];
    private int[] starts = new int[257];
    private int[] readers = new int[0];
    private int count;

    /**
     * Takes the indices of a batch.
     *
     * @param slotOfRow for each table row -1, before and after
     */
    void read(Encoded rows, int[] slotOfRow) {
        int indexCount = rows.indexCount();
        read(
                IntStream.rangeClosed(0, rows.rows()).map(row -> row * indexCount).toArray(),
                rows.indices(),
                slotOfRow);
    }

    /** Takes the cells of a batch's texts. */
    void read(Texts texts, int[] slotOfRow) {
        read(texts.starts(), texts.cells(), slotOfRow);
    }

    private void read(int[] rowStarts, int[] indices, int[] slotOfRow) {
        count = 0;
        if (touched.length < indices.length) {
            touched = new int[indices.length];
            starts = new int[indices.length + 1];
            readers = new int[indices.length];
        }
        for (int tableRow : indices) {
            int slot = slotOfRow[tableRow];
            if (slot < 0) {
                slot = count++;
                slotOfRow[tableRow] = slot;
                touched[slot] = tableRow;
                starts[slot] = 0;
            }
            starts[slot]++;
        }
        sort(rowStarts, indices, slotOfRow);
        for (int slot = 0; slot < count; slot++) {
            slotOfRow[touched[slot]] = -1;
        }
    }

    /** Sorts the batch's rows by slot, by counting. */
    private void sort(int[] rowStarts, int[] indices, int[] slotOfRow) {
        int sum = 0;
        for (int slot = 0; slot < count; slot++) {
            sum += starts[slot];
            starts[slot] = sum;
        }
        starts[count] = sum;
        if (readers.length < sum) {
            readers = new int[sum];
        }
        for (int row = rowStarts.length - 2; row >= 0; row--) {
            for (int i = rowStarts[row + 1] - 1; i >= rowStarts[row]; i--) {
                readers[--starts[slotOfRow[indices[i]]]] = row;
            }
        }
    }

    /** How many rows of the table the batch reads. */
    int count() {
        return count;
    }

    /** The rows of the table that are read, slot by slot. */
    int[] tableRows() {
        return touched;
    }

    /** Rows of the batch, sorted by slot: those of a slot lie from its start to the next one's. */
    int[] readers() {
        return readers;
    }

    int start(int slot) {
        return starts[slot];
    }
}
