package org.fairlead.model.training;

import org.fairlead.model.tabular.NetworkShape;

/** How much memory networks take that are trained together. */
public final class StackMemory {
    /**
     * Weights, two moments, the best epoch's weights, and as much again while a file is written.
     */
    private static final int ARRAYS = 6;

    private StackMemory() {}

    /**
     * Memory that each network adds, beside the rows.
     *
     * @param shape the shape of a network
     * @return bytes
     */
    public static long bytesPerNetwork(NetworkShape shape) {
        return shape.withCopies(1).parameters() * Float.BYTES * ARRAYS;
    }

    /**
     * The most networks that fit.
     *
     * @param shape the shape of a network
     * @param bytes memory for them
     * @return 0 or more; also limited by the largest array that Java has
     */
    public static int fitting(NetworkShape shape, long bytes) {
        long widest = (long) shape.tableRows() * shape.hidden().get(0);
        long byArray = widest == 0 ? Integer.MAX_VALUE : (Integer.MAX_VALUE - 8) / widest;
        return (int) Math.min(byArray, bytes / bytesPerNetwork(shape));
    }
}
