package org.fairlead.cli.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairlead.audit.Audit;
import org.fairlead.audit.AuditPlan;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.ThresholdChoice;
import org.fairlead.audit.metric.Metric;
import org.fairlead.data.DataException;
import org.fairlead.report.document.AuditDocument;

/**
 * Runs compared each at a threshold of its own, chosen so that all have one overall rate: that of
 * the first run at its threshold. Without it, a remedy that only lowers all scores would look as if
 * it closed gaps.
 *
 * @param documents audits of the test rows, the first run's at its own threshold
 * @param notes for each run its threshold, what it was chosen on and the rate it gives there
 */
public record MatchedComparison(List<AuditDocument> documents, List<String> notes) {

    /** Copies the lists. */
    public MatchedComparison {
        documents = List.copyOf(documents);
        notes = List.copyOf(notes);
    }

    /**
     * The rate of a name.
     *
     * @param name such as {@code fpr}, {@code rate} or {@code false_negative_rate}
     * @return the rate
     * @throws IllegalArgumentException if there is no such rate
     */
    public static Metric rate(String name) {
        Metric metric = Metric.named(name);
        if (metric.kind() != Metric.Kind.RATE) {
            throw new IllegalArgumentException(
                    "thresholds are matched by fpr, rate or another rate, found \"%s\""
                            .formatted(name));
        }
        return metric;
    }

    /**
     * Chooses thresholds and audits.
     *
     * @param folders two run folders or more
     * @param rate what is made equal
     * @param chosenOn files that {@code fairlead score} made of rows held back for this, one for
     *     each run in their order; empty to choose on the test rows themselves
     * @param seed of the bootstrap replicates of what changes, see {@link PairedChanges}
     * @return the audits; the first has the changes among its supplements
     * @throws DataException if a folder is no run, the tests are not of the same rows, or the files
     *     are not as many as the runs or hold other rows
     */
    public static MatchedComparison of(
            List<Path> folders, Metric rate, List<Path> chosenOn, long seed) {
        if (!chosenOn.isEmpty() && chosenOn.size() != folders.size()) {
            throw new DataException(
                    "--choose-on must name one file for each run, found %d runs and %d files"
                            .formatted(folders.size(), chosenOn.size()));
        }
        List<AuditDocument> read = Comparison.read(folders);
        List<Optional<ScoredRun>> runs = new ArrayList<>();
        List<AuditDocument> documents = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        double target = Double.NaN;
        int size = 0;
        for (int i = 0; i < read.size(); i++) {
            ScoredRun run = new ScoredRun(folders.get(i), read.get(i));
            runs.add(Optional.of(run));
            AuditRows rows = chosenOn.isEmpty() ? run.testRows() : run.rows(chosenOn.get(i));
            String where = chosenOn.isEmpty() ? "its test rows" : chosenOn.get(i).toString();
            ThresholdChoice choice;
            if (i == 0) {
                size = rows.size();
                target = value(rate, rows, run.threshold());
                choice = new ThresholdChoice(run.threshold(), target, target);
            } else {
                if (rows.size() != size) {
                    throw new DataException(
                            "thresholds must be chosen on the same rows, found %d in %s and %d in %s"
                                    .formatted(size, chosenOn.get(0), rows.size(), where));
                }
                choice = ThresholdChoice.nearest(rate, requireKnown(target, rate), rows);
            }
            String why = why(choice, rate, where, read.get(0).name(), i == 0);
            notes.add(run.name() + ": threshold " + why);
            documents.add(run.audit(choice.threshold(), why));
        }
        return new MatchedComparison(PairedChanges.ofRuns(runs, documents, seed), notes);
    }

    private static double requireKnown(double target, Metric rate) {
        if (Double.isNaN(target)) {
            throw new DataException(
                    "%s of the first run is not defined, since no row has its denominator; match another rate"
                            .formatted(rate.key()));
        }
        return target;
    }

    private static String why(
            ThresholdChoice choice, Metric rate, String where, String first, boolean own) {
        String measured =
                String.format(
                        Locale.ROOT,
                        "%.6g: overall %s %.4f on %s",
                        choice.threshold(),
                        rate.key().replace('_', ' '),
                        choice.achieved(),
                        where);
        return own
                ? measured + ", its own threshold"
                : measured
                        + String.format(
                                Locale.ROOT, ", chosen for the %.4f of %s", choice.target(), first);
    }

    private static double value(Metric rate, AuditRows rows, double threshold) {
        AuditPlan plan =
                AuditPlan.builder()
                        .thresholds(threshold)
                        .grid(threshold)
                        .scoreMeasures(false)
                        .build();
        return Audit.run(rows, plan).overall().at(threshold).estimate(rate).value();
    }
}
