package org.fairlead.cli.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fairlead.model.encoder.Features;
import org.fairlead.model.training.TrainingSettings;

/**
 * An experiment as its file says, with all defaults filled in.
 *
 * @param file the experiment file
 * @param data where the rows are
 * @param label what is predicted
 * @param weight column of row weights, empty for none
 * @param features what the model reads
 * @param model what kind of network is trained
 * @param training how it is trained
 * @param validation how the rows that decide when to stop are chosen
 * @param remedies what is done about gaps, none for a baseline
 * @param audit what is looked at
 */
public record Experiment(
        Path file,
        DataSection data,
        LabelSection label,
        Optional<String> weight,
        Features features,
        ModelSection model,
        TrainingSettings training,
        ValidationSection validation,
        List<RemedySection> remedies,
        AuditSection audit) {

    /**
     * The experiment's name: its file's, without the ending.
     *
     * @return not empty
     */
    public String name() {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * The remedies that are terms of the loss.
     *
     * @return in the file's order
     */
    public List<TermSection> terms() {
        return remedies.stream()
                .filter(TermSection.class::isInstance)
                .map(TermSection.class::cast)
                .toList();
    }

    /**
     * The remedies that change or weigh training rows.
     *
     * @return in the file's order, in which they are applied
     */
    public List<RowSection> rowRemedies() {
        return remedies.stream()
                .filter(RowSection.class::isInstance)
                .map(RowSection.class::cast)
                .toList();
    }

    /**
     * Rows held back from the training rows.
     *
     * @param share of the training rows, in (0, 1)
     * @param seed decides which
     */
    public record ValidationSection(double share, long seed) {}

    /**
     * What is predicted.
     *
     * @param column the label's column
     * @param positive its level that counts as positive; empty if the column holds 0 and 1
     */
    public record LabelSection(String column, Optional<String> positive) {}

    /**
     * What the audit looks at.
     *
     * @param slices columns to slice by
     * @param crosses sets of columns to cross
     * @param predicates SQL predicates, each a slice of its own
     * @param baseline the slice that others are compared with, as a slice's name or as SQL; empty
     *     to compare with all rows
     * @param thresholds scores strictly greater are positive
     */
    public record AuditSection(
            List<String> slices,
            List<List<String>> crosses,
            List<String> predicates,
            Optional<String> baseline,
            List<Double> thresholds) {
        public AuditSection {
            slices = List.copyOf(slices);
            crosses = List.copyOf(crosses);
            predicates = List.copyOf(predicates);
            thresholds = List.copyOf(thresholds);
        }
    }
}
