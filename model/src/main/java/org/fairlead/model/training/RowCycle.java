package org.fairlead.model.training;

import java.util.SplittableRandom;

/**
 * Row numbers in a shuffled order that starts again, newly shuffled, when it has ended. A position
 * in the cycle is all the state there is, so a resumed training goes on where the killed one was.
 */
final class RowCycle {
    private final int size;
    private final long seed;
    private long pass = -1;
    private int[] order = new int[0];

    /**
     * Makes a cycle.
     *
     * @param size number of rows, 1 or more
     * @param seed decides every order
     */
    RowCycle(int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("a cycle must have 1 row or more, found " + size);
        }
        this.size = size;
        this.seed = seed;
    }

    /** {@code count} rows from a position on; positions run through all passes. */
    int[] rows(long position, int count) {
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            shuffle((position + i) / size);
            rows[i] = order[(int) ((position + i) % size)];
        }
        return rows;
    }

    private void shuffle(long wanted) {
        if (wanted == pass) {
            return;
        }
        pass = wanted;
        order = new int[size];
        SplittableRandom random =
                new SplittableRandom(new SplittableRandom(seed).nextLong() + wanted);
        for (int i = 0; i < size; i++) { // Fisher and Yates, inside out
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }
}
