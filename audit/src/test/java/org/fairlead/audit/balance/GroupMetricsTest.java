package org.fairlead.audit.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupMetricsTest {

    @Test
    void riskDifference_ofSixRows_isTheGapOfShares() {
        assertThat(
                        GroupMetrics.riskDifference(
                                new int[] {1, 0, 0, 1, 1, 0}, new int[] {0, 0, 0, 1, 1, 1}))
                .isCloseTo(1 / 3.0, within(1e-15));
    }

    @Test
    void balancedErrorRate_ofOneGuess_isOneLessOneOverTheGroups() {
        int[] groups = {0, 1, 1, 2, 2, 2};

        assertThat(GroupMetrics.balancedErrorRate(new int[6], groups, 3))
                .isCloseTo(2 / 3.0, within(1e-15));
        assertThat(GroupMetrics.balancedErrorRate(groups, groups, 3)).isZero();
    }

    @Test
    void relaxedForm_ofFiveGroupsAndTwoDeviations_alwaysHoldsAndIsMarkedSo() {
        GroupMetrics.Relaxed found = GroupMetrics.relaxed(new double[] {0, 0, 0, 0, 1}, 2);

        assertThat(found).isEqualTo(new GroupMetrics.Relaxed(true, true, 1));
        assertThat(GroupMetrics.relaxed(new double[] {0, 0, 0, 0, 1}, 1).holds()).isFalse();
        assertThat(GroupMetrics.relaxed(new double[] {0, 0, 0, 0, 1}, 1).vacuous()).isFalse();
    }

    @Test
    void jointDistance_ofDisjointTables_isTheRootOfTwo() {
        assertThat(GroupMetrics.jointDistance(List.of(List.of("a", 1)), List.of(List.of("a", 0))))
                .isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(
                        GroupMetrics.jointDistance(
                                List.of(List.of("a"), List.of("b")),
                                List.of(List.of("b"), List.of("a"))))
                .isZero();
    }
}
