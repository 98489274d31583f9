package org.fairlead.audit.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsistencyTest {

    @Test
    void consistency_ofTwoClusters_countsTheOneThatStandsOut() {
        double[][] features = {{0}, {0.1}, {0.2}, {10}, {10.1}, {10.2}};
        double[] outcomes = {1, 1, 0, 0, 0, 0};

        /* In the first cluster the mean of neighbours is 2/3 for all three rows. */
        assertThat(Consistency.of(features, outcomes, 3))
                .isCloseTo(1 - (1 / 3.0 + 1 / 3.0 + 2 / 3.0) / 6, within(1e-12));
    }

    @Test
    void consistency_ofMoreNeighboursThanRows_isRefused() {
        assertThatThrownBy(() -> Consistency.of(new double[][] {{0}}, new double[] {1}, 5))
                .hasMessage("neighbours must lie in [1, 1 rows], found 5");
    }

    @Test
    void differentialFairness_ofThreeGroups_namesTheWorstPair() {
        DifferentialFairness found =
                DifferentialFairness.of(
                        List.of("a", "b", "empty"),
                        new double[] {50, 10, 0},
                        new double[] {100, 100, 0},
                        1);

        assertThat(found.epsilon()).isCloseTo(Math.log(50.5 / 10.5), within(1e-12));
        assertThat(found.higher()).isEqualTo("a");
        assertThat(found.lower()).isEqualTo("b");
        assertThat(found.positiveOutcome()).isTrue();
    }

    @Test
    void differentialFairness_ofOneGroup_isUnknown() {
        assertThat(
                        DifferentialFairness.of(List.of("a"), new double[] {1}, new double[] {2}, 1)
                                .epsilon())
                .isNaN();
    }
}
