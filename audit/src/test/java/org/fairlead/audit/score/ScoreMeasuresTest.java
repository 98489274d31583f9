package org.fairlead.audit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.audit.interval.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreMeasuresTest {
    private static final double[] LABELS = {1, 0, 1, 1, 0, 0};
    private static final double[] SCORES = {0.9, 0.8, 0.7, 0.35, 0.35, 0.1};

    @Test
    void order_ofAnyDoubles_isThatOfTheJdk() {
        SplittableRandom random = new SplittableRandom(1);
        double[] scores =
                IntStream.range(0, 5_000)
                        .mapToDouble(i -> Double.longBitsToDouble(random.nextLong()))
                        .toArray();
        scores[7] = -0.0;
        scores[9] = Double.NEGATIVE_INFINITY;
        double[] expected = Arrays.stream(scores).filter(s -> !Double.isNaN(s)).sorted().toArray();

        double[] found = Arrays.stream(ScoreOrder.of(scores)).mapToDouble(r -> scores[r]).toArray();

        assertThat(found).containsExactly(expected);
    }

    /** Reference: pairs won by hand: 6.5 of 9. */
    @Test
    void area_ofSixRows_countsPairsWithHalfCreditForTies() {
        assertThat(RocArea.of(groups(0, 1, 2, 3, 4, 5)).area()).isCloseTo(6.5 / 9, within(1e-15));
    }

    @Test
    void area_ofPerfectSeparation_keepsAnInterval() {
        Interval interval = RocArea.of(groups(0, 2, 5)).interval(1.96);

        assertThat(interval.upper()).isEqualTo(1);
        assertThat(interval.lower()).isBetween(0.1, 0.9);
    }

    @Test
    void area_withoutOneClass_isUnknown() {
        assertThat(RocArea.of(groups(0, 2)).area()).isNaN();
        assertThat(RocArea.of(groups(0, 2)).interval(1.96).isUnknown()).isTrue();
    }

    /** The slice is rows 0, 1, 4; the background 2, 3, 5. */
    @Test
    void areas_againstBackground_pairOneClassOfEach() {
        ScoreGroups all = groups(0, 1, 2, 3, 4, 5);
        ScoreGroups slice = groups(0, 1, 4);

        /* Background positives .7 and .35 against the slice's negatives .8 and .35. */
        assertThat(RocArea.backgroundPositives(all, slice).area())
                .isCloseTo(1.5 / 4, within(1e-15));
        /* The slice's positive .9 against the background's negative .1. */
        assertThat(RocArea.backgroundNegatives(all, slice).area()).isEqualTo(1);
    }

    /** The slice is rows 0, 1, 4, which weigh 1; the background's rows weigh 2, 3 and 4. */
    @Test
    void areas_againstWeightedBackground_countItsOwnWeightsAlone() {
        double[] weights = {1, 1, 2, 3, 1, 4};
        int[] order = ScoreOrder.of(SCORES);
        ScoreGroups all = ScoreGroups.of(order, SCORES, LABELS, weights);
        int[] own = Arrays.stream(order).filter(row -> weights[row] == 1).toArray();
        ScoreGroups slice = ScoreGroups.of(own, SCORES, LABELS, weights);

        /* Positives 2 and 3: (2 + 3)^2 / (4 + 9), fewer than the slice's two negatives. */
        assertThat(RocArea.backgroundPositives(all, slice).effective())
                .isCloseTo(25 / 13.0, within(1e-12));
    }

    /** Reference: the definition: sum of precision times recall gained. */
    @Test
    void averagePrecision_ofSixRows_followsTheDefinition() {
        double expected = (1.0 + 2 / 3.0 + 3 / 5.0) / 3;

        assertThat(PrecisionRecall.average(groups(0, 1, 2, 3, 4, 5)))
                .isCloseTo(expected, within(1e-15));
    }

    @Test
    void losses_ofTwoRows_areMeans() {
        ScoreGroups two = groups(0, 5);

        assertThat(Losses.of(two, Losses.Kind.SCORE).value()).isCloseTo(0.5, within(1e-15));
        assertThat(Losses.of(two, Losses.Kind.BRIER).value()).isCloseTo(0.01, within(1e-15));
        assertThat(Losses.of(two, Losses.Kind.LOG).value())
                .isCloseTo(-Math.log(0.9), within(1e-15));
    }

    @Test
    void interval_ofTwoRows_takesTheSpreadOfASample() {
        Interval found = Losses.of(groups(0, 5), Losses.Kind.SCORE).interval(2, 1.96);

        /* The sample's standard deviation is 0.8 / sqrt 2, the mean's error 0.4. */
        assertThat(found.lower()).isCloseTo(0.5 - 1.96 * 0.4, within(1e-12));
        assertThat(found.upper()).isCloseTo(0.5 + 1.96 * 0.4, within(1e-12));
    }

    @Test
    void interval_ofOneRow_isUnknown() {
        assertThat(Losses.of(groups(0), Losses.Kind.SCORE).interval(1, 1.96).isUnknown()).isTrue();
    }

    @Test
    void deviation_ofScoresFarFromZero_keepsItsDigits() {
        int[] rows = {0, 1, 2, 3};

        Losses found = Losses.of(rows, null, row -> 1e9 + row % 2);

        assertThat(found.deviation()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void calibration_ofSixRows_weighsBinsByRows() {
        Calibration found = Calibration.of(groups(0, 1, 2, 3, 4, 5), 2);

        assertThat(found.bins()).hasSize(2);
        assertThat(found.bins().get(1).positiveShare()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(found.error()).isCloseTo((2.4 - 2 + (1 - 0.8)) / 6, within(1e-12));
    }

    @Test
    void distances_ofShiftedScores_areTheShift() {
        ScoreGroups low = shifted(0);
        ScoreGroups high = shifted(0.25);
        ScoreDistance found = ScoreDistance.of(high, low);

        assertThat(found.wasserstein()).isCloseTo(0.25, within(1e-9));
        assertThat(found.kolmogorovSmirnov()).isCloseTo(0.5, within(1e-9));
        assertThat(found.meanDiscrepancy()).isPositive();
        assertThat(ScoreDistance.of(low, low)).isEqualTo(new ScoreDistance(0, 0, 0));
    }

    /** 200 simulated data sets with a true AUC of Phi(1 / sqrt 2) = 0.7602. */
    @ParameterizedTest
    @ValueSource(ints = {30, 200})
    void delong_inSimulation_coversTheTruth(int size) {
        SplittableRandom random = new SplittableRandom(size);
        int covered = 0;
        for (int trial = 0; trial < 400; trial++) {
            double[] labels = new double[size];
            double[] scores = new double[size];
            for (int row = 0; row < size; row++) {
                labels[row] = row % 2;
                scores[row] = random.nextGaussian() + labels[row];
            }
            ScoreGroups groups = ScoreGroups.of(ScoreOrder.of(scores), scores, labels, null);
            covered += RocArea.of(groups).interval(1.959964).contains(0.7602499389) ? 1 : 0;
        }

        assertThat(covered / 400.0).isBetween(0.92, 0.985);
    }

    private static ScoreGroups shifted(double by) {
        double[] scores = IntStream.range(0, 8).mapToDouble(i -> i / 16.0 + by).toArray();
        return ScoreGroups.of(ScoreOrder.of(scores), scores, new double[8], null);
    }

    private static ScoreGroups groups(int... rows) {
        int[] order =
                Arrays.stream(ScoreOrder.of(SCORES))
                        .filter(row -> Arrays.stream(rows).anyMatch(r -> r == row))
                        .toArray();
        return ScoreGroups.of(order, SCORES, LABELS, null);
    }
}
