package org.fairlead.cli.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.cli.experiment.Experiment.AuditSection;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.experiment.Experiment.ValidationSection;
import org.fairlead.cli.yaml.YamlFile;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.DataException;
import org.fairlead.model.encoder.Features;
import org.fairlead.model.training.StopOn;
import org.fairlead.model.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/** Reads experiment files. Every error names the file, the line and the nearest known key. */
public final class ExperimentFile {
    private ExperimentFile() {}

    /**
     * Reads an experiment.
     *
     * @param file a YAML file
     * @param folder where its data are looked up, null for the folder that the file names
     * @return the experiment
     * @throws DataException if a key is unknown, absent or has a wrong value
     */
    public static Experiment read(Path file, @Nullable Path folder) {
        YamlMap root =
                YamlFile.read(file)
                        .allow(
                                "data",
                                "label",
                                "weight",
                                "features",
                                "model",
                                "training",
                                "remedies",
                                "audit");
        YamlMap training = section(root, "training");
        YamlMap validation = section(training, "validation");
        DataSection data = DataSectionReader.read(root.require("data").map(), file, folder);
        LabelSection label = label(root.require("label"));
        Path beside = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        validation.allow("share", "seed");
        YamlMap features = root.require("features").map();
        boolean text = features.find("text").isPresent();
        ModelSection model = ModelReader.read(section(root, "model"), text, data.folder());
        return new Experiment(
                file,
                data,
                label,
                root.find("weight").map(YamlValue::text),
                features(features, model, label),
                model,
                settings(training),
                new ValidationSection(
                        share(validation, "share", 0.1),
                        validation.find("seed").map(YamlValue::whole).orElse(1L)),
                root.find("remedies")
                        .map(value -> RemedyReader.read(value, label, beside, data.folder()))
                        .orElse(List.of()),
                audit(section(root, "audit")));
    }

    private static Features features(YamlMap map, ModelSection model, LabelSection label) {
        Features features = FeaturesReader.read(map, model.texts());
        if (features.columns().contains(label.column())) {
            throw new DataException(
                    "%s: features must not name the label's column, found \"%s\"; take it out, for a model that reads the answer learns nothing else"
                            .formatted(map.place(), label.column()));
        }
        return features;
    }

    static YamlMap section(YamlMap parent, String key) {
        return parent.find(key)
                .map(YamlValue::map)
                .orElseGet(() -> YamlFile.parse("{}", parent.place()));
    }

    static double share(YamlMap map, String key, double otherwise) {
        Optional<YamlValue> value = map.find(key);
        double share = value.map(YamlValue::number).orElse(otherwise);
        if (!(share > 0 && share < 1) && value.isPresent()) {
            throw value.get().wrong("a share between 0 and 1", String.valueOf(share));
        }
        return share;
    }

    private static LabelSection label(YamlValue value) {
        if (!value.isMap()) {
            return new LabelSection(value.text(), Optional.empty());
        }
        YamlMap map = value.map().allow("column", "positive");
        return new LabelSection(
                map.require("column").text(), map.find("positive").map(YamlValue::text));
    }

    private static TrainingSettings settings(YamlMap training) {
        training.allow(
                "epochs",
                "batch",
                "optimizer",
                "learning-rate",
                "patience",
                "stop-on",
                "seed",
                "order-seed",
                "validation");
        training.find("optimizer")
                .filter(value -> !value.text().equals("adam"))
                .ifPresent(
                        value -> {
                            throw value.wrong("\"adam\"", "\"" + value.text() + "\"");
                        });
        TrainingSettings.Builder builder =
                TrainingSettings.builder(training.find("seed").map(YamlValue::whole).orElse(1L));
        set(training, "epochs", v -> builder.epochs(v.integer()));
        set(training, "batch", v -> builder.batch(v.integer()));
        set(training, "learning-rate", v -> builder.learningRate(v.number()));
        set(training, "patience", v -> builder.patience(v.integer()));
        set(training, "stop-on", v -> builder.stopOn(v.one(StopOn.class)));
        set(training, "order-seed", v -> builder.orderSeed(v.whole()));
        return builder.build();
    }

    private static void set(
            YamlMap map, String key, java.util.function.Consumer<YamlValue> setter) {
        map.find(key).ifPresent(value -> at(value.place(), () -> accept(setter, value)));
    }

    private static boolean accept(java.util.function.Consumer<YamlValue> setter, YamlValue value) {
        setter.accept(value);
        return true;
    }

    private static AuditSection audit(YamlMap map) {
        map.allow("slices", "crosses", "where", "baseline", "thresholds");
        List<Double> thresholds =
                map.find("thresholds")
                        .map(value -> value.list().stream().map(YamlValue::number).toList())
                        .orElse(List.of(0.5));
        return new AuditSection(
                texts(map, "slices"),
                lists(map, "crosses"),
                texts(map, "where"),
                map.find("baseline").map(YamlValue::text),
                thresholds);
    }

    static List<String> texts(YamlMap map, String key) {
        return map.find(key).map(YamlValue::texts).orElse(List.of());
    }

    static List<List<String>> lists(YamlMap map, String key) {
        List<List<String>> lists = new ArrayList<>();
        map.find(key).ifPresent(value -> value.list().forEach(item -> lists.add(item.texts())));
        return lists;
    }

    static int integer(YamlMap map, String key, int otherwise) {
        return map.find(key).map(YamlValue::integer).orElse(otherwise);
    }

    static List<Integer> integers(YamlMap map, String key, List<Integer> otherwise) {
        return map.find(key)
                .map(value -> value.list().stream().map(YamlValue::integer).toList())
                .orElse(otherwise);
    }

    static double number(YamlMap map, String key, double otherwise) {
        return map.find(key).map(YamlValue::number).orElse(otherwise);
    }

    /** Gives an error of a library the place in the file that caused it. */
    static <T> T at(String place, java.util.function.Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException e) {
            throw new DataException(place + ": " + e.getMessage(), e);
        }
    }
}
