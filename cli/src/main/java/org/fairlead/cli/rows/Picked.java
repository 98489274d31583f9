package org.fairlead.cli.rows;

import java.util.stream.IntStream;

/** Values of some rows. */
public final class Picked {
    private Picked() {}

    /**
     * Picks.
     *
     * @param values one a row
     * @param rows indices of rows, in any order, as often as wanted
     * @return one value an index
     */
    public static double[] of(double[] values, int... rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
