package org.fairlead.cli.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.RemedySection;
import org.fairlead.cli.experiment.TermSection;
import org.fairlead.cli.run.Checkpointing;
import org.fairlead.cli.run.PreparedRun;
import org.fairlead.cli.run.RunNotes;
import org.fairlead.data.DataException;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.model.training.StackMemory;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.report.frontier.Frontier;
import org.fairlead.report.frontier.FrontierPage;

/**
 * Trains all points of a sweep and leaves a folder: {@code frontier.json}, {@code frontier.html},
 * and a run folder for each point. Points that learn from the same rows are trained at once: all
 * terms at all weights and seeds in one training, then each remedy that changes rows in one more.
 */
public final class SweepRun {
    private final Experiment experiment;
    private final SweepPlan plan;
    private final SweepMemory memory;
    private final RunNotes notes = new RunNotes();
    private final Map<List<String>, PreparedRun> prepared = new LinkedHashMap<>();

    /**
     * Prepares a sweep.
     *
     * @param experiment with a remedy
     * @param plan what is swept
     */
    public SweepRun(Experiment experiment, SweepPlan plan) {
        this(experiment, plan, new SweepMemory(Runtime.getRuntime().maxMemory()));
    }

    SweepRun(Experiment experiment, SweepPlan plan, SweepMemory memory) {
        this.experiment = experiment;
        this.plan = plan;
        this.memory = memory;
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
        List<SweepPoint> points = new ArrayList<>(plan.points(experiment));
        try (OutputFolder folder = OutputFolder.begin(target, resume)) {
            PreparedRun base = prepared(points.get(0));
            plan.slice(base.auditLabels(experiment.audit()));
            plan.thresholdsBy().ifPresent(column -> PointScores.requireFewValues(base, column));
            List<SweepStack> stacks = stacks(points);
            requireMemory(base, stacks, folder);
            SweepOrigin.begin(folder, base.resolved(experiment), plan);
            StepClock clock = new StepClock(observer);
            Map<String, PointScores> scores = new LinkedHashMap<>();
            for (SweepStack stack : stacks) {
                TrainingObserver hearing = stack == stacks.get(0) ? clock : observer;
                run(stack, folder, resume, hearing, start, scores);
            }
            List<SweepPoint> finer = refined(ordered(points, scores));
            for (SweepStack stack : stacks(finer)) {
                if (!stack.isWritten(folder)) {
                    memory.requireRefinement(stack.architecture(), stack.networks());
                }
                run(stack, folder, resume, observer, start, scores);
            }
            points = inOrder(points, finer);
            int together = stacks.get(0).networks();
            long stackBytes = together * StackMemory.bytesPerNetwork(base.architecture());
            Frontier frontier =
                    new FrontierBuilder(plan, ordered(points, scores))
                            .build(experiment.name(), facts(together, clock, stackBytes));
            JsonFile.write(folder.path().resolve("frontier.json"), json(frontier));
            new FrontierPage(frontier).write(folder.path().resolve("frontier.html"));
            Checkpointing.discard(folder); // a sweep that was killed may have left some
            SweepOrigin.end(folder);
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

    /**
     * Asks for memory before hours of training, not after. Only what is still to be trained needs
     * any: a killed sweep has left the rest.
     */
    private void requireMemory(PreparedRun base, List<SweepStack> stacks, OutputFolder folder) {
        List<SweepStack> coming =
                stacks.stream().filter(stack -> !stack.isWritten(folder)).toList();
        coming.forEach(stack -> memory.require(stack.architecture(), stack.networks()));
        if (!coming.isEmpty()) {
            memory.requireRefinement(base.architecture(), plan.mostRefined(experiment));
        }
    }

    /** The experiment of a point's rows, read and encoded once. */
    private PreparedRun prepared(SweepPoint point) {
        return prepared.computeIfAbsent(
                point.rows(), rows -> PreparedRun.of(point.experiment(), notes));
    }

    private List<SweepStack> stacks(List<SweepPoint> points) {
        Map<List<String>, List<SweepPoint>> stacks = new LinkedHashMap<>();
        points.forEach(
                point ->
                        stacks.computeIfAbsent(point.rows(), rows -> new ArrayList<>()).add(point));
        return stacks.values().stream()
                .map(stack -> new SweepStack(prepared(stack.get(0)), stack, plan, notes))
                .toList();
    }

    private static void run(
            SweepStack stack,
            OutputFolder folder,
            boolean resume,
            TrainingObserver observer,
            long start,
            Map<String, PointScores> scores)
            throws IOException {
        stack.run(folder, resume, observer, start)
                .forEach(found -> scores.put(found.point.folder(), found));
        folder.keepUnfinished();
    }

    private static List<PointScores> ordered(
            List<SweepPoint> points, Map<String, PointScores> scores) {
        return points.stream().map(point -> require(scores, point)).toList();
    }

    private static PointScores require(Map<String, PointScores> scores, SweepPoint point) {
        PointScores found = scores.get(point.folder());
        if (found == null) {
            throw new IllegalStateException("point " + point.folder() + " was not trained");
        }
        return found;
    }

    /** More points of each term, between the weights where its curve bends. */
    private List<SweepPoint> refined(List<PointScores> scores) {
        FrontierBuilder frontier = new FrontierBuilder(plan, scores);
        List<SweepPoint> points = new ArrayList<>();
        for (RemedySection remedy : plan.swept(experiment)) {
            if (plan.refine() > 0 && remedy instanceof TermSection) {
                List<Double> more = frontier.bends(remedy.name(), plan.refine());
                points.addAll(plan.points(experiment, remedy, more));
            }
        }
        return points;
    }

    /** The baseline, then each remedy's points by weight. */
    private List<SweepPoint> inOrder(List<SweepPoint> points, List<SweepPoint> finer) {
        List<String> names = plan.swept(experiment).stream().map(RemedySection::name).toList();
        List<SweepPoint> all = new ArrayList<>(points);
        all.addAll(finer);
        all.sort(
                Comparator.comparingInt((SweepPoint p) -> names.indexOf(p.remedy()))
                        .thenComparingDouble(SweepPoint::weight));
        return all;
    }

    private static ObjectNode json(Frontier frontier) {
        ObjectNode root = (ObjectNode) JsonFile.tree(Map.of());
        root.put("format", "fairlead-frontier").put("version", 1);
        root.setAll((ObjectNode) JsonFile.tree(frontier));
        return root;
    }

    private Map<String, String> facts(int together, StepClock clock, long stackBytes) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Networks trained together", String.valueOf(together));
        facts.put("Weights", plan.weights().stream().map(Weights::name).toList().toString());
        facts.put("Seeds", String.valueOf(plan.seeds()));
        facts.put(
                "Remedies, each by itself",
                String.join("; ", plan.swept(experiment).stream().map(SweepRun::words).toList()));
        facts.put("Features", String.join(", ", experiment.features().columns()));
        facts.put("Memory of the networks", "%d MB".formatted(stackBytes >> 20));
        if (!Double.isNaN(clock.millis())) {
            facts.put(
                    "Step of all networks", String.format(Locale.ROOT, "%.2f ms", clock.millis()));
        }
        return facts;
    }

    private static String words(RemedySection remedy) {
        return remedy.name() + ": " + remedy.describe();
    }
}
