package org.fairlead.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fairlead.cli.audit.BinaryOutcome;
import org.fairlead.cli.audit.ClassOutcome;
import org.fairlead.cli.audit.NumberOutcome;
import org.fairlead.cli.audit.Outcome;
import org.fairlead.data.DataException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what is predicted, and by which columns. */
final class AuditOutcomeOptions {
    @Option(
            names = "--label",
            paramLabel = "COLUMN",
            description = "Column of the labels: what really is.")
    private @Nullable String label;

    @Option(
            names = "--score",
            paramLabel = "COLUMN",
            description = "Column of the scores, on any scale; with --number, of the predictions.")
    private @Nullable String score;

    @Option(
            names = "--positive",
            paramLabel = "CLASS",
            description =
                    "The label that counts as positive. Default: 1 or true; of several classes the"
                            + " first.")
    private @Nullable String positive;

    @Option(
            names = "--fractional",
            description =
                    "Labels are shares in [0, 1], such as that of the raters who said yes. Default:"
                            + " ${DEFAULT-VALUE}.")
    private boolean fractional;

    @Option(
            names = "--classes",
            paramLabel = "COLUMN",
            description = "Labels are of several classes; the column holds the predicted ones.")
    private @Nullable String classes;

    @Option(
            names = "--class-scores",
            split = ",",
            paramLabel = "CLASS=COLUMN",
            description = "Labels are of several classes; each has a column of scores.")
    private Map<String, String> classScores = new LinkedHashMap<>();

    @Option(
            names = "--number",
            description =
                    "Labels are numbers, and scores predictions of them. Default:"
                            + " ${DEFAULT-VALUE}.")
    private boolean number;

    @Option(
            names = "--cut-at",
            paramLabel = "X",
            description =
                    "With --number: rates are of being above X. Default: the median of the labels.")
    private @Nullable Double cutAt;

    @Option(
            names = "--weight",
            paramLabel = "COLUMN",
            description = "Column of row weights. Default: none, each row counts 1.")
    private @Nullable String weight;

    Optional<String> weight() {
        return Optional.ofNullable(weight);
    }

    Outcome outcome() {
        if (label == null) {
            throw new DataException("a column of labels is needed; name it with --label");
        }
        boolean several = classes != null || !classScores.isEmpty();
        int kinds = (fractional ? 1 : 0) + (number ? 1 : 0) + (several ? 1 : 0);
        if (kinds > 1 || (classes != null && !classScores.isEmpty())) {
            throw new DataException(
                    "labels are of one kind: use one of --fractional, --number, --classes and"
                            + " --class-scores");
        }
        if (cutAt != null && !number) {
            throw new DataException("--cut-at cuts numbers; use it with --number");
        }
        if ((score == null) != several) {
            throw new DataException(
                    several
                            ? "--score is not used with several classes; name it in --classes or"
                                    + " --class-scores"
                            : "a column of scores is needed; name it with --score, or see --classes"
                                    + " and --class-scores");
        }
        if (several) {
            return new ClassOutcome(
                    label,
                    Optional.ofNullable(positive),
                    Optional.ofNullable(classes),
                    classScores);
        }
        if (number) {
            return new NumberOutcome(
                    label,
                    String.valueOf(score),
                    cutAt == null ? OptionalDouble.empty() : OptionalDouble.of(cutAt));
        }
        return new BinaryOutcome(
                label, Optional.ofNullable(positive), fractional, String.valueOf(score));
    }
}
