package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.audit.count.Counts;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.slice.SliceColumn;
import org.junit.jupiter.api.Test;

class BadInputTest {
    private static final double[] LABELS = {1, 0, 1, 0};
    private static final double[] SCORES = {0.9, 0.4, 0.6, 0.1};

    @Test
    void score_thatIsNaN_isRefusedWithItsRow() {
        AuditRows rows = AuditRows.of(LABELS, new double[] {0.9, 0.4, Double.NaN, 0.1}).build();

        assertThatThrownBy(() -> Audit.run(rows, AuditPlan.builder().build()))
                .hasMessageStartingWith("scores, row 2: must be a number, found NaN;");
    }

    @Test
    void score_thatIsNaN_canBeExcludedAndIsCounted() {
        AuditRows rows = AuditRows.of(LABELS, new double[] {0.9, 0.4, Double.NaN, 0.1}).build();
        AuditResult result =
                Audit.run(rows, AuditPlan.builder().undefinedRows(UndefinedRows.EXCLUDE).build());

        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.exclusions().get(0).reason()).isEqualTo("no score");
        assertThat(result.exclusions().get(0).rows()).isEqualTo(1);
    }

    @Test
    void label_outsideOfZeroToOne_isRefusedWithItsRow() {
        AuditRows rows = AuditRows.of(new double[] {1, 0, 2, 0}, SCORES).build();

        assertThatThrownBy(() -> Audit.run(rows, AuditPlan.builder().build()))
                .hasMessageStartingWith("labels, row 2: must lie in [0, 1], found 2.0");
    }

    @Test
    void lengths_thatDiffer_areRefused() {
        assertThatThrownBy(() -> AuditRows.of(LABELS, new double[3]))
                .hasMessage("scores must be as many as labels, found 3 and 4");
        assertThatThrownBy(() -> AuditRows.of(LABELS, SCORES).slice("sex", List.of("f")))
                .hasMessageStartingWith("slice column \"sex\" must be as many as labels");
    }

    @Test
    void column_ofTenThousandLevels_isRefusedWithAdvice() {
        List<String> values = IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();

        assertThatThrownBy(() -> SliceColumn.ofValues("age", values))
                .hasMessageContaining("must have at most 1000 levels")
                .hasMessageContaining("cut a number at edges or quantiles");
    }

    @Test
    void columns_ofOneName_areRefused() {
        List<String> values = List.of("a", "b", "a", "b");

        assertThatThrownBy(() -> AuditRows.of(LABELS, SCORES).slice("x", values).slice("x", values))
                .hasMessageContaining("found \"x\" twice");
    }

    @Test
    void predicate_thatMatchesNothing_isRefused() {
        assertThatThrownBy(() -> AuditRows.of(LABELS, SCORES).predicate("old", new BitSet()))
                .hasMessageStartingWith("slice \"old\": no row meets the predicate");
    }

    @Test
    void weights_negativeOrAllZero_areRefused() {
        assertThatThrownBy(() -> AuditRows.of(LABELS, SCORES).weights(new double[] {1, -1, 1, 1}))
                .hasMessage("weights, row 1: must be 0 or more and finite, found -1.0");
        assertThatThrownBy(() -> AuditRows.of(LABELS, SCORES).weights(new double[4]))
                .hasMessage("weights must have a finite sum above 0, found 0.0");
    }

    @Test
    void baseline_thatIsNoSlice_getsAdvice() {
        AuditRows rows =
                AuditRows.of(LABELS, SCORES).slice("sex", List.of("f", "m", "f", "m")).build();

        assertThatThrownBy(() -> Audit.run(rows, AuditPlan.builder().baseline("sex=M1").build()))
                .hasMessageContaining("did you mean \"sex=");
    }

    @Test
    void counts_ofDifferentPlans_doNotAddUp() {
        Counts first = Counts.of(new int[4], 1, LABELS, SCORES, null, 0.5);
        Counts second = Counts.of(new int[4], 1, LABELS, SCORES, null, 0.4);

        assertThatThrownBy(() -> first.plus(second))
                .hasMessageStartingWith("counts of different plans do not add up");
        assertThat(first.plus(first).rows()).isEqualTo(8);
    }

    @Test
    void metric_thatIsUnknown_getsAdvice() {
        assertThatThrownBy(() -> Metric.named("precison"))
                .hasMessageContaining("did you mean \"precision\"?");
    }
}
