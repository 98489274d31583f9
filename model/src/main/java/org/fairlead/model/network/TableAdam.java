package org.fairlead.model.network;

/**
 * Lazy Adam over the rows of a table: only rows that a step has read, and their moments, are read
 * and written, so a table may have millions of rows; a row's moments decay only in such steps.
 */
public final class TableAdam {
    /** Rows that are updated together: their values stay in the first cache. */
    public static final int BLOCK = 32;

    private final int width;
    private final Adam moments;
    private final Adam block;
    private final float[] weights;
    private final float[] gradients;

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
     * Where the gradients of the next rows go before {@link #update}.
     *
     * @return place for {@link #BLOCK} rows, one after the other
     */
    public float[] gradients() {
        return gradients;
    }

    /**
     * Copies some rows and their moments out, updates them by {@link #gradients}, copies them back.
     *
     * @param table the table, row by row
     * @param rows indices of rows
     * @param from the first of the indices that is meant
     * @param count how many are meant, at most {@link #BLOCK}
     * @param stepSize see {@link Adam#stepSize}
     */
    public void update(float[] table, int[] rows, int from, int count, float stepSize) {
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
