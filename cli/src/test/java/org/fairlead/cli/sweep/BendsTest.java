package org.fairlead.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BendsTest {
    @Test
    void most_boundsTheWeightsThatAreFound() {
        assertThat(Bends.most(2, 5)).isOne();
        assertThat(Bends.most(4, 5)).isEqualTo(4);
        assertThat(Bends.most(4, 3)).isEqualTo(3);
        assertThat(Bends.most(1, 5)).isZero();
    }

    @Test
    void weights_oneSharpBend_liesOnBothSidesOfIt() {
        // The gap falls for free up to weight 1 and costs accuracy from there on.
        List<Double> more =
                Bends.weights(
                        List.of(0.0, 0.5, 1.0, 4.0, 8.0),
                        List.of(0.08, 0.04, 0.0, 0.0, 0.0),
                        List.of(0.85, 0.85, 0.85, 0.84, 0.83),
                        2);

        assertThat(more).containsExactly(0.707, 2.0);
    }

    @Test
    void weights_oneWeightBesideTheBaseline_isItsHalf() {
        assertThat(Bends.weights(List.of(0.0, 3.0), List.of(0.1, 0.0), List.of(0.9, 0.8), 3))
                .containsExactly(1.5);
    }

    @Test
    void weights_middleThatWasTried_isNotTriedAgain() {
        assertThat(
                        Bends.weights(
                                List.of(0.0, 1.0, 1.001),
                                List.of(0.1, 0.0, 0.0),
                                List.of(0.9, 0.9, 0.8),
                                2))
                .containsExactly(0.5);
    }
}
