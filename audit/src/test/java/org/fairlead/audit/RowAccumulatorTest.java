package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.SliceResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowAccumulatorTest {
    private static final AuditPlan PLAN =
            AuditPlan.builder().thresholds(0.3, 0.5).cross("age", "sex").build();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rows_oneByOne_giveTheResultOfArrays(boolean weighted) {
        Rows rows = new Rows(3_000, weighted);
        RowAccumulator accumulator = RowAccumulator.of(List.of("sex", "age"), PLAN);
        rows.into(accumulator, 0, 3_000);

        assertSame(accumulator.result(), Audit.run(rows.arrays(), PLAN), 1e-12);
    }

    @Test
    void fractionalLabels_goingWithWeights_keepTheWeightedLabel() {
        RowAccumulator accumulator = RowAccumulator.of(List.of(), AuditPlan.builder().build());
        double[] labels = {0.51, 0.55, 0.2, 0.9};
        double[] scores = {0.7, 0.7, 0.4, 0.4};
        double[] weights = {9, 1, 2, 3};
        for (int row = 0; row < 4; row++) {
            accumulator.add(labels[row], scores[row], weights[row]);
        }
        AuditResult exact =
                Audit.run(
                        AuditRows.of(labels, scores).weights(weights).build(),
                        AuditPlan.builder().build());

        for (Metric metric : List.of(Metric.AUC, Metric.LOG_LOSS, Metric.CALIBRATION_ERROR)) {
            assertThat(accumulator.result().overall().measure(metric).value())
                    .isCloseTo(exact.overall().measure(metric).value(), within(1e-12));
        }
    }

    @Test
    void parts_mergedInAnyOrder_giveTheSameResult() {
        Rows rows = new Rows(3_000, false);
        RowAccumulator first = RowAccumulator.of(List.of("sex", "age"), PLAN);
        RowAccumulator second = RowAccumulator.of(List.of("sex", "age"), PLAN);
        rows.into(first, 0, 1_000);
        rows.into(second, 1_000, 3_000);
        AuditResult one = second.merge(first).result();
        RowAccumulator third = RowAccumulator.of(List.of("sex", "age"), PLAN);
        rows.into(third, 1_000, 3_000);

        assertThat(first.merge(third).result()).isEqualTo(one);
    }

    @Test
    void predicate_onlyTheValueTrue_isOfTheSlice() {
        RowAccumulator accumulator =
                RowAccumulator.of(List.of("young"), AuditPlan.builder().thresholds(0.5).build())
                        .predicate("young");
        for (String value : Arrays.asList("true", "false", null, "true", "false")) {
            accumulator.add(1, 0.7, 1, value);
        }

        AuditResult found = accumulator.result();
        assertThat(found.names()).containsExactly("Overall", "young");
        assertThat(found.slice("young").rows()).isEqualTo(2);
    }

    @Test
    void scores_beyondTheExactCells_keepThresholdsExactAndStateTheError() {
        Rows rows = new Rows(3_000, false);
        RowAccumulator accumulator = RowAccumulator.of(List.of("sex", "age"), PLAN, 500);
        rows.into(accumulator, 0, 3_000);
        AuditResult found = accumulator.result();
        AuditResult exact = Audit.run(rows.arrays(), PLAN);

        assertThat(found.exclusions()).anyMatch(e -> e.reason().contains("AUC of Overall"));
        assertThat(found.overall().at(0.3).rows()).isEqualTo(exact.overall().at(0.3).rows());
        assertThat(found.overall().measure(Metric.AUC).value())
                .isCloseTo(exact.overall().measure(Metric.AUC).value(), within(1e-4));
    }

    @Test
    void accumulators_ofDifferentPlans_refuseToMerge() {
        RowAccumulator first = RowAccumulator.of(List.of("sex"), PLAN);
        RowAccumulator second =
                RowAccumulator.of(List.of("sex"), AuditPlan.builder().thresholds(0.7).build());

        assertThatThrownBy(() -> first.merge(second))
                .hasMessageStartingWith("accumulators of different plans do not merge");
    }

    @Test
    void threads_ofAnyNumber_giveTheSameBytes() {
        Rows rows = new Rows(400_000, true);
        AuditPlan.Builder plan = AuditPlan.builder().scoreMeasures(false);
        AuditResult one = Audit.run(rows.arrays(), plan.threads(1).build());

        assertThat(Audit.run(rows.arrays(), plan.threads(3).build())).isEqualTo(one);
    }

    private static void assertSame(AuditResult found, AuditResult expected, double tolerance) {
        assertThat(found.names()).isEqualTo(expected.names());
        for (SliceResult slice : expected.slices()) {
            SliceResult other = found.slice(slice.slice().name());
            assertThat(other.rows()).isEqualTo(slice.rows());
            slice.measures()
                    .forEach(
                            (metric, estimate) ->
                                    assertThat(other.measure(metric).value())
                                            .as(metric.key())
                                            .isCloseTo(estimate.value(), within(tolerance)));
            slice.at(0.5)
                    .estimates()
                    .forEach(
                            (metric, estimate) ->
                                    assertThat(other.at(0.5).estimate(metric).interval().lower())
                                            .as(metric.key())
                                            .isCloseTo(
                                                    estimate.interval().lower(),
                                                    within(tolerance)));
        }
    }

    private static final class Rows {
        private final double[] labels;
        private final double[] scores;
        private final double[] weights;
        private final boolean weighted;
        private final List<String> sexes = new ArrayList<>();
        private final List<String> ages = new ArrayList<>();

        Rows(int size, boolean weighted) {
            SplittableRandom random = new SplittableRandom(4);
            this.weighted = weighted;
            labels = new double[size];
            scores = new double[size];
            weights = new double[size];
            Arrays.fill(weights, 1);
            for (int row = 0; row < size; row++) {
                sexes.add(random.nextInt(2) == 0 ? "f" : "m");
                ages.add("a" + random.nextInt(3));
                labels[row] = weighted ? random.nextInt(5) / 4.0 : random.nextInt(2);
                scores[row] = random.nextDouble();
                weights[row] = weighted ? 0.5 + random.nextDouble() : 1;
            }
        }

        void into(RowAccumulator accumulator, int from, int to) {
            for (int row = from; row < to; row++) {
                accumulator.add(
                        labels[row], scores[row], weights[row], sexes.get(row), ages.get(row));
            }
        }

        AuditRows arrays() {
            AuditRows.Builder rows =
                    AuditRows.of(labels, scores).slice("sex", sexes).slice("age", ages);
            return (weighted ? rows.weights(weights) : rows).build();
        }
    }
}
