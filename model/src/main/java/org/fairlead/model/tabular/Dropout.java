package org.fairlead.model.tabular;

import java.util.SplittableRandom;
import org.fairlead.vector.RandomZeros;

/**
 * Inverted dropout, drawn from a seed that names the step, so that a resumed run repeats it.
 *
 * @param rate probability that a value is set to 0, in [0, 1); 0 for no dropout
 * @param seed of the network
 * @param step of the training
 */
record Dropout(double rate, long seed, long step) {
    /** No dropout. */
    static final Dropout NONE = new Dropout(0, 0, 0);

    /** What values are multiplied by that are not set to 0. */
    float scale() {
        return (float) (1 / (1 - rate));
    }

    /**
     * Sets values to 0 with the probability of {@link #rate}, and multiplies the others by {@link
     * #scale}.
     *
     * @param values rows of {@code stride} values, changed
     * @param stride from one row's beginning to the next one's
     * @param width values of a row that are meant
     * @param rows rows that are meant
     */
    void apply(float[] values, int stride, int width, int rows) {
        if (rate == 0) {
            return;
        }
        // The seed is drawn from once before steps are counted on it: two seeds that differ by the
        // generator's own increment would have the same stream, shifted.
        long start = new SplittableRandom(seed).nextLong() + step;
        long keys = new SplittableRandom(start).nextLong();
        for (int row = 0; row < rows; row++) {
            RandomZeros.apply(
                    values,
                    row * stride,
                    width,
                    row * width,
                    (int) keys,
                    (int) (keys >>> 32),
                    rate,
                    scale());
        }
    }
}
