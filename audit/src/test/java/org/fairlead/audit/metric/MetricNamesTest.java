package org.fairlead.audit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MetricNamesTest {

    @ParameterizedTest
    @CsvSource({
        "fpr, FALSE_POSITIVE_RATE",
        "FNR, FALSE_NEGATIVE_RATE",
        "tpr, TRUE_POSITIVE_RATE",
        "Tnr, TRUE_NEGATIVE_RATE",
        "ppv, PRECISION",
        "fdr, FALSE_DISCOVERY_RATE",
        "for, FALSE_OMISSION_RATE",
        "selection-rate, POSITIVE_RATE",
        "rate, POSITIVE_RATE",
        "roc-auc, AUC",
        "rmse, ROOT_MEAN_SQUARED_ERROR"
    })
    void named_usualShortName_isTheMetric(String name, Metric metric) {
        assertThat(Metric.named(name)).isEqualTo(metric);
    }

    @ParameterizedTest
    @EnumSource
    void named_keyInAnyCase_isTheMetric(Metric metric) {
        assertThat(Metric.named(metric.key())).isEqualTo(metric);
        assertThat(Metric.named(metric.name().replace('_', '-'))).isEqualTo(metric);
    }

    @Test
    void named_complementOfAMetric_namesTheMetric() {
        assertThatThrownBy(() -> Metric.named("NPV"))
                .hasMessage(
                        "metric \"NPV\" is not known; it is 1 - false_omission_rate; ask for \"false_omission_rate\"");
    }
}
