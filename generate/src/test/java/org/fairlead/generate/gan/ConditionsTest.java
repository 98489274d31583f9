package org.fairlead.generate.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.generate.encoding.EncodedRows;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final EncodedRows FIVE =
            new EncodedRows(0, new float[0], new int[] {0, 0, 0, 1, 1}, new int[] {2, 1, 0, 0, 1});

    private static long count(int[] codes, int code) {
        return Arrays.stream(codes).filter(found -> found == code).count();
    }

    @Test
    void like_multipleOfTheRows_hasTheirShares() {
        Conditions.Draw draw = Conditions.Draw.like(FIVE, 1000, new SplittableRandom(1));

        assertThat(count(draw.outcome, 1)).isEqualTo(400);
        assertThat(count(draw.protectedClass, 2)).isEqualTo(200);
        long both =
                IntStream.range(0, 1000)
                        .filter(i -> draw.outcome[i] == 1 && draw.protectedClass[i] == 2)
                        .count();
        assertThat(both).as("independent: 80 are expected").isBetween(55L, 105L);
    }

    @Test
    void like_levelThatOccursTwice_standsInBothHalves() {
        for (int seed = 0; seed < 20; seed++) {
            int[] outcome = Conditions.Draw.like(FIVE, 5, new SplittableRandom(seed)).outcome;

            assertThat(IntStream.of(0, 2, 4).map(i -> outcome[i])).contains(1);
            assertThat(IntStream.of(1, 3).map(i -> outcome[i])).contains(1);
        }
    }
}
