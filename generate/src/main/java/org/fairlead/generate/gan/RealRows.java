package org.fairlead.generate.gan;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.fairlead.data.split.Shuffle;
import org.fairlead.generate.encoding.EncodedRows;

/**
 * Hands out real rows of asked outcomes and classes. Within a cell of both, every row is handed out
 * before one is again, in an order that {@link #shuffle} sets.
 */
final class RealRows {
    private final EncodedRows rows;
    private final int[][][] cells;
    private final int[][] next;

    RealRows(EncodedRows rows, int outcomes, int classes) {
        this.rows = rows;
        int[][] counts = new int[outcomes][classes];
        for (int row = 0; row < rows.rows(); row++) {
            counts[rows.outcome()[row]][rows.protectedClass()[row]]++;
        }
        cells = new int[outcomes][classes][];
        next = new int[outcomes][classes];
        for (int y = 0; y < outcomes; y++) {
            for (int z = 0; z < classes; z++) {
                cells[y][z] = new int[counts[y][z]];
            }
        }
        for (int row = 0; row < rows.rows(); row++) {
            int y = rows.outcome()[row];
            int z = rows.protectedClass()[row];
            cells[y][z][next[y][z]++] = row;
        }
    }

    /** Starts over in a new order, which depends on nothing but the source of randomness. */
    void shuffle(SplittableRandom random) {
        for (int y = 0; y < cells.length; y++) {
            for (int z = 0; z < cells[y].length; z++) {
                int[] cell = cells[y][z];
                Arrays.sort(cell);
                Shuffle.shuffle(cell, random);
                next[y][z] = 0;
            }
        }
    }

    boolean has(int outcome, int protectedClass) {
        return cells[outcome][protectedClass].length > 0;
    }

    /** The features of one row for each drawn pair. */
    float[] features(Conditions.Draw draw) {
        int width = rows.width();
        float[] features = new float[draw.outcome.length * width];
        for (int i = 0; i < draw.outcome.length; i++) {
            int y = draw.outcome[i];
            int z = draw.protectedClass[i];
            int[] cell = cells[y][z];
            int row = cell[next[y][z]++ % cell.length];
            System.arraycopy(rows.features(), row * width, features, i * width, width);
        }
        return features;
    }

    int size() {
        return rows.rows();
    }
}
