package org.fairlead.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.fairlead.audit.bench.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MantelHaenszelTest {
    private static final double Z = Normal.z(0.95);

    private static MantelHaenszel of(double[]... strata) {
        MantelHaenszel common = new MantelHaenszel();
        for (double[] s : strata) {
            common.add(s[0] / s[1], s[1], s[2] / s[3], s[3]);
        }
        return common;
    }

    @Test
    void interval_ofTwoStrata_isThatOfLrstat() {
        /* lrstat 0.2.9, R: mnRiskDiffCI(n1 = c(10, 10), y1 = c(4, 3), n2 = c(20, 10), y2 = c(2, 0)) */
        MantelHaenszel common = of(new double[] {4, 10, 2, 20}, new double[] {3, 10, 0, 10});

        assertThat(common.difference()).isCloseTo(0.3, within(1e-12));
        assertThat(common.interval(Z).lower()).isCloseTo(0.08253629, within(1e-6));
        assertThat(common.interval(Z).upper()).isCloseTo(0.5320603, within(1e-6));
    }

    @ParameterizedTest(name = "{0} of {1} against {2} of {3}")
    @CsvSource({
        "56, 70, 48, 80, 0.0528, 0.3382",
        "9, 10, 3, 10, 0.1700, 0.8406",
        "6, 7, 2, 7, 0.0342, 0.8534",
        "5, 56, 0, 29, -0.0326, 0.1933",
    })
    void interval_ofOneStratum_isTheOneOfMiettinenAndNurminen(
            double a, double n, double b, double m, double lower, double upper) {
        Interval interval = of(new double[] {a, n, b, m}).interval(Z);

        assertThat(interval.lower()).isCloseTo(lower, within(6e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(6e-5));
    }

    @Test
    void interval_ofAnyStrata_hasZeroOutsideExactlyWhenItsTestSpeaksAgainstIt() {
        SplittableRandom random = new SplittableRandom(3);
        int against = 0;
        for (int trial = 0; trial < 2_000; trial++) {
            MantelHaenszel common = new MantelHaenszel();
            for (int h = random.nextInt(1, 6); h > 0; h--) {
                double n = random.nextInt(1, 12);
                double m = random.nextInt(1, 40);
                common.add(
                        random.nextInt((int) n + 1) / n, n, random.nextInt((int) m / 2 + 1) / m, m);
            }
            Interval interval = common.interval(Z);
            assertThat(interval.contains(common.difference())).isTrue();
            assertThat(interval.upper() - interval.lower()).isPositive();
            assertThat(interval.contains(0)).isEqualTo(common.pValue() >= 0.05);
            against += common.pValue() < 0.05 ? 1 : 0;
        }
        assertThat(against).isBetween(200, 1_800);
    }

    @ParameterizedTest(name = "{0} strata of {1} and {2} rows, gap {3}")
    @CsvSource({"4, 5, 50, 0", "4, 5, 50, 0.15", "4, 20, 50, 0.15", "50, 1, 9, 0.15"})
    void interval_ofSmallStrata_coversTheCommonDifference(int strata, int n, int m, double gap) {
        double[] found = Coverage.ofStrata(strata, n, m, 0.05, 0.4, gap, 2_000, 7);

        assertThat(found[0]).isBetween(0.92, 0.98);
        if (gap == 0) {
            assertThat(found[1]).isCloseTo(1 - found[0], within(1e-12));
        }
    }

    @Test
    void interval_withoutStrata_isUnknown() {
        assertThat(new MantelHaenszel().interval(Z).isUnknown()).isTrue();
        assertThat(new MantelHaenszel().pValue()).isNaN();
    }
}
