package org.fairlead.model.tabular;

import java.util.SplittableRandom;

/**
 * Masks of inverted dropout, drawn from a seed that names the step, so that a resumed run repeats
 * them.
 */
final class DropoutMask {
    private static final int STEPS = 1 << 16;

    private DropoutMask() {}

    /**
     * A mask of {@code size} values from {@code at} on: 0 with probability {@code rate}, else
     * 1/(1-rate).
     */
    static void fill(float[] mask, int at, int size, double rate, long seed, long step) {
        SplittableRandom random = new SplittableRandom(seed * 0x9e3779b97f4a7c15L + step);
        int threshold = (int) Math.round(rate * STEPS);
        float kept = (float) (1 / (1 - rate));
        long bits = 0;
        for (int i = 0; i < size; i++) {
            if ((i & 3) == 0) {
                bits = random.nextLong();
            }
            mask[at + i] = (int) (bits & (STEPS - 1)) < threshold ? 0f : kept;
            bits >>>= 16;
        }
    }
}
