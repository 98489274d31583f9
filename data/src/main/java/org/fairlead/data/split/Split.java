package org.fairlead.data.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fairlead.data.DataException;
import org.fairlead.data.table.CategoryColumn;

/**
 * Rows in two parts, such as training and validation. Same seed, same rows.
 *
 * @param rest rows outside the part, in increasing order, at least one
 * @param part rows inside it, in increasing order, at least one
 */
public record Split(int[] rest, int[] part) {

    /**
     * Draws a part of exactly the rounded share of all rows.
     *
     * @param rows how many rows there are, at least 2
     * @param share share of the rows in the part, between 0 and 1, both excluded
     * @param seed chance's seed
     * @return the split
     */
    public static Split of(int rows, double share, long seed) {
        return of(rows, share, Strata.one(rows, seed));
    }

    /**
     * Draws a part in which each level has its share of rows, up to one row.
     *
     * @param by the column whose levels are spread evenly; missing counts as a level
     * @param share share of the rows in the part, between 0 and 1, both excluded
     * @param seed chance's seed
     * @return the split, its part of exactly the rounded share of all rows
     */
    public static Split stratified(CategoryColumn by, double share, long seed) {
        return of(by.size(), share, Strata.by(by, seed));
    }

    /**
     * Deals all rows out to folds whose sizes differ by one row at most.
     *
     * @param rows how many rows there are, at least {@code folds}
     * @param folds how many parts, at least 2
     * @param seed chance's seed
     * @return one split a fold: its part is the fold, its rest all other rows
     */
    public static List<Split> folds(int rows, int folds, long seed) {
        return folds(rows, folds, Strata.one(rows, seed));
    }

    /**
     * Deals all rows out to folds in each of which each level has its share, up to one row.
     *
     * @param by the column whose levels are spread evenly; missing counts as a level
     * @param folds how many parts, at least 2
     * @param seed chance's seed
     * @return one split a fold: its part is the fold, its rest all other rows
     */
    public static List<Split> stratifiedFolds(CategoryColumn by, int folds, long seed) {
        return folds(by.size(), folds, Strata.by(by, seed));
    }

    private static Split of(int rows, double share, Strata strata) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "share must lie between 0 and 1, found %s".formatted(share));
        }
        int size = (int) Math.round(rows * share);
        if (size == 0 || size == rows) {
            throw new DataException(
                    "a share of %s of %d rows leaves a part without rows; use more rows or another share"
                            .formatted(share, rows));
        }
        boolean[] inside = new boolean[rows];
        int[] quotas = strata.quotas(size);
        for (int g = 0; g < quotas.length; g++) {
            Arrays.stream(strata.groups().get(g), 0, quotas[g]).forEach(row -> inside[row] = true);
        }
        return split(inside);
    }

    private static List<Split> folds(int rows, int folds, Strata strata) {
        if (folds < 2 || folds > rows) {
            throw new IllegalArgumentException(
                    "folds must lie in [2, %d], the number of rows, found %d"
                            .formatted(rows, folds));
        }
        int[] foldOf = new int[rows];
        int next = 0;
        for (int[] group : strata.groups()) {
            for (int row : group) {
                foldOf[row] = next++ % folds;
            }
        }
        List<Split> splits = new ArrayList<>(folds);
        for (int fold = 0; fold < folds; fold++) {
            boolean[] inside = new boolean[rows];
            for (int row = 0; row < rows; row++) {
                inside[row] = foldOf[row] == fold;
            }
            splits.add(split(inside));
        }
        return splits;
    }

    private static Split split(boolean[] inside) {
        int[] rest = new int[inside.length];
        int[] part = new int[inside.length];
        int outsideSize = 0;
        int insideSize = 0;
        for (int row = 0; row < inside.length; row++) {
            if (inside[row]) {
                part[insideSize++] = row;
            } else {
                rest[outsideSize++] = row;
            }
        }
        return new Split(Arrays.copyOf(rest, outsideSize), Arrays.copyOf(part, insideSize));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Split that
                && Arrays.equals(rest, that.rest)
                && Arrays.equals(part, that.part);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(rest) + Arrays.hashCode(part);
    }

    @Override
    public String toString() {
        return "%d and %d rows".formatted(rest.length, part.length);
    }
}
