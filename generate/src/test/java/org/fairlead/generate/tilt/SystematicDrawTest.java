package org.fairlead.generate.tilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SystematicDrawTest {

    @Test
    void draw_countsAreNearTheirExpectation() {
        int[] order = IntStream.range(0, 1000).toArray();
        int[] drawn = new int[1000];

        SystematicDraw.draw(
                order, 3, row -> new double[] {0.5, 0.05, 0.45}, drawn, new SplittableRandom(1));

        assertThat(count(drawn, 1)).isBetween(49L, 51L);
        assertThat(count(drawn, 0)).isBetween(498L, 502L);
    }

    @Test
    void draw_everyRowHasItsOwnChances() {
        double[][] chances = {{0.9, 0.1}, {0.3, 0.7}, {0, 1}};
        double[] seen = new double[3];
        SplittableRandom random = new SplittableRandom(2);
        for (int time = 0; time < 20_000; time++) {
            int[] drawn = new int[3];
            SystematicDraw.draw(new int[] {2, 0, 1}, 2, row -> chances[row], drawn, random);
            for (int row = 0; row < 3; row++) {
                seen[row] += drawn[row] / 20_000.0;
            }
        }

        assertThat(seen[0]).isCloseTo(0.1, within(0.01));
        assertThat(seen[1]).isCloseTo(0.7, within(0.01));
        assertThat(seen[2]).isEqualTo(1, within(1e-9));
    }

    private static long count(int[] drawn, int c) {
        return IntStream.of(drawn).filter(one -> one == c).count();
    }
}
