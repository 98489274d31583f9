package org.fairlead.audit.metric;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** The usual short and second names of metrics. */
final class ShortNames {
    private static final Map<String, Metric> METRICS =
            Map.ofEntries(
                    entry("fpr", Metric.FALSE_POSITIVE_RATE),
                    entry("fnr", Metric.FALSE_NEGATIVE_RATE),
                    entry("tpr", Metric.TRUE_POSITIVE_RATE),
                    entry("sensitivity", Metric.TRUE_POSITIVE_RATE),
                    entry("tnr", Metric.TRUE_NEGATIVE_RATE),
                    entry("specificity", Metric.TRUE_NEGATIVE_RATE),
                    entry("rate", Metric.POSITIVE_RATE),
                    entry("selection_rate", Metric.POSITIVE_RATE),
                    entry("ppv", Metric.PRECISION),
                    entry("fdr", Metric.FALSE_DISCOVERY_RATE),
                    entry("for", Metric.FALSE_OMISSION_RATE),
                    entry("acc", Metric.ACCURACY),
                    entry("roc_auc", Metric.AUC),
                    entry("average_precision", Metric.PR_AUC),
                    entry("brier", Metric.BRIER_SCORE),
                    entry("ece", Metric.CALIBRATION_ERROR),
                    entry("mae", Metric.MEAN_ABSOLUTE_ERROR),
                    entry("rmse", Metric.ROOT_MEAN_SQUARED_ERROR));

    private static final Map<String, Metric> COMPLEMENTS =
            Map.of("npv", Metric.FALSE_OMISSION_RATE, "error_rate", Metric.ACCURACY);

    private ShortNames() {}

    /** The metric of a short name in lower case. */
    static Optional<Metric> metric(String name) {
        return Optional.ofNullable(METRICS.get(name));
    }

    /** What to ask for instead of a rate that is 1 less a metric. */
    static Optional<String> advice(String name) {
        return Optional.ofNullable(COMPLEMENTS.get(name))
                .map(metric -> "it is 1 - %1$s; ask for \"%1$s\"".formatted(metric.key()));
    }
}
