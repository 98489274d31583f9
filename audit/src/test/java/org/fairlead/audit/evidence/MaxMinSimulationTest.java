package org.fairlead.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxMinSimulationTest {

    /** Reference: tables of the studentised range with infinite degrees of freedom. */
    @ParameterizedTest
    @CsvSource({"2, 2.771808", "3, 3.314493", "5, 3.857656", "10, 4.474124"})
    void quantile_ofRange_matchesTheTables(int draws, double expected) {
        assertThat(StudentisedRange.quantile(0.95, draws)).isCloseTo(expected, within(1e-5));
    }

    /** Equal groups: a percentile interval of the gap would reject in every trial. */
    @ParameterizedTest(name = "{0} groups of {1}, rate {2}")
    @CsvSource({"2, 200, 0.3", "3, 100, 0.3", "5, 100, 0.3", "5, 1000, 0.1"})
    void rangeTest_ofEqualGroups_rejectsAtAboutFivePercent(int groups, int size, double rate) {
        int trials = 2_000;
        int rejections = 0;
        int excluded = 0;
        SplittableRandom random = new SplittableRandom(11);
        RangeInterval intervals = new RangeInterval(0.95);
        for (int trial = 0; trial < trials; trial++) {
            double[] rates = new double[groups];
            double[] sizes = new double[groups];
            for (int g = 0; g < groups; g++) {
                sizes[g] = size;
                rates[g] = (double) binomial(random, size, rate) / size;
            }
            rejections += MaxMinTest.range(rates, sizes) < 0.05 ? 1 : 0;
            excluded += intervals.of(rates, sizes, true).lower() > 0 ? 1 : 0;
        }

        assertThat(rejections / (double) trials).isBetween(0.03, 0.065);
        assertThat(excluded / (double) trials).isBetween(0.02, 0.065);
    }

    @Test
    void permutation_ofEqualGroups_rejectsAtAboutFivePercent() {
        SplittableRandom random = new SplittableRandom(5);
        int rejections = 0;
        for (int trial = 0; trial < 400; trial++) {
            long[] sizes = {40, 60, 80};
            long[] events = new long[3];
            for (int g = 0; g < 3; g++) {
                events[g] = binomial(random, (int) sizes[g], 0.3);
            }
            rejections += MaxMinTest.permutation(events, sizes, 199, trial) <= 0.05 ? 1 : 0;
        }

        assertThat(rejections / 400.0).isBetween(0.02, 0.085);
    }

    @Test
    void bothTests_ofClearlyUnequalGroups_reject() {
        assertThat(MaxMinTest.range(new double[] {0.2, 0.4}, new double[] {200, 200}))
                .isLessThan(1e-4);
        assertThat(MaxMinTest.permutation(new long[] {40, 80}, new long[] {200, 200}, 999, 1))
                .isEqualTo(0.001);
    }

    private static int binomial(SplittableRandom random, int size, double rate) {
        int events = 0;
        for (int i = 0; i < size; i++) {
            events += random.nextDouble() < rate ? 1 : 0;
        }
        return events;
    }
}
