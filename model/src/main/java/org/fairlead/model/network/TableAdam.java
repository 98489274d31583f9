package org.fairlead.model.network;

/**
 * Lazy Adam over the rows of a table: only rows that a step has read, and their moments, are read
 * and written, so a table may have millions of rows; a row's moments decay only in such steps.
 */
public final class TableAdam {
    /**
     * Rows that are updated together. They are copied out, one after the other, so that the
     * processor waits for many of a large table's rows at once; their values stay in its cache.
     */
    private static final int BLOCK = 32;

    /** The gradients of the rows that a step has read. */
    public interface RowGradients {
        /**
         * Puts a row's gradient somewhere.
         *
         * @param index which of the rows, from 0
         * @param to takes as many values as a row has
         * @param at where they begin
         */
        void put(int index, float[] to, int at);
    }

    private static final int MOST = Integer.MAX_VALUE - 8;

    private final int width;
    private final Adam moments;
    private final Adam block;
    private final float[] weights;
    private final float[] gradients;

    /**
     * Checks that a table fits into one array.
     *
     * @param rows rows of the table
     * @param width values of a row
     * @throws IllegalArgumentException if it does not
     */
    public static void requireSize(int rows, int width) {
        if ((long) rows * width > MOST) {
            throw new IllegalArgumentException(
                    "a table of %d cells of %d values must have at most %d values; set a lower \"vocabulary\", \"hash\", \"cross-limit\" or first width"
                            .formatted(rows, width, MOST));
        }
    }

    /**
     * Starts at moments of 0.
     *
     * @param rows rows of the table
     * @param width values of a row
     */
    public TableAdam(int rows, int width) {
        this.width = width;
        moments = new Adam(Math.multiplyExact(rows, width));
        block = new Adam(BLOCK * width);
        weights = new float[BLOCK * width];
        gradients = new float[BLOCK * width];
    }

    /**
     * The moments of all rows.
     *
     * @return the optimiser's own
     */
    public Adam moments() {
        return moments;
    }

    /**
     * Updates the rows that a step has read.
     *
     * @param table the table, row by row
     * @param rows their indices, none of them twice
     * @param count how many of the indices are meant
     * @param rowGradients of the loss by them
     * @param stepSize see {@link Adam#stepSize}
     */
    public void update(
            float[] table, int[] rows, int count, RowGradients rowGradients, float stepSize) {
        for (int from = 0; from < count; from += BLOCK) {
            int some = Math.min(BLOCK, count - from);
            for (int i = 0; i < some; i++) {
                rowGradients.put(from + i, gradients, i * width);
            }
            update(table, rows, from, some, stepSize);
        }
    }

    /** Copies some rows and their moments out, updates them, copies them back. */
    private void update(float[] table, int[] rows, int from, int count, float stepSize) {
        for (int i = 0; i < count; i++) {
            int at = rows[from + i] * width;
            System.arraycopy(table, at, weights, i * width, width);
            System.arraycopy(moments.first(), at, block.first(), i * width, width);
            System.arraycopy(moments.second(), at, block.second(), i * width, width);
        }
        block.update(weights, gradients, count * width, stepSize);
        for (int i = 0; i < count; i++) {
            int at = rows[from + i] * width;
            System.arraycopy(weights, i * width, table, at, width);
            System.arraycopy(block.first(), i * width, moments.first(), at, width);
            System.arraycopy(block.second(), i * width, moments.second(), at, width);
        }
    }
}
