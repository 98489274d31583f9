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
import org.fairlead.audit.result.Status;
import org.fairlead.audit.slice.SliceColumn;
import org.junit.jupiter.api.Test;

/**
 * Gaps of figures that are no shares, of a slice that is part of its baseline. References: DeLong's
 * covariance and the standard errors of the means by NumPy 2.4.
 */
class SharedRowsTest {
    private static final double[] LABELS = {1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1};
    private static final double[] SCORES = {
        0.9, 0.8, 0.7, 0.35, 0.35, 0.1, 0.6, 0.4, 0.2, 0.3, 0.65, 0.55
    };
    private static final int[] PARTS = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void areaGap_toOverall_countsTheSharedRowsOnce() {
        Interval interval = measure(Metric.AUC, "part=a", "Overall").interval();

        assertThat(interval.lower()).isCloseTo(-0.21351248465557415, CLOSE);
        assertThat(interval.upper()).isCloseTo(0.312005736597748, CLOSE);
    }

    @Test
    void areaGap_ofOverallToASlice_isTheSameTurnedRound() {
        Interval there = measure(Metric.AUC, "part=a", "Overall").interval();
        Interval back = measure(Metric.AUC, "both", "most").interval();

        assertThat(back.lower()).isCloseTo(-there.upper(), CLOSE);
        assertThat(back.upper()).isCloseTo(-there.lower(), CLOSE);
    }

    @Test
    void meanGap_toOverall_countsTheSharedRowsOnce() {
        Gap gap = measure(Metric.MEAN_SCORE, "part=a", "Overall");

        assertThat(gap.interval().lower()).isCloseTo(1 / 30.0 - 0.08838829479725038, CLOSE);
        assertThat(gap.interval().upper()).isCloseTo(1 / 30.0 + 0.08838829479725038, CLOSE);
    }

    @Test
    void gaps_ofAllRowsToOverall_areNotDefined() {
        for (Metric metric : List.of(Metric.MEAN_SCORE, Metric.BRIER_SCORE)) {
            Gap gap = measure(metric, "both", "Overall");

            assertThat(gap.status()).isEqualTo(Status.UNDEFINED);
            assertThat(gap.interval().isUnknown()).isTrue();
        }
    }

    @Test
    void rateGap_ofAllRowsToAPredicate_isTheGapToTheOthersInProportion() {
        Interval toOthers = at(Metric.POSITIVE_RATE, "part=b", "part=a").interval();
        Interval toMost = at(Metric.POSITIVE_RATE, "both", "most").interval();

        assertThat(toMost.lower()).isCloseTo(toOthers.lower() / 3, CLOSE);
        assertThat(toMost.upper()).isCloseTo(toOthers.upper() / 3, CLOSE);
    }

    @Test
    void f1Gap_toOverall_isTheGapToTheOtherRowsInProportion() {
        Gap toOverall = at(Metric.F1, "part=a", "Overall");
        Gap toOthers = at(Metric.F1, "part=a", "part=b");
        /* 2 TP + FP + FN is 2 * 3 + 1 + 1 = 8 in a and 2 * 1 + 1 + 1 = 4 in b. */
        double others = 4 / 12.0;

        assertThat(toOverall.difference()).isCloseTo(others * toOthers.difference(), CLOSE);
        assertThat(toOverall.interval().lower())
                .isCloseTo(others * toOthers.interval().lower(), CLOSE);
        assertThat(toOverall.interval().upper())
                .isCloseTo(others * toOthers.interval().upper(), CLOSE);
        assertThat(toOverall.pValue()).isCloseTo(toOthers.pValue(), CLOSE);
    }

    @Test
    void balancedAccuracyGap_toOverall_isTheMeanOfTheGapsOfItsRates() {
        Gap gap = at(Metric.BALANCED_ACCURACY, "part=a", "Overall");
        Gap tpr = at(Metric.TRUE_POSITIVE_RATE, "part=a", "Overall");
        Gap tnr = at(Metric.TRUE_NEGATIVE_RATE, "part=a", "Overall");
        double below =
                Math.hypot(
                        tpr.difference() - tpr.interval().lower(),
                        tnr.difference() - tnr.interval().lower());

        assertThat(gap.interval().lower()).isCloseTo(gap.difference() - below / 2, CLOSE);
    }

    @Test
    void f1_ofHeavyPositives_countsTheWeightsOfItsOwnRows() {
        AuditRows rows =
                AuditRows.of(new double[] {1, 1, 0, 0, 0, 0}, new double[] {1, 0, 1, 0, 0, 0})
                        .weights(new double[] {5, 5, 1, 1, 1, 1})
                        .build();
        AuditPlan plan = AuditPlan.builder().build();

        /* The rows are 5, 5 and 1: 11^2 / 51 of equal weight. */
        assertThat(Audit.run(rows, plan).overall().at(0.5).estimate(Metric.F1).effectiveTrials())
                .isCloseTo(121 / 51.0, CLOSE);
    }

    private static Gap measure(Metric metric, String slice, String baseline) {
        return audit(baseline).slice(slice).measureGap(metric);
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
