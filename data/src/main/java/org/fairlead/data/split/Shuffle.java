package org.fairlead.data.split;

import java.util.random.RandomGenerator;

/** Orders drawn at random. */
public final class Shuffle {
    private Shuffle() {}

    /**
     * Puts an array into a random order, every order being equally likely (Fisher and Yates).
     *
     * @param values what is reordered, in place
     * @param random where chance comes from
     */
    public static void shuffle(int[] values, RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[j];
            values[j] = value;
        }
    }
}
