package org.fairlead.audit.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.metric.Metric;
import org.fairlead.audit.result.AuditResult;
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
    void classes_inATable_areCountedTrueAgainstPredicted() {
        ClassResult result =
                ClassAudit.ofScores(
                        List.of("low", "high"),
                        new int[] {0, 0, 0, 1, 1, 1},
                        new double[][] {{.9, .8, .2, .4, .1, .6}, {.1, .2, .8, .6, .9, .4}},
                        null,
                        SEX,
                        PLAN);
        ClassTable overall = result.tables().get(0);

        assertThat(overall.weight()).containsExactly(List.of(2.0, 1.0), List.of(1.0, 2.0));
        assertThat(overall.accuracy().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(overall.balancedErrorRate()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(overall.macroF1()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(result.tables()).extracting(ClassTable::slice).contains("sex=f", "sex=m");
    }

    @Test
    void targets_giveMeasuresOfErrorsWithGaps() {
        AuditRows rows =
                AuditRows.of(new double[] {0, 1, 1, 0, 1, 1}, new double[] {2, 2, 5, 1, 1, 2})
                        .targets(new double[] {1, 2, 3, 1, 2, 3})
                        .slice(SEX.get(0))
                        .build();
        AuditResult audit = Audit.run(rows, AuditPlan.builder().thresholds(1.5).build());

        assertThat(audit.slice("sex=f").measure(Metric.MEAN_RESIDUAL).value())
                .isCloseTo(1, within(1e-12));
        assertThat(audit.slice("sex=f").measure(Metric.ROOT_MEAN_SQUARED_ERROR).value())
                .isCloseTo(Math.sqrt(5 / 3.0), within(1e-12));
        assertThat(audit.slice("sex=f").measure(Metric.MEAN_ABSOLUTE_ERROR).interval().isUnknown())
                .isFalse();
        assertThat(audit.slice("sex=f").measureGap(Metric.MEAN_RESIDUAL).difference())
                .isCloseTo(1 - 1 / 6.0, within(1e-12));
        assertThat(audit.familyResult("sex").measures().get(Metric.MEAN_RESIDUAL))
                .satisfies(
                        s -> assertThat(s.spread().difference()).isCloseTo(5 / 3.0, within(1e-12)));
        assertThat(audit.overall().measures()).doesNotContainKey(Metric.BRIER_SCORE);
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
