package org.fairlead.data.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.data.fingerprint.Fingerprint;
import org.fairlead.data.table.Table;
import org.junit.jupiter.api.Test;

class SimulatedCensusTest {
    private static final int ROWS = 30_000;
    private final CensusSample sample = SimulatedCensus.standard().sample(ROWS, 1);

    /**
     * Reference: the same equations summed with NumPy over all cells. Miss rates are close only,
     * since cells with odds of exactly one fall on either side by rounding.
     */
    @Test
    void truth_isTheSumOverAllCells() {
        CensusTruth truth = SimulatedCensus.standard().truth();

        assertThat(truth.maleRate()).isCloseTo(0.300778901, within(1e-8));
        assertThat(truth.femaleRate()).isCloseTo(0.181979824, within(1e-8));
        assertThat(truth.maleMissRate()).isCloseTo(0.319749000, within(1e-4));
        assertThat(truth.femaleMissRate()).isCloseTo(0.429514929, within(1e-4));
        assertThat(truth.rateGap()).isCloseTo(-0.118799, within(1e-6));
        assertThat(truth.missRateGap()).isCloseTo(0.109766, within(1e-4));
    }

    @Test
    void truth_withoutBias_hasNoGap() {
        CensusTruth truth = SimulatedCensus.withBias(0).truth();

        assertThat(truth.rateGap()).isZero();
        assertThat(truth.missRateGap()).isZero();
        CensusSample plain = SimulatedCensus.withBias(0).sample(500, 3);
        assertThat(plain.withSexFlipped().column("income"))
                .isEqualTo(plain.table().column("income"));
        assertThat(plain.withRace("Black").column("income"))
                .isEqualTo(plain.table().column("income"));
    }

    @Test
    void sample_followsTheTruth() {
        CensusTruth truth = SimulatedCensus.standard().truth();

        // four standard errors of a rate of .3 over 30,000 rows
        assertThat(rich(sample.withSex("Male"))).isCloseTo(truth.maleRate(), within(0.011));
        assertThat(rich(sample.withSex("Female"))).isCloseTo(truth.femaleRate(), within(0.011));
        assertThat(Arrays.stream(sample.probabilities()).average().orElseThrow())
                .isCloseTo(rich(sample.table()), within(0.01));
    }

    @Test
    void flipped_changesSexAndOnlyWhatFollowsFromIt() {
        Table as = sample.table();
        Table flipped = sample.withSexFlipped();

        for (String name :
                List.of(
                        "age",
                        "race",
                        "education",
                        "workclass",
                        "marital-status",
                        "capital-gain")) {
            assertThat(flipped.column(name)).isEqualTo(as.column(name));
        }
        int[] sex = as.categories("sex").codes();
        assertThat(flipped.categories("sex").codes())
                .containsExactly(Arrays.stream(sex).map(code -> 1 - code).toArray());
        double[] hours = as.numbers("hours-per-week").values();
        double[] other = flipped.numbers("hours-per-week").values();
        int[] income = as.categories("income").codes();
        int[] otherIncome = flipped.categories("income").codes();
        for (int row = 0; row < ROWS; row++) { // nobody is better off as a woman
            int sign = sex[row] == 0 ? 1 : -1;
            assertThat(sign * (hours[row] - other[row]) + 0.0).isNotNegative();
            assertThat(sign * (income[row] - otherIncome[row])).isNotNegative();
        }
        assertThat(income).isNotEqualTo(otherIncome);
    }

    @Test
    void sample_sameSeed_givesSameRowsAlsoOfALargerSample() {
        Table again = SimulatedCensus.standard().sample(ROWS, 1).table();
        Table larger = SimulatedCensus.standard().sample(ROWS + 10, 1).table();

        assertThat(again).isEqualTo(sample.table());
        assertThat(larger.select(IntStream.range(0, ROWS).toArray())).isEqualTo(again);
        assertThat(SimulatedCensus.standard().sample(ROWS, 2).table()).isNotEqualTo(again);
    }

    /** Pins the bytes, so that a sample made anywhere at any time is the same. */
    @Test
    void sample_seed1_isPinned() {
        assertThat(Fingerprint.of(sample.table())).startsWith("12edf6c52fd689fca9dc65bd83d2846b");
    }

    @Test
    void withBias_negative_isRefused() {
        assertThatThrownBy(() -> SimulatedCensus.withBias(-1))
                .hasMessage("bias must be 0 or more and finite, found -1.0");
        assertThatThrownBy(() -> sample.withSex("male"))
                .hasMessageContaining("did you mean \"Male\"?");
    }

    private static double rich(Table table) {
        return Arrays.stream(table.categories("income").codes()).average().orElseThrow();
    }
}
