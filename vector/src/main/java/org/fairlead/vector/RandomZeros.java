package org.fairlead.vector;

/**
 * Sets random values to 0. Which ones is a function of two keys and of a value's index alone, and
 * the same with and without the vector API.
 */
public final class RandomZeros {
    /** The golden ratio in 32 bits, an odd number without small structure. */
    static final int STEP = 0x9E3779B9;

    /** Multipliers of the finaliser of MurmurHash3 (Appleby, public domain). */
    static final int FIRST = 0x85EBCA6B;

    static final int SECOND = 0xC2B2AE35;

    private RandomZeros() {}

    /**
     * Sets some values to 0 and scales the others.
     *
     * @param values changed
     * @param at where they begin
     * @param n how many they are
     * @param index of the first of them, which decides together with the keys
     * @param key one key
     * @param other another key
     * @param rate probability that a value is set to 0, in [0, 1)
     * @param scale what the others are multiplied by
     */
    public static void apply(
            float[] values,
            int at,
            int n,
            int index,
            int key,
            int other,
            double rate,
            float scale) {
        int threshold = (int) Math.min(Integer.MAX_VALUE, Math.round(rate * 0x1p31));
        int i =
                Vectors.PRESENT
                        ? VectorZeros.apply(values, at, n, index, key, other, threshold, scale)
                        : 0;
        for (; i < n; i++) {
            int draw = mix(mix((index + i) * STEP + key) + other) >>> 1;
            values[at + i] *= draw < threshold ? 0f : scale;
        }
    }

    private static int mix(int bits) {
        int mixed = (bits ^ bits >>> 16) * FIRST;
        mixed = (mixed ^ mixed >>> 13) * SECOND;
        return mixed ^ mixed >>> 16;
    }
}
