package org.fairlead.cli.run;

import ai.djl.engine.Engine;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.cli.Version;
import org.fairlead.cli.experiment.DataSection;
import org.fairlead.cli.experiment.Experiment;
import org.fairlead.cli.experiment.RemedySection;
import org.fairlead.data.fingerprint.Fingerprint;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.training.TrainedNetwork;

/** The file {@code run.json}: everything that is needed to repeat a run, and what it measured. */
final class RunJson {
    /** Version of the file's format. */
    static final int FORMAT = 1;

    private RunJson() {}

    static ObjectNode of(
            Experiment experiment,
            JsonNode resolved,
            TrainData data,
            TrainedNetwork trained,
            RunNotes notes,
            double seconds) {
        ObjectNode root = (ObjectNode) JsonFile.tree(Map.of());
        root.put("format", "fairlead-run").put("version", FORMAT).put("name", experiment.name());
        root.set("experiment", resolved);
        root.putObject("rows")
                .put("train", data.train().table().rows())
                .put("validation", data.validation().table().rows())
                .put("test", data.test().table().rows());
        root.set("row-remedies", JsonFile.tree(data.changes()));
        ObjectNode training = root.putObject("training");
        training.put("best-epoch", trained.bestEpoch())
                .put("collapsed", trained.collapsed())
                .put("score-spread", trained.spread());
        training.set("history", JsonFile.tree(trained.history()));
        root.set("notes", JsonFile.tree(notes.all()));
        root.set("versions", JsonFile.tree(versions()));
        root.put("seconds", Math.round(seconds * 100) / 100.0);
        return root;
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("fairlead", Version.TEXT);
        versions.put("java", Runtime.version().toString());
        versions.put("djl", Engine.getDjlVersion());
        versions.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        versions.put("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        return versions;
    }

    /** SHA-256 of each data file; a glob has none. */
    static Map<String, String> fingerprints(Experiment experiment) {
        Map<String, String> fingerprints = new LinkedHashMap<>();
        add(fingerprints, experiment, experiment.data().train());
        experiment.data().test().ifPresent(test -> add(fingerprints, experiment, test));
        return fingerprints;
    }

    private static void add(
            Map<String, String> fingerprints, Experiment experiment, DataSection.Rows rows) {
        Path path = Path.of(experiment.data().path(rows));
        if (Files.isRegularFile(path)) {
            fingerprints.put(String.valueOf(path.getFileName()), Fingerprint.of(path));
        }
    }

    /** What a report says of the run beside its figures. */
    static Map<String, String> facts(
            Experiment experiment,
            Map<String, String> fingerprints,
            TrainData data,
            TrainedNetwork trained) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Test rows", String.valueOf(data.test().table().rows()));
        facts.put("Training rows", String.valueOf(data.train().table().rows()));
        facts.put("Validation rows", String.valueOf(data.validation().table().rows()));
        facts.put("Label", label(experiment));
        facts.put("Features", String.join(", ", experiment.features().columns()));
        facts.put("Model", experiment.model().describe());
        facts.put("Epochs", "%d, best %d".formatted(trained.history().size(), trained.bestEpoch()));
        facts.put("Seed", String.valueOf(experiment.training().seed()));
        if (experiment.remedies().isEmpty()) {
            facts.put("Remedies", "none");
        }
        for (RemedySection remedy : experiment.remedies()) {
            facts.put("Remedy " + remedy.name(), describe(remedy, data));
        }
        fingerprints.forEach((file, hash) -> facts.put("SHA-256 of " + file, hash));
        if (trained.collapsed()) {
            facts.put(
                    "Warning",
                    "The model has collapsed to one score for nearly all rows; its gaps say nothing.");
        }
        return facts;
    }

    private static String label(Experiment experiment) {
        return experiment.label().column()
                + experiment.label().positive().map(value -> " = " + value).orElse("");
    }

    private static String describe(RemedySection remedy, TrainData data) {
        return remedy.describe()
                + data.changes().stream()
                        .filter(change -> change.remedy().equals(remedy.name()))
                        .map(
                                change ->
                                        "; %d training rows before, %d after; %s"
                                                .formatted(
                                                        change.before(),
                                                        change.after(),
                                                        String.join("; ", change.counts())))
                        .collect(Collectors.joining());
    }
}
