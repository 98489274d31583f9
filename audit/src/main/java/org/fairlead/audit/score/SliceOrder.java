package org.fairlead.audit.score;

/** Rows of each slice in rising order of score, dealt from one order of all rows. */
public final class SliceOrder {
    private SliceOrder() {}

    /**
     * Deals rows to slices.
     *
     * @param order all rows in rising order of score
     * @param patterns membership pattern of each row
     * @param slicesOf the slices of each pattern
     * @param slices number of slices
     * @return rows of each slice, in rising order of score
     */
    public static int[][] of(int[] order, int[] patterns, int[][] slicesOf, int slices) {
        int[] sizes = new int[slices];
        for (int row : order) {
            for (int slice : slicesOf[patterns[row]]) {
                sizes[slice]++;
            }
        }
        int[][] rows = new int[slices][];
        for (int slice = 0; slice < slices; slice++) {
            rows[slice] = new int[sizes[slice]];
            sizes[slice] = 0;
        }
        for (int row : order) {
            for (int slice : slicesOf[patterns[row]]) {
                rows[slice][sizes[slice]++] = row;
            }
        }
        return rows;
    }
}
