package org.fairlead.bench.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.run.PreparedRun;
import org.fairlead.cli.run.PreparedRun.Part;
import org.fairlead.cli.run.RunNotes;
import org.fairlead.data.file.ReadOptions;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.Table;
import org.fairlead.model.run.Classifier;
import org.fairlead.model.training.TrainedNetwork;

/** Comments to train and validate on, templates and real pairs to evaluate on. */
final class TextTask {
    static final String NONE = "any_identity=0";
    static final List<String> GROUPS =
            List.of("jewish=1", "muslim=1", "black=1", "homosexual_gay_or_lesbian=1", NONE);

    private final PreparedRun prepared;
    private final Templates templates;
    private final Table originals;
    private final Table exchanged;

    TextTask(Experiment experiment, Path folder) {
        prepared = PreparedRun.of(experiment, new RunNotes());
        templates = new Templates(folder.resolve("en_sentence_templates.csv.gz"), terms(folder));
        originals = pairs(folder.resolve("toxicity_nonfuzzed_testset.csv"));
        exchanged = pairs(folder.resolve("toxicity_fuzzed_testset.csv"));
    }

    /** Scores of one classifier on all that is measured. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Scores(double[] validate, double[] templates, double[] originals, double[] exchanged) {}

    private static List<String> terms(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("identity_terms.txt")).stream()
                    .map(String::strip)
                    .filter(term -> !term.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table pairs(Path file) {
        Table table =
                TableReader.read(file.toString(), ReadOptions.builder().texts("comment").build());
        return table.with(table.column("comment").renamed("comment_text"));
    }

    PreparedRun prepared() {
        return prepared;
    }

    Templates templates() {
        return templates;
    }

    Scores scores(TrainedNetwork network) {
        Classifier classifier = prepared.classifier(network);
        return new Scores(
                prepared.scores(network, Part.TEST),
                classifier.scores(templates.table()),
                classifier.scores(originals),
                classifier.scores(exchanged));
    }

    AuditResult audit(double[] scores, double threshold) {
        AuditSection section =
                new AuditSection(
                        List.of(
                                "jewish",
                                "muslim",
                                "black",
                                "homosexual_gay_or_lesbian",
                                "any_identity"),
                        List.of(),
                        List.of(),
                        java.util.Optional.empty(),
                        List.of(threshold));
        return prepared.audit(section, scores, Part.TEST);
    }

    /** The threshold at which the false positive rate of all rows is a given one. */
    double threshold(double[] scores, double rate) {
        double[] labels = prepared.labels(Part.TEST);
        double[] negatives =
                IntStream.range(0, labels.length)
                        .filter(row -> labels[row] == 0)
                        .mapToDouble(row -> scores[row])
                        .sorted()
                        .toArray();
        return negatives[negatives.length - 1 - (int) Math.round(rate * negatives.length)];
    }
}
