package org.fairlead.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
    void nearest_ratesEquallyNearButForRounding_takesTheHigherThreshold() {
        AuditRows three =
                AuditRows.of(new double[] {0, 0, 1}, new double[] {0.9, 0.3, 0.5}).build();

        ThresholdChoice choice = ThresholdChoice.nearest(Metric.POSITIVE_RATE, 0.5, three);

        assertThat(choice).isEqualTo(new ThresholdChoice(0.5, 1 / 3.0, 0.5));
    }

    @Test
    void nearest_weightsThatAreNoBinaryFractions_leaveNoRemainderWhereNoRowIs() {
        AuditRows weighted =
                AuditRows.of(
                                new double[] {1, 0, 1, 1, 0, 0, 0, 1},
                                new double[] {0.1, 0.3, 0.2, 0.5, 0.9, 0.9, 0.9, 0.1})
                        .weights(new double[] {0.1, 1 / 3.0, 1, 0.1, 1 / 3.0, 1 / 3.0, 0.3, 1})
                        .build();

        ThresholdChoice choice = ThresholdChoice.nearest(Metric.FALSE_OMISSION_RATE, 0.5, weighted);

        assertThat(choice.threshold()).isEqualTo(0.9);
        assertThat(choice.achieved()).isCloseTo(22 / 35.0, within(1e-12));
    }

    @Test
    void nearest_rowsWithoutWeight_areRefused() {
        AuditRows none =
                AuditRows.of(new double[] {1, 0}, new double[] {0.9, 0.1})
                        .weights(new double[] {0, 1})
                        .build();

        assertThatThrownBy(() -> ThresholdChoice.nearest(Metric.RECALL, 0.5, none))
                .hasMessageContaining("recall is undefined at every threshold");
    }

    @Test
    void nearest_ofNoRate_isRefused() {
        assertThatThrownBy(() -> ThresholdChoice.nearest(Metric.AUC, 0.5, ROWS))
                .hasMessage("a threshold is chosen by a rate, found auc");
    }
}
