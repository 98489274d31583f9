package org.fairlead.remedy.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactLaplacianMmdTest {
    private final SplittableRandom random = new SplittableRandom(5);

    private float[] scores(int rows, boolean ties) {
        float[] scores = new float[rows];
        for (int i = 0; i < rows; i++) {
            double score = random.nextDouble() * 4 - 2;
            scores[i] = (float) (ties ? Math.rint(score * 4) / 4 : score);
        }
        return scores;
    }

    private Membership membership(int rows) {
        return Membership.of(
                IntStream.range(0, rows).mapToDouble(i -> random.nextInt(2)).toArray());
    }

    private double[] weights(int rows) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> random.nextInt(5) == 0 ? 0 : random.nextDouble())
                .toArray();
    }

    /** The sum over all pairs, as the definition has it. */
    private static double quadratic(float[] scores, Membership m, double length, double[] w) {
        double[] s = GroupTotals.of(m, w).contrast(1, 0);
        double sum = 0;
        for (int i = 0; i < s.length; i++) {
            for (int j = 0; j < s.length; j++) {
                sum += s[i] * s[j] * Math.exp(-Math.abs((double) scores[i] - scores[j]) / length);
            }
        }
        return sum;
    }

    private static double slope(int row, float[] scores, Membership m, double length, double[] w) {
        double[] s = GroupTotals.of(m, w).contrast(1, 0);
        double sum = 0;
        for (int j = 0; j < s.length; j++) {
            double gap = (double) scores[row] - scores[j];
            sum -=
                    2
                            * s[row]
                            * s[j]
                            * Math.signum(gap)
                            * Math.exp(-Math.abs(gap) / length)
                            / length;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_weightedScores_equalsQuadraticFormAndItsGradient(boolean ties) {
        for (int rows : new int[] {2, 3, 50, 400}) {
            float[] scores = scores(rows, ties);
            Membership m = membership(rows);
            double[] w = weights(rows);

            var exact = ExactLaplacianMmd.of(scores, m, 0.3, w);

            assertThat(exact.value()).isCloseTo(quadratic(scores, m, 0.3, w), within(1e-12));
            for (int row = 0; row < rows; row++) {
                assertThat(exact.gradient()[row])
                        .isCloseTo(slope(row, scores, m, 0.3, w), within(1e-12));
            }
        }
    }

    @Test
    void of_scores_equalsTheTensorLoss() {
        float[] scores = scores(300, false);
        Membership m = membership(300);
        double[] w = weights(300);
        var tensor = MmdLoss.of(new LaplacianKernel(0.3));
        try (var manager = NDManager.newBaseManager()) {
            var grouped =
                    GroupedPredictions.of(manager.create(scores, new Shape(300, 1)), m)
                            .withWeights(w);

            var exact = ExactLaplacianMmd.of(scores, m, 0.3, w);

            double value = tensor.compute(grouped).getFloat();
            assertThat(exact.value()).isCloseTo(value, within(1e-6));
            assertThat(exact.unbiased()).isCloseTo(tensor.unbiasedEstimate(grouped), within(1e-6));
        }
    }

    @Test
    void unbiased_sameDistributionManyTimes_averagesToZeroWhileTheBiasedDoesNot() {
        double unbiased = 0;
        double biased = 0;
        for (int draw = 0; draw < 400; draw++) {
            var exact =
                    ExactLaplacianMmd.of(scores(40, false), Membership.sensitiveFirst(20, 20), 0.3);
            unbiased += exact.unbiased() / 400;
            biased += exact.value() / 400;
        }

        assertThat(unbiased).isCloseTo(0, within(4e-3));
        assertThat(biased).isGreaterThan(0.05);
    }

    @Test
    void of_oneGroup_isZeroWithoutAnUnbiasedEstimate() {
        var exact = ExactLaplacianMmd.of(new float[] {1, 2}, Membership.sensitiveFirst(2, 0), 0.3);

        assertThat(exact.value()).isZero();
        assertThat(exact.unbiased()).isNaN();
        assertThat(exact.gradient()).containsOnly(0);
    }

    @Test
    void of_signedZeros_areTies() {
        var exact =
                ExactLaplacianMmd.of(
                        new float[] {0f, -0f, 1e-30f}, Membership.sensitiveFirst(1, 2), 0.3);

        assertThat(exact.gradient()[1])
                .isCloseTo(-exact.gradient()[0] - exact.gradient()[2], within(1e-12));
        assertThat(exact.value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void of_nanScore_saysWhichRow() {
        assertThatThrownBy(
                        () ->
                                ExactLaplacianMmd.of(
                                        new float[] {0, Float.NaN},
                                        Membership.sensitiveFirst(1, 1),
                                        0.3))
                .hasMessage("scores must be finite, found NaN in row 1");
    }

    @Test
    void of_aMillionScoresOfOneDistribution_findsNoGap() {
        // size is checked here, speed is in docs/methods: tests do not depend on the clock
        float[] scores = scores(1_000_000, false);
        Membership m = membership(1_000_000);

        var exact = ExactLaplacianMmd.of(scores, m, 0.3);

        assertThat(exact.unbiased()).isCloseTo(0, within(1e-5));
        assertThat(exact.value()).isBetween(0.0, 1e-4);
    }
}
