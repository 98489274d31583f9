package org.fairlead.report.wording;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.metric.Metric;

/**
 * A metric as people read it.
 *
 * @param metric the metric
 * @param name in words
 * @param formula in short
 * @param family under which it is tabled
 */
public record Measure(Metric metric, String name, String formula, Family family) {

    /** Measures that answer the same kind of question stand in one table. */
    public enum Family {
        /** Shares of all rows. */
        SELECTION("Who is marked positive", "Shares of all rows of the slice."),
        /** Shares of those with the same label. */
        BY_LABEL(
                "Errors among those with the same label",
                "Of the rows whose label is known to be positive, or negative, which share is"
                        + " marked wrongly or rightly."),
        /** Shares of those marked alike. */
        BY_PREDICTION(
                "Errors among those marked alike",
                "Of the rows that are marked positive, or negative, which share deserves it."),
        /** How well labels are met. */
        QUALITY("Quality overall", "How well labels are met at the threshold."),
        /** Measures of the scores themselves. */
        SCORES("Scores", "Measures of the scores themselves; they do not depend on the threshold.");

        private final String title;
        private final String note;

        Family(String title, String note) {
            this.title = title;
            this.note = note;
        }

        /**
         * Heading of the table.
         *
         * @return a few words
         */
        public String title() {
            return title;
        }

        /**
         * What its measures have in common.
         *
         * @return a sentence
         */
        public String note() {
            return note;
        }
    }

    private static final Map<Metric, Measure> ALL = new EnumMap<>(Metric.class);

    static {
        add(Metric.POSITIVE_RATE, "Positive rate", "(TP + FP) / all", Family.SELECTION);
        add(Metric.NEGATIVE_RATE, "Negative rate", "(TN + FN) / all", Family.SELECTION);
        add(Metric.FALSE_POSITIVE_RATE, "False positive rate", "FP / (FP + TN)", Family.BY_LABEL);
        add(Metric.FALSE_NEGATIVE_RATE, "False negative rate", "FN / (FN + TP)", Family.BY_LABEL);
        add(Metric.TRUE_POSITIVE_RATE, "True positive rate", "TP / (TP + FN)", Family.BY_LABEL);
        add(Metric.TRUE_NEGATIVE_RATE, "True negative rate", "TN / (TN + FP)", Family.BY_LABEL);
        add(Metric.RECALL, "Recall", "TP / (TP + FN)", Family.QUALITY);
        add(Metric.PRECISION, "Precision", "TP / (TP + FP)", Family.BY_PREDICTION);
        add(
                Metric.FALSE_DISCOVERY_RATE,
                "False discovery rate",
                "FP / (TP + FP)",
                Family.BY_PREDICTION);
        add(
                Metric.FALSE_OMISSION_RATE,
                "False omission rate",
                "FN / (TN + FN)",
                Family.BY_PREDICTION);
        add(Metric.ACCURACY, "Accuracy", "(TP + TN) / all", Family.QUALITY);
        add(Metric.BALANCED_ACCURACY, "Balanced accuracy", "(TPR + TNR) / 2", Family.QUALITY);
        add(Metric.F1, "F1", "2 TP / (2 TP + FP + FN)", Family.QUALITY);
        add(Metric.BASE_RATE, "Base rate", "positive labels / all", Family.SCORES);
        add(Metric.MEAN_SCORE, "Mean score", "mean of the scores", Family.SCORES);
        add(Metric.AUC, "AUC", "area under the ROC curve", Family.SCORES);
        add(Metric.PR_AUC, "PR AUC", "average precision", Family.SCORES);
        add(Metric.BPSN_AUC, "BPSN AUC", "other positives, slice negatives", Family.SCORES);
        add(Metric.BNSP_AUC, "BNSP AUC", "slice positives, other negatives", Family.SCORES);
        add(Metric.LOG_LOSS, "Log loss", "mean of \u2212ln p, in nats", Family.SCORES);
        add(Metric.BRIER_SCORE, "Brier score", "mean of (score \u2212 label)\u00B2", Family.SCORES);
        add(
                Metric.CALIBRATION_ERROR,
                "Calibration error",
                "expected, over equal bins",
                Family.SCORES);
        add(Metric.MEAN_TARGET, "Mean target", "mean of the numbers", Family.SCORES);
        add(
                Metric.MEAN_RESIDUAL,
                "Mean residual",
                "mean of prediction \u2212 target",
                Family.SCORES);
        add(
                Metric.MEAN_ABSOLUTE_ERROR,
                "Mean absolute error",
                "mean of |prediction \u2212 target|",
                Family.SCORES);
        add(
                Metric.ROOT_MEAN_SQUARED_ERROR,
                "Root mean squared error",
                "root of the mean of (prediction \u2212 target)\u00B2",
                Family.SCORES);
    }

    private static final List<Metric> FIRST =
            List.of(
                    Metric.POSITIVE_RATE,
                    Metric.FALSE_POSITIVE_RATE,
                    Metric.FALSE_NEGATIVE_RATE,
                    Metric.ACCURACY);

    private static void add(Metric metric, String name, String formula, Family family) {
        ALL.put(metric, new Measure(metric, name, formula, family));
    }

    /**
     * The measures that people ask for first.
     *
     * @return positive rate, false positive rate, false negative rate and accuracy
     */
    public static List<Measure> first() {
        return FIRST.stream().map(Measure::of).toList();
    }

    /**
     * The words for a metric.
     *
     * @param metric the metric
     * @return its words; its key where it has none
     */
    public static Measure of(Metric metric) {
        Measure known = ALL.get(metric);
        return known != null
                ? known
                : new Measure(metric, metric.key().replace('_', ' '), "", Family.SCORES);
    }

    /**
     * All measures.
     *
     * @return in the order in which a page shows them
     */
    public static List<Measure> all() {
        return Arrays.stream(Family.values())
                .flatMap(
                        family ->
                                Arrays.stream(Metric.values())
                                        .map(Measure::of)
                                        .filter(measure -> measure.family == family))
                .toList();
    }

    /**
     * Name in files.
     *
     * @return such as {@code false_positive_rate}
     */
    public String key() {
        return metric.key();
    }

    /**
     * Whether values depend on the threshold.
     *
     * @return true for rates and composites
     */
    public boolean byThreshold() {
        return metric.kind() != Metric.Kind.SCORES;
    }

    /**
     * Whether values are shares, written in per cent.
     *
     * @return true for rates, composites and the base rate
     */
    public boolean fraction() {
        return byThreshold() || metric == Metric.BASE_RATE;
    }

    /**
     * Name in the middle of a sentence.
     *
     * @return such as {@code false positive rate}
     */
    public String inSentence() {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.startsWith("F1") || name.startsWith("Brier")
                ? name
                : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
