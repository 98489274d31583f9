package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.fairlead.cli.Word;
import org.fairlead.model.run.JsonFile;

/** An experiment as resolved, with every default, for {@code run.json}. */
public final class ExperimentJson {
    private ExperimentJson() {}

    /**
     * Writes an experiment.
     *
     * @param experiment any experiment
     * @return all that decides its result but the data themselves
     */
    public static ObjectNode write(Experiment experiment) {
        ObjectNode root = (ObjectNode) JsonFile.tree(Map.of());
        ObjectNode data = root.putObject("data");
        data.set("train", rows(experiment, experiment.data().train()));
        experiment.data().test().ifPresent(test -> data.set("test", rows(experiment, test)));
        if (experiment.data().test().isEmpty()) {
            data.put("test-share", experiment.data().testShare());
        }
        experiment.data().known().ifPresent(known -> data.put("format", known.id()));
        ObjectNode label = root.putObject("label").put("column", experiment.label().column());
        experiment.label().positive().ifPresent(value -> label.put("positive", value));
        experiment.weight().ifPresent(value -> root.put("weight", value));
        root.set("features", JsonFile.tree(experiment.features()));
        root.set("model", model(experiment));
        root.set("training", training(experiment));
        ArrayNode remedies = root.putArray("remedies");
        experiment.remedies().forEach(remedy -> remedies.add(remedy(remedy)));
        root.set("audit", audit(experiment.audit()));
        return root;
    }

    private static JsonNode rows(Experiment experiment, DataSection.Rows rows) {
        String path = experiment.data().path(rows);
        if (rows.where().isEmpty()) {
            return JsonFile.tree(path);
        }
        ObjectNode node = (ObjectNode) JsonFile.tree(Map.of("file", path));
        return node.put("where", rows.where().get().text());
    }

    private static ObjectNode model(Experiment experiment) {
        ObjectNode model = (ObjectNode) JsonFile.tree(Map.of());
        experiment.model().write(model.put("kind", experiment.model().kind()));
        return model;
    }

    private static ObjectNode training(Experiment experiment) {
        var settings = experiment.training();
        ObjectNode training = (ObjectNode) JsonFile.tree(Map.of());
        training.put("epochs", settings.epochs())
                .put("batch", settings.batch())
                .put("optimizer", "adam")
                .put("learning-rate", settings.learningRate())
                .put("patience", settings.patience())
                .put("stop-on", Word.of(settings.stopOn()))
                .put("seed", settings.seed())
                .put("order-seed", settings.orderSeed());
        training.putObject("validation")
                .put("share", experiment.validation().share())
                .put("seed", experiment.validation().seed());
        return training;
    }

    private static ObjectNode remedy(RemedySection remedy) {
        ObjectNode root = (ObjectNode) JsonFile.tree(Map.of());
        remedy.write(root.putObject(remedy.kind()).put("name", remedy.name()));
        return root;
    }

    private static JsonNode audit(Experiment.AuditSection section) {
        ObjectNode audit = (ObjectNode) JsonFile.tree(Map.of());
        audit.set("slices", JsonFile.tree(section.slices()));
        audit.set("crosses", JsonFile.tree(section.crosses()));
        audit.set("where", JsonFile.tree(section.predicates()));
        section.baseline().ifPresent(text -> audit.put("baseline", text));
        audit.set("thresholds", JsonFile.tree(section.thresholds()));
        return audit;
    }
}
