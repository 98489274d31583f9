package org.fairlead.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.run.Comparison;
import org.fairlead.cli.run.PairedChanges;
import org.fairlead.cli.run.RunFolder;
import org.fairlead.cli.run.RunResult;
import org.fairlead.cli.run.TrainRun;
import org.fairlead.cli.terminal.Console;
import org.fairlead.cli.terminal.TrainingProgress;
import org.fairlead.data.DataException;
import org.fairlead.data.census.CensusSample;
import org.fairlead.data.census.CensusTruth;
import org.fairlead.data.census.SimulatedCensus;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.table.Table;
import org.fairlead.model.run.Classifier;
import org.fairlead.model.run.OutputFolder;
import org.fairlead.report.document.AuditDocument;

/**
 * Fairlead end to end, on a simulated census: a baseline, the same model with MinDiff, an audit of
 * each, a report that compares them.
 */
public final class Demo {
    private final Console console;
    private final Path folder;
    private final int rows;
    private final long seed;

    /**
     * Prepares the demonstration.
     *
     * @param console where progress is shown
     * @param folder folder to make, absent or empty
     * @param rows people in the training file, 1000 or more; half as many are in the test file
     * @param seed decides who they are
     * @throws DataException if the folder has files in it, or the rows are too few
     */
    public Demo(Console console, Path folder, int rows, long seed) {
        if (rows < 1000) {
            throw new DataException("--rows must be 1000 or more, found " + rows);
        }
        OutputFolder.require(folder);
        this.console = console;
        this.folder = folder;
        this.rows = rows;
        this.seed = seed;
    }

    /**
     * Runs it.
     *
     * @return both runs, and what is known of the truth
     */
    public DemoResult run() {
        try {
            Files.createDirectories(folder);
            SimulatedCensus census = SimulatedCensus.standard();
            CensusSample people = census.sample(rows + rows / 2, seed);
            write(people.table());
            RunResult baseline = train("baseline");
            RunResult mindiff = train("mindiff");
            Path report = folder.resolve("report.html");
            List<AuditDocument> compared =
                    PairedChanges.added(
                            List.of(baseline.folder(), mindiff.folder()),
                            List.of(baseline.document(), mindiff.document()),
                            seed);
            Comparison.html(compared, report);
            Table test = part(people.table(), rows, rows + rows / 2);
            Table flipped = part(people.withSexFlipped(), rows, rows + rows / 2);
            CensusTruth truth = census.truth();
            return new DemoResult(
                    baseline,
                    mindiff,
                    compared,
                    report,
                    truth,
                    flips(baseline, test, flipped),
                    flips(mindiff, test, flipped));
        } catch (IOException e) {
            throw new DataException(
                    "cannot write the folder \"%s\": %s".formatted(folder, e.getMessage()), e);
        }
    }

    private void write(Table people) throws IOException {
        TableWriter.write(part(people, 0, rows), folder.resolve("census-train.csv"));
        TableWriter.write(part(people, rows, rows + rows / 2), folder.resolve("census-test.csv"));
        for (String name : List.of("baseline.yaml", "mindiff.yaml")) {
            try (InputStream in = Demo.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no " + name);
                }
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    private static Table part(Table people, int from, int to) {
        return people.select(java.util.stream.IntStream.range(from, to).toArray());
    }

    private RunResult train(String name) {
        Experiment experiment = ExperimentFile.read(folder.resolve(name + ".yaml"), null);
        RunResult result =
                new TrainRun(experiment)
                        .run(
                                folder.resolve("runs").resolve(name),
                                false,
                                new TrainingProgress(name, console));
        console.notes(result.notes());
        return result;
    }

    /** Share of people who would be decided otherwise, had they only been of the other sex. */
    private static double flips(RunResult run, Table test, Table flipped) {
        Classifier model = new RunFolder(run.folder()).model();
        double[] scores = model.scores(test);
        double[] others = model.scores(flipped);
        int flips = 0;
        for (int row = 0; row < scores.length; row++) {
            flips += scores[row] > 0.5 == others[row] > 0.5 ? 0 : 1;
        }
        return (double) flips / scores.length;
    }
}
