package org.fairlead.cli.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.run.Checkpointing;
import org.fairlead.cli.run.PreparedRun;
import org.fairlead.cli.run.RunNotes;
import org.fairlead.data.DataException;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.model.tabular.NetworkShape;
import org.fairlead.model.training.StackMemory;
import org.fairlead.model.training.TrainedNetwork;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;
import org.fairlead.report.frontier.Frontier;
import org.fairlead.report.frontier.FrontierPage;

/**
 * Trains all points of a sweep at once and leaves a folder: {@code frontier.json}, {@code
 * frontier.html}, and a run folder for each point.
 */
public final class SweepRun {
    private final Experiment experiment;
    private final SweepPlan plan;
    private final RunNotes notes = new RunNotes();

    /**
     * Prepares a sweep.
     *
     * @param experiment with a remedy
     * @param plan what is swept
     */
    public SweepRun(Experiment experiment, SweepPlan plan) {
        this.experiment = experiment;
        this.plan = plan;
    }

    /**
     * Does all of it.
     *
     * @param target the folder, absent or empty
     * @param resume whether to go on where a killed sweep stopped
     * @param observer hears how the training goes on
     * @return what the sweep found
     * @throws DataException if the experiment has no remedy or does not fit its data, the networks
     *     do not fit in memory, or the folder cannot be written
     */
    public SweepResult run(Path target, boolean resume, TrainingObserver observer) {
        long start = System.nanoTime();
        List<SweepPoint> points = plan.points(experiment);
        try (OutputFolder folder = OutputFolder.begin(target, resume)) {
            PreparedRun prepared = PreparedRun.of(experiment, notes);
            requireMemory(prepared.shape(), points.size(), Runtime.getRuntime().maxMemory());
            plan.slice(prepared.auditLabels(experiment.audit()));
            StepClock clock = new StepClock(observer);
            List<TrainedNetwork> trained = train(prepared, points, folder, resume, clock);
            List<PointScores> scores = new ArrayList<>();
            for (TrainedNetwork network : trained) {
                scores.add(new PointScores(prepared, plan, experiment.audit(), network));
            }
            long stackBytes = points.size() * StackMemory.bytesPerNetwork(prepared.shape());
            Frontier frontier =
                    new FrontierBuilder(plan, points, scores)
                            .build(experiment.name(), facts(points, clock, stackBytes));
            write(prepared, points, trained, folder.path(), start);
            JsonFile.write(folder.path().resolve("frontier.json"), json(frontier));
            new FrontierPage(frontier).write(folder.path().resolve("frontier.html"));
            Checkpointing.discard(folder);
            folder.complete();
            return new SweepResult(
                    target,
                    frontier,
                    notes.all(),
                    (System.nanoTime() - start) / 1e9,
                    clock.millis(),
                    stackBytes);
        } catch (IOException e) {
            throw new DataException(
                    "cannot write the sweep folder \"%s\": %s".formatted(target, e.getMessage()),
                    e);
        }
    }

    static void requireMemory(NetworkShape shape, int networks, long heapBytes) {
        int fitting = StackMemory.fitting(shape, heapBytes * 3 / 4);
        if (networks > fitting) {
            throw new DataException(
                    "the sweep trains %d networks of %d weights together, but only %d fit in a Java heap of %d MB; give fewer weights or seeds, or a larger heap with -Xmx"
                            .formatted(networks, shape.parameters(), fitting, heapBytes >> 20));
        }
    }

    private List<TrainedNetwork> train(
            PreparedRun prepared,
            List<SweepPoint> points,
            OutputFolder folder,
            boolean resume,
            StepClock clock)
            throws IOException {
        ObjectNode resolved = PreparedRun.resolved(experiment);
        resolved.set("points", JsonFile.tree(points.stream().map(SweepPoint::folder).toList()));
        Optional<TrainingState> state = Checkpointing.begin(folder, resolved, resume);
        return prepared.training(points.stream().map(SweepPoint::variant).toList())
                .run(new Checkpointing(folder, clock), state.orElse(null));
    }

    /** Writes each point's run; those that a killed sweep has written are kept. */
    private void write(
            PreparedRun prepared,
            List<SweepPoint> points,
            List<TrainedNetwork> trained,
            Path folder,
            long start)
            throws IOException {
        for (int i = 0; i < points.size(); i++) {
            SweepPoint point = points.get(i);
            TrainedNetwork network = trained.get(i);
            if (network.collapsed()) {
                notes.add(
                        "%s has collapsed: it gives nearly all rows one score (standard deviation %.4f), so its gaps say nothing"
                                .formatted(point.folder(), network.spread()));
            }
            Path run = folder.resolve(point.folder());
            if (!Files.isRegularFile(run.resolve("run.json"))) {
                Files.createDirectories(run);
                prepared.write(run, point.experiment(), network, (System.nanoTime() - start) / 1e9);
            }
        }
    }

    private static ObjectNode json(Frontier frontier) {
        ObjectNode root = (ObjectNode) JsonFile.tree(Map.of());
        root.put("format", "fairlead-frontier").put("version", 1);
        root.setAll((ObjectNode) JsonFile.tree(frontier));
        return root;
    }

    private Map<String, String> facts(List<SweepPoint> points, StepClock clock, long stackBytes) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Networks trained together", String.valueOf(points.size()));
        facts.put("Weights", plan.weights().stream().map(Weights::name).toList().toString());
        facts.put("Seeds", String.valueOf(plan.seeds()));
        facts.put("Remedy", experiment.terms().get(plan.remedyIndex(experiment)).name());
        facts.put("Features", String.join(", ", experiment.features().columns()));
        facts.put("Memory of the networks", "%d MB".formatted(stackBytes >> 20));
        if (!Double.isNaN(clock.millis())) {
            facts.put(
                    "Step of all networks",
                    String.format(java.util.Locale.ROOT, "%.2f ms", clock.millis()));
        }
        return facts;
    }
}
