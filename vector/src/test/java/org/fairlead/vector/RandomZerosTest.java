package org.fairlead.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomZerosTest {
    private static final int SIZE = 200_000;

    private static float[] ones() {
        float[] values = new float[SIZE];
        Arrays.fill(values, 1f);
        return values;
    }

    private static float[] drawn(int key, int other, double rate) {
        float[] values = ones();
        RandomZeros.apply(values, 0, SIZE, 0, key, other, rate, 2f);
        return values;
    }

    private static double share(float[] values) {
        int zeros = 0;
        for (float value : values) {
            zeros += value == 0 ? 1 : 0;
        }
        return (double) zeros / values.length;
    }

    @Test
    void apply_anyRate_setsThatShareToZeroAndScalesTheRest() {
        for (double rate : new double[] {0, 0.1, 0.5, 0.9}) {
            float[] values = drawn(5, 6, rate);
            // five standard errors
            assertThat(share(values))
                    .isCloseTo(rate, within(5 * Math.sqrt(rate * (1 - rate) / SIZE)));
            for (float value : values) {
                assertThat(value == 0 || value == 2).isTrue();
            }
        }
    }

    /** Pieces of odd lengths leave most values to the loop. */
    @Test
    void apply_inPieces_isTheSameAsAtOnce() {
        float[] whole = drawn(7, 8, 0.3);
        float[] pieces = ones();
        for (int at = 0; at < SIZE; at += 7) {
            RandomZeros.apply(pieces, at, Math.min(7, SIZE - at), at, 7, 8, 0.3, 2f);
        }
        assertThat(pieces).isEqualTo(whole);
    }

    /** Of independent draws both are 0 in the product of the rates. */
    @Test
    void apply_neighboursAndOtherKeys_areIndependent() {
        float[] values = drawn(9, 10, 0.3);
        int[][] keys = {{10, 10}, {9, 11}, {9 + RandomZeros.STEP, 10}, {10, 9}};
        for (int[] key : keys) {
            assertThat(both(values, drawn(key[0], key[1], 0.3), 0))
                    .as("keys %d and %d", key[0], key[1])
                    .isCloseTo(0.09, within(0.004));
        }
        for (int shift : new int[] {1, 2, 16, 64}) {
            assertThat(both(values, values, shift))
                    .as("shift %d", shift)
                    .isCloseTo(0.09, within(0.004));
        }
    }

    private static double both(float[] values, float[] others, int shift) {
        int zeros = 0;
        for (int i = 0; i + shift < SIZE; i++) {
            zeros += values[i] == 0 && others[i + shift] == 0 ? 1 : 0;
        }
        return (double) zeros / SIZE;
    }
}
