package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fairlead.audit.AuditRows;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.audit.slice.SliceColumn;
import org.fairlead.cli.audit.AuditRequest;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.experiment.ExperimentJson;
import org.fairlead.data.DataException;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.table.Column;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.network.Network;
import org.fairlead.model.run.Classifier;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.training.RemedyTerm;
import org.fairlead.model.training.TrainedNetwork;
import org.fairlead.model.training.Training;
import org.fairlead.model.training.TrainingRows;
import org.fairlead.model.training.Variant;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.html.HtmlReport;

/** An experiment whose rows are read, split and encoded: ready to train, audit and write runs. */
public final class PreparedRun {
    /** Which of the held-back rows. */
    public enum Part {
        /** Rows that decide when to stop, and which point to choose. */
        VALIDATION,
        /** Rows that are audited in the end. */
        TEST
    }

    private final Experiment experiment;
    private final RunNotes notes;
    private final Map<String, String> fingerprints;
    private final TrainData data;
    private final Encoder encoder;
    private final Architecture architecture;
    private final Encoded train;
    private final Encoded validation;
    private final Encoded test;
    private final List<RemedyTerm> terms;

    private PreparedRun(Experiment experiment, RunNotes notes) {
        this.experiment = experiment;
        this.notes = notes;
        fingerprints = RunJson.fingerprints(experiment);
        data = TrainData.read(experiment, notes);
        checkAudit(experiment, data.test());
        TableWriter.requireNames(data.test().table().names(), Path.of(RunFolder.SCORES));
        encoder = Encoder.fit(data.train().table(), experiment.features());
        architecture = experiment.model().architecture(encoder);
        train = encoder.encode(data.train().table());
        validation = encoder.encode(data.validation().table());
        test = encoder.encode(data.test().table());
        Scores.note(test, notes);
        terms = new RemedyTerms(data, encoder, notes).of(experiment.terms(), train, validation);
    }

    /** Finds a fault in what the audit is to look at before hours of training, not after. */
    private static void checkAudit(Experiment experiment, LabelledTable test) {
        new AuditRequest(experiment.audit())
                .run(
                        test.table(),
                        test.labels(),
                        new double[test.labels().length],
                        Optional.empty());
    }

    /**
     * Reads and encodes the rows of an experiment.
     *
     * @param experiment what to do
     * @param notes takes what a person should know of the rows
     * @return the experiment, ready to train
     * @throws DataException if the experiment does not fit its data
     */
    public static PreparedRun of(Experiment experiment, RunNotes notes) {
        return new PreparedRun(experiment, notes);
    }

    /**
     * An experiment over these rows with its defaults, and the fingerprints of its data files as
     * they were before they were read.
     *
     * @param meant the experiment, or one that differs in its remedies or training
     * @return a tree
     */
    public ObjectNode resolved(Experiment meant) {
        ObjectNode resolved = ExperimentJson.write(meant);
        resolved.set("fingerprints", JsonFile.tree(fingerprints));
        return resolved;
    }

    /**
     * What one network is made of.
     *
     * @return the kind and the size
     */
    public Architecture architecture() {
        return architecture;
    }

    /**
     * The one network that the experiment means.
     *
     * @return a list of one
     */
    public List<Variant> single() {
        return Training.single(experiment.training(), terms);
    }

    /**
     * A training of networks over the same batches.
     *
     * @param variants what is each network's own
     * @return a training that has not begun
     */
    public Training training(List<Variant> variants) {
        return new Training(
                rows(train, data.train()),
                rows(validation, data.validation()),
                architecture,
                experiment.training(),
                terms,
                variants);
    }

    private static TrainingRows rows(Encoded encoded, LabelledTable labelled) {
        return new TrainingRows(
                encoded, Scores.floats(labelled.labels()), Scores.floats(labelled.weights()));
    }

    /**
     * Scores held-back rows.
     *
     * @param trained a trained network of this experiment
     * @param part which rows
     * @return a probability a row
     */
    public double[] scores(TrainedNetwork trained, Part part) {
        return scores(trained.network(), part);
    }

    /**
     * Scores held-back rows.
     *
     * @param network a network of this experiment
     * @param part which rows
     * @return a probability a row
     */
    public double[] scores(Network network, Part part) {
        return new Classifier(encoder, network).scores(part == Part.TEST ? test : validation);
    }

    /**
     * A column of held-back rows.
     *
     * @param column its name
     * @param part which rows
     * @return its value in each row as text
     * @throws DataException if there is no such column
     */
    public List<String> values(String column, Part part) {
        Column values = labelled(part).table().column(column);
        return IntStream.range(0, labelled(part).labels().length)
                .mapToObj(row -> values.isMissing(row) ? SliceColumn.MISSING : values.text(row))
                .toList();
    }

    /**
     * A network with the encoder of its rows.
     *
     * @param trained a network of this experiment
     * @return what scores further tables
     */
    public Classifier classifier(TrainedNetwork trained) {
        return new Classifier(encoder, trained.network());
    }

    /**
     * Labels of held-back rows.
     *
     * @param part which rows
     * @return 0 or 1 a row
     */
    public double[] labels(Part part) {
        return labelled(part).labels();
    }

    /**
     * Labels, scores and weights of held-back rows, without slices.
     *
     * @param scores one a row
     * @param part which rows
     * @return rows to choose a threshold on
     */
    public AuditRows rows(double[] scores, Part part) {
        LabelledTable rows = labelled(part);
        AuditRows.Builder builder = AuditRows.of(rows.labels(), scores);
        weights(rows).ifPresent(builder::weights);
        return builder.build();
    }

    /**
     * Audits held-back rows.
     *
     * @param section what is looked at
     * @param scores one a row
     * @param part which rows
     * @return what the audit found
     */
    public AuditResult audit(AuditSection section, double[] scores, Part part) {
        LabelledTable rows = labelled(part);
        return new AuditRequest(section).run(rows.table(), rows.labels(), scores, weights(rows));
    }

    /**
     * Audits the validation rows as if each had been told right: shows, before any training, which
     * slices there are.
     *
     * @param section what is looked at
     * @return slices and what they are compared with
     */
    public AuditResult auditLabels(AuditSection section) {
        return audit(section, data.validation().labels(), Part.VALIDATION);
    }

    private LabelledTable labelled(Part part) {
        return part == Part.TEST ? data.test() : data.validation();
    }

    private Optional<double[]> weights(LabelledTable rows) {
        return experiment.weight().map(name -> rows.weights());
    }

    /**
     * Writes all that a run folder holds: the model, {@code scores.parquet}, {@code audit.json},
     * {@code report.html}, {@code run.json}.
     *
     * @param folder where to, made if absent
     * @param meant the experiment that the network is of, with its own weights and seed
     * @param trained the network
     * @param seconds how long the run took until now
     * @return the audit of the test rows
     * @throws IOException if it cannot be written
     */
    public AuditDocument write(
            Path folder, Experiment meant, TrainedNetwork trained, double seconds)
            throws IOException {
        double[] scores = scores(trained, Part.TEST);
        classifier(trained).save(folder.resolve("model"));
        Table written = Scores.table(data.test(), scores, experiment.weight().isPresent(), notes);
        TableWriter.write(written, folder.resolve(RunFolder.SCORES));
        AuditDocument document =
                AuditRequest.document(
                        meant.name(),
                        RunJson.facts(meant, fingerprints, data, trained),
                        audit(experiment.audit(), scores, Part.TEST));
        document.write(folder.resolve("audit.json"));
        HtmlReport.builder()
                .title("Audit of " + meant.name())
                .model(document)
                .build()
                .write(folder.resolve("report.html"));
        JsonNode resolved = resolved(meant);
        JsonFile.write(
                folder.resolve("run.json"),
                RunJson.of(meant, resolved, data, trained, notes, seconds));
        return document;
    }
}
