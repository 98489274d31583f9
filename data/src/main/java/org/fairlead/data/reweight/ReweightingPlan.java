package org.fairlead.data.reweight;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How many rows each slice gives to the new set.
 *
 * @param slices the slices, in the order given
 * @param all what is drawn from all rows
 */
public record ReweightingPlan(List<Part> slices, Part all) {

    /**
     * What one slice gives.
     *
     * @param name the slice's name
     * @param weight its share of the rows drawn by slice, in [0, 1]; 0 if it has no rows
     * @param rows how many rows it has
     * @param wanted how many rows are drawn from it
     */
    public record Part(String name, double weight, long rows, long wanted) {}

    /** Copies the list. */
    public ReweightingPlan {
        slices = List.copyOf(slices);
    }

    /**
     * The size of the new set.
     *
     * @return the number of rows of the old one
     */
    public long size() {
        return all.wanted() + slices.stream().mapToLong(Part::wanted).sum();
    }

    /**
     * Starts drawing. Same seed and rows in the same order, same draws.
     *
     * @param seed chance's seed
     * @return a draw, to be asked once for each row in turn
     */
    public RowDraw draw(long seed) {
        return new RowDraw(this, new SplittableRandom(seed));
    }
}
