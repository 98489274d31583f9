package org.fairlead.model.training;

import org.fairlead.model.network.Architecture;

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
     * @param architecture of a network
     * @return bytes
     */
    public static long bytesPerNetwork(Architecture architecture) {
        return architecture.parameters() * Float.BYTES * ARRAYS;
    }

    /**
     * The most networks that fit.
     *
     * @param architecture of a network
     * @param bytes memory for them
     * @return 0 or more
     */
    public static int fitting(Architecture architecture, long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes / bytesPerNetwork(architecture));
    }
}
