package org.fairlead.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExponentialsTest {
    private static final double[] VALUES = {
        0, -0.5, -1e-9, -1e-300, -40, -700, -800, -1e6, 1, 0.25, 3, 700, -2, -3, -0.125, 1e-5, 17,
        -17, 0.1
    };

    @Test
    void exp_anyValues_isThatOfTheJvm() {
        double[] values = VALUES.clone();
        Exponentials.exp(values, values.length);
        for (int i = 0; i < values.length; i++) {
            double expected = Math.exp(VALUES[i]);
            assertThat(values[i]).isCloseTo(expected, within(4 * Math.ulp(expected)));
        }
    }

    @Test
    void log1p_anyValues_isThatOfTheJvm() {
        double[] values = new double[VALUES.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(-Math.abs(VALUES[i]));
        }
        double[] before = values.clone();
        Exponentials.log1p(values, values.length);
        for (int i = 0; i < values.length; i++) {
            double expected = Math.log1p(before[i]);
            assertThat(values[i]).isCloseTo(expected, within(4 * Math.ulp(expected)));
        }
    }

    @Test
    void exp_someOfTheValues_leavesTheOthers() {
        double[] values = VALUES.clone();
        Exponentials.exp(values, 9);
        for (int i = 9; i < values.length; i++) {
            assertThat(values[i]).isEqualTo(VALUES[i]);
        }
    }
}
