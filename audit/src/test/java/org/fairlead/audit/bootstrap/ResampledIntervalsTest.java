package org.fairlead.audit.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResampledIntervalsTest {

    @ParameterizedTest
    @EnumSource
    void intervals_ofEveryMode_areNearTheNormalOnes(IntervalMode mode) {
        SplittableRandom random = new SplittableRandom(6);
        int size = 1_000;
        double[] labels = new double[size];
        double[] scores = new double[size];
        List<String> groups = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            labels[row] = random.nextInt(2);
            scores[row] = random.nextDouble();
            groups.add("g" + row % 2);
        }
        AuditRows rows = AuditRows.of(labels, scores).slice("group", groups).build();
        int replicates = mode.name().endsWith("QUANTILES") ? 400 : 20;
        AuditPlan plan = AuditPlan.builder().build();
        List<ResampledIntervals.OfSlice> found = resampled(rows, plan, mode, replicates);

        assertThat(found).hasSize(3);
        Interval overall =
                Objects.requireNonNull(found.get(0).intervals().get(Metric.POSITIVE_RATE));
        double half = 1.96 * Math.sqrt(0.25 / size);
        assertThat(overall.upper() - overall.lower()).isBetween(1.1 * half, 3.2 * half);
        assertThat(overall.contains(0.5) || Math.abs(overall.lower() - 0.5) < half).isTrue();
        assertThat(found).isEqualTo(resampled(rows, plan, mode, replicates));
    }

    private static List<ResampledIntervals.OfSlice> resampled(
            AuditRows rows, AuditPlan plan, IntervalMode mode, int replicates) {
        return ResampledIntervals.of(rows, plan, Audit.run(rows, plan), mode, replicates, 3)
                .slices();
    }

    /** 90 rows of a, 40 of b and 5 of c; b is hidden too, or Overall minus it would tell of c. */
    @Test
    void intervals_ofFiguresWithheld_areUnknown() {
        int size = 135;
        double[] labels = new double[size];
        double[] scores = new double[size];
        List<String> groups = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            labels[row] = row % 10 == 0 ? 1 : 0;
            scores[row] = row % 3 / 2.0;
            groups.add(row < 90 ? "a" : row < 130 ? "b" : "c");
        }
        AuditRows rows = AuditRows.of(labels, scores).slice("group", groups).build();
        AuditPlan plan = AuditPlan.builder().minimumRows(10).minimumTrials(12).build();

        List<ResampledIntervals.OfSlice> found =
                resampled(rows, plan, IntervalMode.POISSON_QUANTILES, 50);

        assertThat(found)
                .extracting(ResampledIntervals.OfSlice::slice)
                .containsExactly("Overall", "group=a");
        assertThat(found.get(1).intervals())
                .as("9 rows have the label")
                .containsEntry(Metric.TRUE_POSITIVE_RATE, Interval.UNKNOWN);
        assertThat(found.get(1).gaps()).containsEntry(Metric.TRUE_POSITIVE_RATE, Interval.UNKNOWN);
        assertThat(found.get(0).intervals())
                .doesNotContainEntry(Metric.TRUE_POSITIVE_RATE, Interval.UNKNOWN);
        assertThat(found.get(1).gaps()).doesNotContainEntry(Metric.POSITIVE_RATE, Interval.UNKNOWN);
    }
}
