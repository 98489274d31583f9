package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fairlead.audit.metric.Metric;
import org.junit.jupiter.api.Test;

class ThresholdChoiceTest {
    private static final AuditRows ROWS =
            AuditRows.of(
                            new double[] {1, 0, 1, 0, 0, 1},
                            new double[] {0.9, 0.8, 0.7, 0.4, 0.4, 0.1})
                    .build();

    @Test
    void nearest_selectionRateOfAHalf_cutsBelowTheThirdScore() {
        ThresholdChoice choice = ThresholdChoice.nearest(Metric.POSITIVE_RATE, 0.5, ROWS);

        assertThat(choice).isEqualTo(new ThresholdChoice(0.4, 0.5, 0.5));
    }

    @Test
    void nearest_everyoneSelected_goesBelowTheLowestScore() {
        ThresholdChoice choice = ThresholdChoice.nearest(Metric.POSITIVE_RATE, 1, ROWS);

        assertThat(choice.threshold()).isLessThan(0.1);
        assertThat(choice.achieved()).isEqualTo(1);
    }

    @Test
    void nearest_falsePositiveRateBetweenTies_takesTheHigherThreshold() {
        ThresholdChoice choice = ThresholdChoice.nearest(Metric.FALSE_POSITIVE_RATE, 2 / 3.0, ROWS);

        assertThat(choice).isEqualTo(new ThresholdChoice(0.7, 1 / 3.0, 2 / 3.0));
    }

    @Test
    void nearest_ofNoRate_isRefused() {
        assertThatThrownBy(() -> ThresholdChoice.nearest(Metric.AUC, 0.5, ROWS))
                .hasMessage("a threshold is chosen by a rate, found auc");
    }
}
