package org.fairlead.audit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final AuditResult LARGE = audit(2_000, 0.30, 0.40);
    private static final AuditResult SMALL = audit(20, 0.30, 0.40);

    @ParameterizedTest(name = "gap within {0}, large sample {1}: {2}")
    @CsvSource({
        "0.2, true, PASS",
        "0.05, true, FAIL",
        "0.1, true, INCONCLUSIVE",
        "0.2, false, INCONCLUSIVE",
        "0.05, false, INCONCLUSIVE"
    })
    void gapLimit_byInterval_hasThreeVerdicts(double distance, boolean large, Verdict expected) {
        Limit limit = Limit.on(Subject.GAP, "positive_rate").within(distance).build();

        assertThat(Gate.check(Policy.of(limit), large ? LARGE : SMALL).verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.11, PASS", "0.09, FAIL"})
    void gapLimit_byPoint_neverIsInconclusive(double distance, Verdict expected) {
        Limit limit =
                Limit.on(Subject.GAP, "positive-rate")
                        .within(distance)
                        .evidence(Limit.Evidence.POINT)
                        .build();

        assertThat(Gate.check(Policy.of(limit), SMALL).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} is at its limit {2}")
    @CsvSource({
        "GAP, positive_rate, 0.1, true, PASS",
        "SPREAD, positive_rate, 0.1, true, PASS",
        "GAP, positive_rate, 0.0999, true, FAIL",
        "VALUE, negative_rate, 0.2, false, PASS",
        "VALUE, negative_rate, 0.2001, false, FAIL"
    })
    void figure_atTheEndOfItsRange_isInside(
            Subject subject, String metric, double end, boolean most, Verdict expected) {
        AuditResult audit = audit(10, 0.7, 0.8);
        Limit.Builder limit = Limit.on(subject, metric).evidence(Limit.Evidence.POINT);

        assertThat(0.8 - 0.7).isGreaterThan(0.1);
        assertThat(
                        Gate.check(
                                        Policy.of(
                                                (most ? limit.atMost(end) : limit.atLeast(end))
                                                        .build()),
                                        audit)
                                .verdict())
                .isEqualTo(expected);
    }

    @Test
    void interval_atTheEndOfItsRange_isInside() {
        Limit.Builder limit = Limit.on(Subject.VALUE, "positive_rate").slices("Overall");
        GateResult any = Gate.check(Policy.of(limit.atLeast(0).build()), LARGE);
        double lower = any.findings().get(0).interval().lower();

        assertThat(Gate.check(Policy.of(limit.atLeast(lower + 1e-15).build()), LARGE).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(Gate.check(Policy.of(limit.atLeast(lower + 1e-9).build()), LARGE).verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void worstFamily_whileAnotherLeavesSlicesOut_isInconclusive() {
        double[] labels = {1, 0, 1, 0, 1, 0, 1, 0};
        double[] scores = {0, 0, 0, 0, 1, 0, 1, 0};
        AuditResult audit =
                Audit.run(
                        AuditRows.of(labels, scores)
                                .slice("one", List.of("a", "a", "a", "a", "b", "b", "b", "b"))
                                .slice("two", List.of("c", "c", "d", "d", "c", "c", "d", "e"))
                                .build(),
                        AuditPlan.builder().build());
        Limit.Builder limit =
                Limit.on(Subject.SPREAD, "recall").atMost(1).evidence(Limit.Evidence.POINT);

        GateResult all = Gate.check(Policy.of(limit.build()), audit);
        GateResult worst = Gate.check(Policy.of(limit.worst().build()), audit);

        assertThat(all.of(Verdict.PASS)).extracting(Finding::place).containsExactly("one");
        assertThat(all.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(worst.findings()).extracting(Finding::place).containsExactly("two");
        assertThat(worst.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void gap_toTheSameRows_isInconclusiveAndSaysSo() {
        AuditResult audit =
                Audit.run(
                        AuditRows.of(new double[] {1, 0}, new double[] {1, 0})
                                .slice("sex", List.of("female", "female"))
                                .build(),
                        AuditPlan.builder().build());
        Limit limit = Limit.on(Subject.GAP, "recall").within(1).slices("sex=female").build();
        GateResult result = Gate.check(Policy.of(limit), audit);

        assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.findings().get(0).reason()).contains("the baseline has the same rows");
    }

    @Test
    void limit_onSliceThatIsMissing_fails() {
        Limit limit =
                Limit.on(Subject.VALUE, "positive_rate").atMost(1).slices("sex=femal").build();
        GateResult result = Gate.check(Policy.of(limit), LARGE);

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.findings().get(0).reason()).contains("did you mean \"sex=female\"");
    }

    @Test
    void limit_onMetricOrThresholdThatWasNotComputed_fails() {
        Limit metric = Limit.on(Subject.VALUE, "auc").atLeast(0).build();
        Limit threshold = Limit.on(Subject.VALUE, "recall").atLeast(0).threshold(0.7).build();
        Limit change = Limit.on(Subject.CHANGE, "recall").within(1).build();

        assertThat(Gate.check(Policy.of(metric), LARGE).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Gate.check(Policy.of(threshold), LARGE).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Gate.check(Policy.of(change), LARGE).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void limit_onUnknownMetric_saysTheNearest() {
        assertThatThrownBy(() -> Limit.on(Subject.VALUE, "false_positve_rate").atMost(1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "metric \"false_positve_rate\" is not known; did you mean "
                                + "\"false_positive_rate\"?");
    }

    @Test
    void worstSlice_ofAll_isTheOnlyFinding() {
        Limit limit =
                Limit.on(Subject.VALUE, "positive_rate")
                        .atMost(0.2)
                        .worst()
                        .evidence(Limit.Evidence.POINT)
                        .build();
        GateResult result = Gate.check(Policy.of(limit), LARGE);

        assertThat(result.findings()).hasSize(1);
        assertThat(result.findings().get(0).place()).isEqualTo("sex=female");
    }

    @Test
    void change_againstEarlierAudit_comparesSliceBySlice() {
        AuditResult later = audit(2_000, 0.30, 0.60);
        Limit limit = Limit.on(Subject.CHANGE, "positive_rate").within(0.1).build();
        GateResult result = Gate.check(Policy.of(limit), later, LARGE);

        assertThat(result.of(Verdict.FAIL)).extracting(Finding::place).contains("sex=female");
        assertThat(result.of(Verdict.PASS)).extracting(Finding::place).contains("sex=male");
    }

    @Test
    void parityAndSpread_ofFamily_areLimited() {
        Limit parity = Limit.on(Subject.PARITY, "demographic_parity").atMost(0.2).build();
        Limit ratio =
                Limit.on(Subject.SPREAD_RATIO, "positive_rate")
                        .atLeast(0.8)
                        .evidence(Limit.Evidence.POINT)
                        .build();

        assertThat(Gate.check(Policy.of(parity), LARGE).verdict()).isEqualTo(Verdict.PASS);
        assertThat(Gate.check(Policy.of(ratio), LARGE).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void undefinedRate_isInconclusiveUnlessThePolicySaysOtherwise() {
        AuditResult none = audit(40, 0, 0);
        Limit.Builder limit = Limit.on(Subject.VALUE, "precision").atLeast(0);

        assertThat(Gate.check(Policy.of(limit.build()), none).verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(
                        Gate.check(Policy.of(limit.whenInconclusive(Verdict.FAIL).build()), none)
                                .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void asserts_ofGap_throwWithEveryFinding() {
        assertThatCode(() -> GapAsserts.assertGapWithin(LARGE, Metric.POSITIVE_RATE, 0.2))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> GapAsserts.assertGapWithin(LARGE, Metric.POSITIVE_RATE, 0.01))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "FAIL sex=female: gap of positive_rate at threshold 0.5 is 0.1");
        assertThatCode(() -> GapAsserts.assertNoCertainGapBeyond(SMALL, Metric.POSITIVE_RATE, 0.05))
                .doesNotThrowAnyException();
    }

    private static AuditResult audit(int size, double maleRate, double femaleRate) {
        double[] labels = new double[2 * size];
        double[] scores = new double[2 * size];
        List<String> sexes = new ArrayList<>();
        for (int row = 0; row < 2 * size; row++) {
            boolean female = row >= size;
            int place = row % size;
            labels[row] = place % 2;
            scores[row] = place < Math.round(size * (female ? femaleRate : maleRate)) ? 0.9 : 0.1;
            sexes.add(female ? "female" : "male");
        }
        return Audit.run(
                AuditRows.of(labels, scores).slice("sex", sexes).build(),
                AuditPlan.builder().baseline("sex=male").scoreMeasures(false).build());
    }
}
