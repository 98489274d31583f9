package org.fairlead.audit.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
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
        List<ResampledIntervals.OfSlice> found =
                ResampledIntervals.of(rows, AuditPlan.builder().build(), mode, replicates, 3)
                        .slices();

        assertThat(found).hasSize(3);
        Interval overall =
                Objects.requireNonNull(found.get(0).intervals().get(Metric.POSITIVE_RATE));
        double half = 1.96 * Math.sqrt(0.25 / size);
        assertThat(overall.upper() - overall.lower()).isBetween(1.1 * half, 3.2 * half);
        assertThat(overall.contains(0.5) || Math.abs(overall.lower() - 0.5) < half).isTrue();
        assertThat(found)
                .isEqualTo(
                        ResampledIntervals.of(
                                        rows, AuditPlan.builder().build(), mode, replicates, 3)
                                .slices());
    }
}
