package org.fairlead.data.split;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.fairlead.data.table.CategoryColumn;

/** Some rows of many, drawn at random. Same seed, same rows. */
public final class Sample {
    private Sample() {}

    /**
     * Draws distinct rows, every set of this size being equally likely.
     *
     * @param rows how many rows there are
     * @param size how many to draw, from 0 to {@code rows}
     * @param seed chance's seed
     * @return indices in increasing order
     */
    public static int[] of(int rows, int size, long seed) {
        return draw(rows, size, Strata.one(rows, seed));
    }

    /**
     * Draws distinct rows of which each level has its share, up to one row.
     *
     * @param by the column whose shares are kept; missing counts as a level
     * @param size how many to draw, from 0 to the number of rows
     * @param seed chance's seed
     * @return indices in increasing order
     */
    public static int[] stratified(CategoryColumn by, int size, long seed) {
        return draw(by.size(), size, Strata.by(by, seed));
    }

    /**
     * Draws rows with replacement, each draw independent of the others.
     *
     * @param rows how many rows there are, at least 1
     * @param size how many to draw, 0 or more
     * @param seed chance's seed
     * @return indices in the order drawn
     */
    public static int[] withReplacement(int rows, int size, long seed) {
        return new SplittableRandom(seed).ints(size, 0, rows).toArray();
    }

    private static int[] draw(int rows, int size, Strata strata) {
        if (size < 0 || size > rows) {
            throw new IllegalArgumentException(
                    "size must lie in [0, %d], the number of rows, found %d".formatted(rows, size));
        }
        int[] drawn = new int[size];
        int next = 0;
        int[] quotas = size == 0 ? new int[0] : strata.quotas(size);
        for (int g = 0; g < quotas.length; g++) {
            System.arraycopy(strata.groups().get(g), 0, drawn, next, quotas[g]);
            next += quotas[g];
        }
        Arrays.sort(drawn);
        return drawn;
    }
}
