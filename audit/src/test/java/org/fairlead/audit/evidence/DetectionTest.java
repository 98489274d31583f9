package org.fairlead.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.metric.Metric;
import org.junit.jupiter.api.Test;

class DetectionTest {
    @Test
    void otherRows_ofUnequalWeights_haveTheirOwnEffectiveNumber() {
        AuditRows rows =
                AuditRows.of(
                                new double[] {1, 0, 1, 0, 1, 0, 1, 0},
                                new double[] {0.9, 0.8, 0.1, 0.2, 0.9, 0.8, 0.1, 0.2})
                        .weights(new double[] {1, 1, 1, 1, 1, 1, 1, 10})
                        .slice("sex", List.of("f", "f", "f", "f", "m", "m", "m", "m"))
                        .build();

        DetectableGap women =
                Detection.of(Audit.run(rows, AuditPlan.builder().build()), 0.05, 0.8).stream()
                        .filter(gap -> gap.slice().equals("sex=f"))
                        .filter(gap -> gap.metric() == Metric.POSITIVE_RATE)
                        .findFirst()
                        .orElseThrow();

        assertThat(women.trials()).isEqualTo(4, within(1e-12));
        assertThat(women.baselineTrials()).isEqualTo(169 / 103.0, within(1e-12));
        assertThat(women.smallestGap()).isBetween(0.0, 1.0);
    }
}
