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
     * Fills the first {@code rows} places of each unit: 0 with probability {@code rate}, else
     * 1/(1-rate).
     */
    static void fill(float[][] mask, int rows, double rate, long seed, long step) {
        // The seed is drawn from once before steps are counted on it: two seeds that differ by the
        // generator's own increment would have the same stream, shifted.
        long start = new SplittableRandom(seed).nextLong() + step;
        SplittableRandom random = new SplittableRandom(start);
        int threshold = (int) Math.round(rate * STEPS);
        float kept = (float) (1 / (1 - rate));
        for (float[] unit : mask) {
            int row = 0;
            for (; row + 3 < rows; row += 4) {
                long bits = random.nextLong();
                unit[row] = (int) (bits & (STEPS - 1)) < threshold ? 0f : kept;
                unit[row + 1] = (int) (bits >>> 16 & (STEPS - 1)) < threshold ? 0f : kept;
                unit[row + 2] = (int) (bits >>> 32 & (STEPS - 1)) < threshold ? 0f : kept;
                unit[row + 3] = (int) (bits >>> 48) < threshold ? 0f : kept;
            }
            for (; row < rows; row++) {
                unit[row] = random.nextInt(STEPS) < threshold ? 0f : kept;
            }
        }
    }
}
