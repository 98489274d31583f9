package org.fairlead.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.audit.result.AuditResult;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ExperimentJson;
import org.fairlead.cli.experiment.RemedySection;
import org.fairlead.data.DataException;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.filter.TableFilter;
import org.fairlead.data.table.Table;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.run.Checkpoint;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.model.run.TabularModel;
import org.fairlead.model.tabular.NetworkShape;
import org.fairlead.model.training.RemedyTerm;
import org.fairlead.model.training.TabularTraining;
import org.fairlead.model.training.TrainedNetwork;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingRows;
import org.fairlead.model.training.TrainingState;
import org.fairlead.report.document.AuditDocument;
import org.fairlead.report.html.HtmlReport;

/**
 * Trains as an experiment says, scores the test rows, audits the scores, and leaves a run folder:
 * the model, {@code scores.parquet}, {@code audit.json}, {@code report.html}, {@code run.json}.
 */
public final class TrainRun {
    private final Experiment experiment;
    private final RunNotes notes = new RunNotes();

    /**
     * Prepares a run.
     *
     * @param experiment what to do
     */
    public TrainRun(Experiment experiment) {
        this.experiment = experiment;
    }

    /**
     * Does all of it.
     *
     * @param target the run folder, absent or empty
     * @param resume whether to go on where a killed process stopped
     * @param observer hears how the training goes on
     * @return what the run found
     * @throws DataException if the experiment does not fit its data or the folder cannot be written
     */
    public RunResult run(Path target, boolean resume, TrainingObserver observer) {
        long start = System.nanoTime();
        try (OutputFolder folder = OutputFolder.begin(target, resume)) {
            TrainData data = TrainData.read(experiment, notes);
            Encoder encoder = Encoder.fit(data.train().table(), experiment.features());
            JsonNode resolved = resolved();
            Path checkpoints = folder.path().resolve("checkpoints");
            Optional<TrainingState> state = checkpoint(checkpoints, resolved, resume);
            TrainedNetwork trained =
                    train(data, encoder, folder, checkpoints, state.orElse(null), observer);
            TabularModel model = new TabularModel(encoder, trained.network());
            AuditResult audit = evaluate(data, model, folder.path());
            AuditDocument document =
                    new AuditDocument(experiment.name(), facts(data, trained), audit);
            document.write(folder.path().resolve("audit.json"));
            HtmlReport.builder()
                    .title("Audit of " + experiment.name())
                    .model(document)
                    .build()
                    .write(folder.path().resolve("report.html"));
            double seconds = (System.nanoTime() - start) / 1e9;
            JsonFile.write(
                    folder.path().resolve("run.json"),
                    RunJson.of(experiment, resolved, data, trained, notes, seconds));
            Checkpoint.discard(checkpoints);
            folder.complete();
            return new RunResult(target, document, trained, notes.all(), seconds);
        } catch (IOException e) {
            throw new DataException(
                    "cannot write the run folder \"%s\": %s".formatted(target, e.getMessage()), e);
        }
    }

    private JsonNode resolved() {
        ObjectNode resolved = ExperimentJson.write(experiment);
        resolved.set("fingerprints", JsonFile.tree(RunJson.fingerprints(experiment)));
        return resolved;
    }

    /** A checkpoint is only of use to the experiment, and the data, that it was made with. */
    private static Optional<TrainingState> checkpoint(
            Path checkpoints, JsonNode resolved, boolean resume) throws IOException {
        Path origin = checkpoints.resolve("experiment.json");
        if (resume && Files.isRegularFile(origin)) {
            if (!JsonFile.read(origin).toString().equals(resolved.toString())) {
                throw new DataException(
                        "the unfinished run in \"%s\" is of another experiment or other data; delete it or name another output folder"
                                .formatted(checkpoints.getParent()));
            }
            return Checkpoint.read(checkpoints);
        }
        Files.createDirectories(checkpoints);
        JsonFile.write(origin, resolved);
        return Optional.empty();
    }

    private TrainedNetwork train(
            TrainData data,
            Encoder encoder,
            OutputFolder folder,
            Path checkpoints,
            org.fairlead.model.training.@org.jspecify.annotations.Nullable TrainingState state,
            TrainingObserver observer) {
        Encoded train = encoder.encode(data.train().table());
        Encoded validation = encoder.encode(data.validation().table());
        List<RemedyTerm> terms = terms(data, train, validation);
        var settings = experiment.training();
        TabularTraining training =
                new TabularTraining(
                        rows(train, data.train()),
                        rows(validation, data.validation()),
                        NetworkShape.of(encoder, 1, settings.hidden(), settings.dropout()),
                        settings,
                        terms,
                        TabularTraining.single(settings, terms));
        TrainedNetwork trained =
                training.run(new Checkpointing(folder, checkpoints, observer), state).get(0);
        if (trained.collapsed()) {
            notes.add(
                    "the model has collapsed: it gives nearly all rows one score (standard deviation %.4f), so its gaps say nothing; lower the remedy's weight"
                            .formatted(trained.spread()));
        }
        return trained;
    }

    /** Passes everything on, and keeps a checkpoint of every epoch. */
    private record Checkpointing(OutputFolder folder, Path checkpoints, TrainingObserver observer)
            implements TrainingObserver {
        @Override
        public void stepEnded(int epoch, int step, int steps) {
            observer.stepEnded(epoch, step, steps);
        }

        @Override
        public void epochEnded(TrainingState state) {
            try {
                Checkpoint.write(checkpoints, state);
                folder.keepUnfinished();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            observer.epochEnded(state);
        }
    }

    private List<RemedyTerm> terms(TrainData data, Encoded train, Encoded validation) {
        List<RemedyTerm> terms = new ArrayList<>();
        try (TableFilter trainFilter = TableFilter.open(data.train().table());
                TableFilter validationFilter = TableFilter.open(data.validation().table())) {
            for (RemedySection remedy : experiment.remedies()) {
                if (remedy instanceof RemedySection.MinDiff minDiff) {
                    List<Encoded> groups = new ArrayList<>();
                    List<Encoded> held = new ArrayList<>();
                    for (String group : minDiff.groups()) {
                        Predicate predicate = Predicate.parse(group);
                        String what = "group of remedy \"%s\"".formatted(minDiff.name());
                        groups.add(train.select(trainFilter.requireRows(predicate, what)));
                        held.add(validation.select(validationFilter.rows(predicate)));
                    }
                    terms.add(
                            new RemedyTerm(
                                    minDiff.name(),
                                    groups,
                                    held,
                                    minDiff.batch(),
                                    minDiff.loss(),
                                    minDiff.weight()));
                }
            }
        }
        return terms;
    }

    static TrainingRows rows(Encoded encoded, LabelledTable labelled) {
        return new TrainingRows(
                encoded, Scores.floats(labelled.labels()), Scores.floats(labelled.weights()));
    }

    private AuditResult evaluate(TrainData data, TabularModel model, Path folder)
            throws IOException {
        LabelledTable test = data.test();
        Encoded encoded = model.encoder().encode(test.table());
        Scores.note(encoded, notes);
        double[] scores = model.scores(encoded);
        model.save(folder.resolve("model"));
        Table written = Scores.table(test, scores, experiment.weight().isPresent(), notes);
        TableWriter.write(written, folder.resolve("scores.parquet"));
        return new AuditRequest(experiment.audit())
                .run(
                        test.table(),
                        test.labels(),
                        scores,
                        experiment.weight().map(name -> test.weights()));
    }

    private Map<String, String> facts(TrainData data, TrainedNetwork trained) {
        return RunJson.facts(experiment, data, trained);
    }
}
