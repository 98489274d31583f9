package org.fairlead.cli.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fairlead.cli.run.Checkpointing;
import org.fairlead.cli.run.PreparedRun;
import org.fairlead.cli.run.RunNotes;
import org.fairlead.model.network.Architecture;
import org.fairlead.model.network.Network;
import org.fairlead.model.run.Classifier;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.model.training.TrainedNetwork;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;

/** Points that learn from the same rows and are trained together, and their runs on disk. */
final class SweepStack {
    private final PreparedRun prepared;
    private final List<SweepPoint> points;
    private final SweepPlan plan;
    private final RunNotes notes;

    SweepStack(PreparedRun prepared, List<SweepPoint> points, SweepPlan plan, RunNotes notes) {
        this.prepared = prepared;
        this.points = List.copyOf(points);
        this.plan = plan;
        this.notes = notes;
    }

    /**
     * Trains the points and writes their runs. Points whose runs a killed sweep has left are read.
     *
     * @param folder the sweep's folder
     * @param resume whether to go on from what a killed sweep left
     * @param observer hears how the training goes on
     * @param start when the sweep began, for the runs' seconds
     */
    List<PointScores> run(
            OutputFolder folder, boolean resume, TrainingObserver observer, long start)
            throws IOException {
        if (isWritten(folder)) {
            return read(folder);
        }
        List<TrainedNetwork> trained = train(folder, resume, observer);
        write(folder, trained, start);
        Checkpointing.discard(folder);
        List<PointScores> scores = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            TrainedNetwork network = trained.get(i);
            scores.add(scores(points.get(i), network.network(), network.collapsed()));
        }
        return scores;
    }

    /** Writes the runs that are not there yet, some at a time: each is an audit and its page. */
    private void write(OutputFolder folder, List<TrainedNetwork> trained, long start)
            throws IOException {
        try {
            IntStream.range(0, points.size())
                    .parallel()
                    .filter(i -> !isWritten(folder, points.get(i)))
                    .forEach(i -> write(folder, points.get(i), trained.get(i), start));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(OutputFolder folder, SweepPoint point, TrainedNetwork trained, long start) {
        try {
            Path run = folder.path().resolve(point.folder());
            Files.createDirectories(run);
            double seconds = (System.nanoTime() - start) / 1e9;
            prepared.write(run, point.experiment(), trained, seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TrainedNetwork> train(
            OutputFolder folder, boolean resume, TrainingObserver observer) throws IOException {
        ObjectNode resolved = prepared.resolved(points.get(0).experiment());
        resolved.set("points", JsonFile.tree(points.stream().map(SweepPoint::folder).toList()));
        Optional<TrainingState> state = Checkpointing.beginNext(folder, resolved, resume);
        return prepared.training(points.stream().map(SweepPoint::variant).toList())
                .run(new Checkpointing(folder, observer), state.orElse(null));
    }

    /** How many networks it trains together. */
    int networks() {
        return points.size();
    }

    /** What kind of networks it trains. */
    Architecture architecture() {
        return prepared.architecture();
    }

    /** Whether a killed sweep has left all of its runs, so that there is nothing to train. */
    boolean isWritten(OutputFolder folder) {
        return points.stream().allMatch(point -> isWritten(folder, point));
    }

    /** A run's description is written last, so a run that has one is whole. */
    private static boolean isWritten(OutputFolder folder, SweepPoint point) {
        return Files.isRegularFile(folder.path().resolve(point.folder()).resolve("run.json"));
    }

    private List<PointScores> read(OutputFolder folder) {
        List<PointScores> scores = new ArrayList<>();
        for (SweepPoint point : points) {
            Path run = folder.path().resolve(point.folder());
            boolean collapsed =
                    JsonFile.read(run.resolve("run.json"))
                            .path("training")
                            .path("collapsed")
                            .asBoolean();
            scores.add(scores(point, Classifier.load(run.resolve("model")).network(), collapsed));
        }
        return scores;
    }

    private PointScores scores(SweepPoint point, Network network, boolean collapsed) {
        if (collapsed) {
            notes.add(
                    "%s has collapsed: it gives nearly all rows one score, so its gaps say nothing"
                            .formatted(point.folder()));
        }
        return new PointScores(point, prepared, plan, network, collapsed);
    }
}
