package org.fairlead.audit.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.interval.Normal;
import org.fairlead.audit.interval.Quantiles;
import org.fairlead.audit.interval.Wilson;
import org.fairlead.audit.metric.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellBootstrapTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 4, 9.9, 10, 55, 4_000})
    void poisson_ofAnyMean_hasThatMeanAndVariance(double mean) {
        PoissonSampler sampler = new PoissonSampler(mean);
        SplittableRandom random = new SplittableRandom(3);
        int draws = 200_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double value = sampler.draw(random) - mean;
            sum += value;
            squares += value * value;
        }

        assertThat(sum / draws).isCloseTo(0, within(5 * Math.sqrt(mean / draws)));
        assertThat(squares / draws / mean).isCloseTo(1, within(0.03));
    }

    @Test
    void replicates_ofARate_spreadAsWilsonSays() {
        Counts counts = counts(2_000, 1);
        CellBootstrap bootstrap =
                CellBootstrap.of(counts, List.of(new int[] {0, 1}), new int[] {0}, 2_000, 1);
        Interval found = Quantiles.middle(bootstrap.values(Metric.POSITIVE_RATE, 0, 0), 0.95);
        double rate = Metric.POSITIVE_RATE.value(counts.of(0, 1).weightAt(0));
        Interval expected = Wilson.of(rate, 2_000, Normal.z(0.95));

        assertThat(found.lower()).isCloseTo(expected.lower(), within(0.003));
        assertThat(found.upper()).isCloseTo(expected.upper(), within(0.003));
    }

    @Test
    void replicates_ofSlicesThatShareRows_shareTheirDraws() {
        Counts counts = counts(500, 1);
        CellBootstrap bootstrap =
                CellBootstrap.of(
                        counts,
                        List.of(new int[] {0, 1}, new int[] {0}, new int[] {1}),
                        new int[] {0},
                        50,
                        9);

        for (int i = 0; i < 50; i++) {
            assertThat(bootstrap.counts(0, 0, i).total())
                    .isCloseTo(
                            bootstrap.counts(1, 0, i).total() + bootstrap.counts(2, 0, i).total(),
                            within(1e-9));
        }
    }

    @Test
    void replicates_ofScaledWeights_givesTheSameRates() {
        double[] plain =
                CellBootstrap.of(counts(300, 1), List.of(new int[] {0}), new int[] {0}, 20, 4)
                        .values(Metric.ACCURACY, 0, 0);
        double[] scaled =
                CellBootstrap.of(counts(300, 8), List.of(new int[] {0}), new int[] {0}, 20, 4)
                        .values(Metric.ACCURACY, 0, 0);

        assertThat(scaled).containsExactly(plain);
    }

    @Test
    void replicates_belowOne_areRefused() {
        assertThatThrownBy(
                        () ->
                                CellBootstrap.of(
                                        counts(9, 1), List.of(new int[] {0}), new int[] {0}, 0, 1))
                .hasMessage("replicates must be 1 or more, found 0");
    }

    private static Counts counts(int rows, double weight) {
        SplittableRandom random = new SplittableRandom(2);
        int[] patterns = new int[rows];
        double[] labels = new double[rows];
        double[] scores = new double[rows];
        double[] weights = new double[rows];
        Arrays.fill(weights, weight);
        for (int row = 0; row < rows; row++) {
            patterns[row] = random.nextInt(2);
            labels[row] = random.nextInt(2);
            scores[row] = random.nextDouble();
        }
        return Counts.of(patterns, 2, labels, scores, weights, 0.7);
    }
}
