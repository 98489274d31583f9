package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.fairlead.audit.interval.Interval;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.result.Gap;
import org.fairlead.audit.slice.SliceColumn;
import org.junit.jupiter.api.Test;

/** Gaps of a slice that is part of its baseline, or holds it. */
class SharedRowsTest {
    private static final double[] LABELS = {1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1};
    private static final double[] SCORES = {
        0.9, 0.8, 0.7, 0.35, 0.35, 0.1, 0.6, 0.4, 0.2, 0.3, 0.65, 0.55
    };
    private static final int[] PARTS = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void rateGap_ofAllRowsToAPredicate_isTheGapToTheOthersInProportion() {
        Interval toOthers = at(Metric.POSITIVE_RATE, "part=b", "part=a").interval();
        Interval toMost = at(Metric.POSITIVE_RATE, "both", "most").interval();

        assertThat(toMost.lower()).isCloseTo(toOthers.lower() / 3, CLOSE);
        assertThat(toMost.upper()).isCloseTo(toOthers.upper() / 3, CLOSE);
    }

    private static Gap at(Metric metric, String slice, String baseline) {
        return audit(baseline).slice(slice).at(0.5).gap(metric);
    }

    private static AuditResult audit(String baseline) {
        BitSet both = new BitSet();
        both.set(0, 12);
        BitSet most = new BitSet();
        most.set(0, 8);
        AuditRows rows =
                AuditRows.of(LABELS, SCORES)
                        .slice(SliceColumn.ofCodes("part", List.of("a", "b"), PARTS))
                        .predicate("both", both)
                        .predicate("most", most)
                        .build();
        AuditPlan.Builder plan = AuditPlan.builder();
        return Audit.run(
                rows, (baseline.equals("Overall") ? plan : plan.baseline(baseline)).build());
    }
}
