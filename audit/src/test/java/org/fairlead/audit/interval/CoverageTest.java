package org.fairlead.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairlead.audit.bench.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest(name = "n = {0}, p = {1}")
    @CsvSource({"20, 0.05", "50, 0.02", "200, 0.05"})
    void wilson_onSmallSlices_coversWhereOthersDoNot(int n, double p) {
        double wilson = Coverage.ofRate(Coverage::wilson, n, p, 2_000, 1);

        assertThat(wilson).isBetween(0.90, 0.985);
    }

    @Test
    void otherTools_onASmallSlice_coverFarTooRarely() {
        assertThat(Coverage.ofRate(Coverage::tfmaBootstrap, 20, 0.05, 1_000, 2)).isLessThan(0.72);
        assertThat(Coverage.ofRate(Coverage::tfmaJackknife, 20, 0.05, 1_000, 3)).isLessThan(0.72);
        assertThat(Coverage.ofRate(Coverage::fairlearn, 20, 0.05, 500, 4)).isLessThan(0.72);
    }

    @Test
    void newcombe_ofUnequalSlices_coversTheDifference() {
        assertThat(Coverage.ofDifference(30, 0.1, 300, 0.25, 2_000, 5)).isBetween(0.92, 0.98);
    }

    @Test
    void largestGap_ofEqualGroups_raisesFewAlarmsByOursAndAlwaysByPercentiles() {
        double[] alarms = Coverage.falseAlarms(3, 100, 0.3, 300, 6);

        assertThat(alarms[0]).isLessThan(0.09);
        assertThat(alarms[1]).isLessThan(0.09);
        assertThat(alarms[2]).isGreaterThan(0.95);
    }
}
