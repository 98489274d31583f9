package org.fairlead.audit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.slice.SliceColumn;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final AuditPlan PLAN = AuditPlan.builder().build();
    private static final List<SliceColumn> SEX =
            List.of(SliceColumn.ofValues("sex", List.of("f", "f", "f", "m", "m", "m")));

    @Test
    void classes_oneAgainstTheRest_haveTheirOwnRates() {
        ClassResult result =
                ClassAudit.ofPredictions(
                        List.of("low", "middle", "high"),
                        new int[] {0, 1, 2, 0, 1, 2},
                        new int[] {0, 1, 2, 1, 1, 0},
                        null,
                        SEX,
                        PLAN);

        assertThat(recall(result, "low", "sex=m")).isEqualTo(0);
        assertThat(recall(result, "middle", "sex=m")).isEqualTo(1);
        assertThat(result.macroAverage("Overall", Metric.RECALL)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(result.worstClass("sex", Metric.RECALL)).isEqualTo("low");
        assertThat(result.worstClass("sex", Metric.FALSE_POSITIVE_RATE)).isEqualTo("low");
    }

    @Test
    void classes_outOfRange_areRefusedWithTheirRow() {
        assertThatThrownBy(
                        () ->
                                ClassAudit.ofPredictions(
                                        List.of("a", "b"),
                                        new int[] {0, 2},
                                        new int[] {0, 1},
                                        null,
                                        List.of(),
                                        PLAN))
                .hasMessage("labels, row 1: class must lie in [0, 2), found 2");
    }

    @Test
    void numbers_ofTwoGroups_haveErrorsAndAGap() {
        List<NumberResult> results =
                NumberAudit.of(
                        new double[] {1, 2, 3, 1, 2, 3},
                        new double[] {2, 2, 5, 1, 1, 2},
                        null,
                        SEX,
                        PLAN);
        NumberResult women = results.get(1);

        assertThat(women.meanResidual()).isCloseTo(1, within(1e-12));
        assertThat(women.meanAbsoluteError()).isCloseTo(1, within(1e-12));
        assertThat(women.rootMeanSquaredError()).isCloseTo(Math.sqrt(5 / 3.0), within(1e-12));
        assertThat(women.quantiles().get(2)).isEqualTo(1);
        assertThat(women.residualGap()).isCloseTo(1 + 2 / 3.0, within(1e-12));
        /* Reference: Welch's interval by hand: variances 1 and 1/3, 3 rows each, 3.2 degrees. */
        assertThat(women.gapInterval().lower()).isBetween(-0.5, 0.0);
        assertThat(results.get(0).gapInterval().isUnknown()).isTrue();
    }

    @Test
    void numbers_thatAreNotFinite_areRefused() {
        assertThatThrownBy(
                        () ->
                                NumberAudit.of(
                                        new double[] {1},
                                        new double[] {Double.NaN},
                                        null,
                                        List.of(),
                                        PLAN))
                .hasMessage("predictions, row 0: must be finite, found NaN");
    }

    private static double recall(ClassResult result, String name, String slice) {
        return result.of(name).slice(slice).at(0.5).estimate(Metric.RECALL).value();
    }
}
