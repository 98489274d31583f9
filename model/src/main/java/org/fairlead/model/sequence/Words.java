package org.fairlead.model.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.fairlead.model.encoder.Cells;
import org.fairlead.model.encoder.Texts;
import org.fairlead.model.sequence.LengthBuckets.Bucket;

/** The words of a bucket of rows, filled up to one length, in the engine. */
final class Words {
    private final NDManager scope;
    private final int width;
    private final int rows;
    private final int length;

    /** The cell of each place, row by row; -1 behind a text's end. */
    private final int[] cells;

    private Words(NDManager scope, int width, int rows, int length, int[] cells) {
        this.scope = scope;
        this.width = width;
        this.rows = rows;
        this.length = length;
        this.cells = cells;
    }

    static Words of(Texts texts, Bucket bucket, int width, NDManager scope) {
        int length = bucket.length();
        int[] cells = new int[bucket.rows().length * length];
        java.util.Arrays.fill(cells, -1);
        for (int i = 0; i < bucket.rows().length; i++) {
            int row = bucket.rows()[i];
            System.arraycopy(
                    texts.cells(), texts.starts()[row], cells, i * length, texts.length(row));
        }
        return new Words(scope, width, bucket.rows().length, length, cells);
    }

    /** 1 where a text has not ended, shape (rows, length). */
    NDArray mask() {
        float[] mask = new float[cells.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = cells[i] < 0 ? 0 : 1;
        }
        return scope.create(mask, new Shape(rows, length));
    }

    /**
     * What a body reads: embedded words, shape (rows, length, width), 0 behind a text's end; or,
     * for a width of 0, cells, shape (rows, length).
     */
    NDArray embedded(float[] table) {
        if (width == 0) {
            long[] numbers = new long[cells.length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = cells[i] < 0 ? Cells.MISSING : cells[i];
            }
            return scope.create(numbers, new Shape(rows, length));
        }
        float[] values = new float[cells.length * width];
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] >= 0) {
                System.arraycopy(table, cells[i] * width, values, i * width, width);
            }
        }
        return scope.create(values, new Shape(rows, length, width));
    }

    int[] cells() {
        return cells;
    }
}
