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
        return shape.parameters() * Float.BYTES * ARRAYS;
    }

    /**
     * The most networks that fit.
     *
     * @param shape the shape of a network
     * @param bytes memory for them
     * @return 0 or more
     */
    public static int fitting(NetworkShape shape, long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes / bytesPerNetwork(shape));
    }
}
