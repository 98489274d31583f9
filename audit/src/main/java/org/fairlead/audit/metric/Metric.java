package org.fairlead.audit.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What can be measured on a slice. The names are those of Fairness Indicators where it has one. */
public enum Metric {
    /** FP / (FP + TN). */
    FALSE_POSITIVE_RATE(Direction.LOWER, Confusion::fp, Among.NEGATIVES),
    /** FN / (FN + TP). */
    FALSE_NEGATIVE_RATE(Direction.LOWER, Confusion::fn, Among.POSITIVES),
    /** TP / (TP + FN). */
    TRUE_POSITIVE_RATE(Direction.HIGHER, Confusion::tp, Among.POSITIVES),
    /** TN / (TN + FP). */
    TRUE_NEGATIVE_RATE(Direction.HIGHER, Confusion::tn, Among.NEGATIVES),
    /** (TP + FP) / all, also called selection rate. */
    POSITIVE_RATE(Direction.NEITHER, c -> c.tp() + c.fp(), Among.ALL),
    /** (TN + FN) / all. */
    NEGATIVE_RATE(Direction.NEITHER, c -> c.tn() + c.fn(), Among.ALL),
    /** FP / (FP + TP). */
    FALSE_DISCOVERY_RATE(Direction.LOWER, Confusion::fp, Among.SELECTED),
    /** FN / (FN + TN). */
    FALSE_OMISSION_RATE(Direction.LOWER, Confusion::fn, Among.REJECTED),
    /** TP / (TP + FP). */
    PRECISION(Direction.HIGHER, Confusion::tp, Among.SELECTED),
    /** TP / (TP + FN), the same as the true positive rate. */
    RECALL(Direction.HIGHER, Confusion::tp, Among.POSITIVES),
    /** (TP + TN) / all. */
    ACCURACY(Direction.HIGHER, c -> c.tp() + c.tn(), Among.ALL),

    /** Mean of true positive and true negative rate. */
    BALANCED_ACCURACY(Kind.COMPOSITE, Direction.HIGHER),
    /** Harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN). */
    F1(Kind.COMPOSITE, Direction.HIGHER),

    /** Share of positive labels. */
    BASE_RATE(Kind.SCORES, Direction.NEITHER),
    /** Area under the ROC curve, half credit for ties. */
    AUC(Kind.SCORES, Direction.HIGHER),
    /** Area under the precision-recall curve, as average precision. */
    PR_AUC(Kind.SCORES, Direction.HIGHER),
    /**
     * AUC of the slice's negatives against the positives of all other rows (Borkan et al. 2019).
     */
    BPSN_AUC(Kind.SCORES, Direction.HIGHER),
    /**
     * AUC of the slice's positives against the negatives of all other rows (Borkan et al. 2019).
     */
    BNSP_AUC(Kind.SCORES, Direction.HIGHER),
    /** Mean score. */
    MEAN_SCORE(Kind.SCORES, Direction.NEITHER),
    /** Mean negative log likelihood in nats; scores must be probabilities. */
    LOG_LOSS(Kind.SCORES, Direction.LOWER),
    /** Mean squared distance of score and label; scores must be probabilities. */
    BRIER_SCORE(Kind.SCORES, Direction.LOWER),
    /** Expected calibration error over equal-width bins; scores must be probabilities. */
    CALIBRATION_ERROR(Kind.SCORES, Direction.LOWER),

    /** Mean of the numbers that the scores predict. */
    MEAN_TARGET(Kind.SCORES, Direction.NEITHER),
    /** Mean of score minus target; above 0 where the slice is predicted too high. */
    MEAN_RESIDUAL(Kind.SCORES, Direction.NEITHER),
    /** Mean absolute distance of score and target. */
    MEAN_ABSOLUTE_ERROR(Kind.SCORES, Direction.LOWER),
    /** Root of the mean squared distance of score and target. */
    ROOT_MEAN_SQUARED_ERROR(Kind.SCORES, Direction.LOWER);

    /** How a metric comes about. */
    public enum Kind {
        /** A share of rows at a threshold, with a Wilson interval. */
        RATE,
        /** A function of several rates at a threshold, with a bootstrap interval. */
        COMPOSITE,
        /** A measure of labels and scores, without a threshold. */
        SCORES
    }

    /** Which way is good for the people scored, as far as that can be said. */
    public enum Direction {
        /** Higher is better. */
        HIGHER,
        /** Lower is better. */
        LOWER,
        /** Neither is better as such. */
        NEITHER
    }

    private static final List<Metric> RATES =
            Arrays.stream(values()).filter(metric -> metric.kind == Kind.RATE).toList();

    private final Kind kind;
    private final Direction direction;

    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    private final @Nullable ToDoubleFunction<Confusion> numerator;

    private final @Nullable Among among;

    Metric(Direction direction, ToDoubleFunction<Confusion> numerator, Among among) {
        this.kind = Kind.RATE;
        this.direction = direction;
        this.numerator = numerator;
        this.among = among;
    }

    Metric(Kind kind, Direction direction) {
        this.kind = kind;
        this.direction = direction;
        this.numerator = null;
        this.among = null;
    }

    /**
     * The ten rates of Fairness Indicators, and accuracy.
     *
     * @return in the order of this enum
     */
    public static List<Metric> rates() {
        return RATES;
    }

    /**
     * The metric of a name.
     *
     * @param name such as {@code false_positive_rate}, or a usual short name such as {@code fpr};
     *     case, and {@code -} for {@code _}, do not matter
     * @return the metric
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static Metric named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(metric -> metric.key().equals(wanted))
                .findFirst()
                .or(() -> ShortNames.metric(wanted))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "metric \"%s\" is not known; %s"
                                                .formatted(
                                                        name,
                                                        ShortNames.advice(wanted)
                                                                .orElseGet(
                                                                        () ->
                                                                                Nearest.advice(
                                                                                        name,
                                                                                        keys())))));
    }

    /**
     * The name in documents.
     *
     * @return such as {@code false_positive_rate}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How the metric comes about.
     *
     * @return its kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Which way is good.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The numerator of a rate.
     *
     * @param counts counts at a threshold
     * @return the rows that count
     * @throws IllegalStateException if this is no rate
     */
    public double numerator(Confusion counts) {
        if (numerator == null) {
            throw new IllegalStateException(key() + " is not a rate");
        }
        return numerator.applyAsDouble(counts);
    }

    /**
     * The denominator of a rate.
     *
     * @param counts counts at a threshold
     * @return the rows that are asked
     * @throws IllegalStateException if this is no rate
     */
    public double denominator(Confusion counts) {
        return among().of(counts);
    }

    /**
     * The rows that a rate is a share of.
     *
     * @return what the denominator counts
     * @throws IllegalStateException if this is no rate
     */
    public Among among() {
        if (among == null) {
            throw new IllegalStateException(key() + " is not a rate");
        }
        return among;
    }

    /**
     * The value at a threshold.
     *
     * @param counts counts at a threshold
     * @return the value; NaN when the denominator is 0, or that of a part is
     * @throws IllegalStateException if this needs more than the counts
     */
    public double value(Confusion counts) {
        if (this == BALANCED_ACCURACY) {
            return (TRUE_POSITIVE_RATE.value(counts) + TRUE_NEGATIVE_RATE.value(counts)) / 2;
        }
        if (this == F1) {
            double below = 2 * counts.tp() + counts.fp() + counts.fn();
            return below > 0 ? 2 * counts.tp() / below : Double.NaN;
        }
        double trials = denominator(counts);
        return trials > 0 ? numerator(counts) / trials : Double.NaN;
    }

    private static List<String> keys() {
        return Arrays.stream(values()).map(Metric::key).toList();
    }
}
