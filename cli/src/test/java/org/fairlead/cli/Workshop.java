package org.fairlead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.sweep.SweepPlan;
import org.fairlead.data.census.SimulatedCensus;
import org.fairlead.data.file.TableWriter;

/** A folder with a small census and an experiment on it. */
public final class Workshop {
    static final String EXPERIMENT =
            """
            data:      {train: train.csv, test: test.csv}
            label:     {column: income, positive: ">50K"}
            features:
              numeric:     [education-num, hours-per-week]
              buckets:     {age: [30, 45]}
              categorical: [sex, occupation]
              crosses:     [[sex, occupation]]
            model:     {hidden: [8, 8]}
            training:  {epochs: 3, batch: 64, seed: 5}
            remedies:
              - min-diff: {sensitive: "sex = 'Female' AND income = '>50K'", reference: "sex = 'Male' AND income = '>50K'", weight: 1}
            audit:     {slices: [sex, race], crosses: [[sex, race]], baseline: "sex = 'Male'"}
            """;

    private final Path folder;

    public Workshop(Path folder) throws IOException {
        this.folder = folder;
        var census = SimulatedCensus.standard();
        TableWriter.write(census.sample(1500, 1).table(), folder.resolve("train.csv"));
        TableWriter.write(census.sample(800, 2).table(), folder.resolve("test.csv"));
        write("experiment.yaml", EXPERIMENT);
    }

    /** A sweep of weights 0 and 1 over the experiment. */
    static SweepPlan plan(int seeds, Optional<String> thresholdsBy) {
        return plan(List.of(0.0, 1.0), seeds, 0, thresholdsBy);
    }

    /** A sweep of all remedies of the experiment. */
    public static SweepPlan plan(
            List<Double> weights, int seeds, int refine, Optional<String> thresholdsBy) {
        return new SweepPlan(
                weights,
                seeds,
                List.of(),
                refine,
                thresholdsBy,
                Metric.FALSE_NEGATIVE_RATE,
                "sex=Female",
                0.005,
                Metric.POSITIVE_RATE);
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    Path write(String name, String text) throws IOException {
        Files.write(path(name), text.getBytes(StandardCharsets.UTF_8));
        return path(name);
    }

    /** The experiment with one piece of its text replaced, which must be there. */
    Path experimentWith(String piece, String other) throws IOException {
        if (!EXPERIMENT.contains(piece)) {
            throw new IllegalArgumentException("the experiment has no " + piece);
        }
        return write("changed.yaml", EXPERIMENT.replace(piece, other));
    }
}
