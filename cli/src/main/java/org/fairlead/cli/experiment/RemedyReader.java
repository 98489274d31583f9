package org.fairlead.cli.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.DataException;
import org.fairlead.remedy.loss.GroupLoss;

/** Reads the section {@code remedies} of an experiment file. */
final class RemedyReader {
    private RemedyReader() {}

    static List<RemedySection> read(YamlValue value) {
        List<RemedySection> remedies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlValue item : value.list()) {
            YamlMap map = item.map().allow("min-diff");
            RemedySection remedy = minDiff(map.require("min-diff").map());
            if (!names.add(remedy.name())) {
                throw new DataException(
                        "%s: remedies must have distinct names, found \"%s\" twice; add a \"name\""
                                .formatted(map.place(), remedy.name()));
            }
            remedies.add(remedy);
        }
        return remedies;
    }

    private static RemedySection.MinDiff minDiff(YamlMap map) {
        map.allow(
                "name",
                "sensitive",
                "reference",
                "groups",
                "loss",
                "kernel",
                "length",
                "transform",
                "weight",
                "batch");
        double weight = map.find("weight").map(YamlValue::number).orElse(1.0);
        if (weight < 0) {
            throw map.require("weight").wrong("0 or more", String.valueOf(weight));
        }
        int batch = map.find("batch").map(YamlValue::integer).orElse(32);
        if (batch < 1) {
            throw map.require("batch").wrong("1 or more", String.valueOf(batch));
        }
        return new RemedySection.MinDiff(
                map.find("name").map(YamlValue::text).orElse("min-diff"),
                groups(map),
                ExperimentFile.at(map.place(), () -> loss(map)),
                weight,
                batch);
    }

    private static List<String> groups(YamlMap map) {
        if (map.find("groups").isEmpty()) {
            return List.of(map.require("sensitive").text(), map.require("reference").text());
        }
        if (map.find("sensitive").isPresent() || map.find("reference").isPresent()) {
            throw map.require("groups")
                    .wrong(
                            "alone",
                            "\"sensitive\" or \"reference\" beside it; name one or the other");
        }
        List<String> groups = map.require("groups").texts();
        if (groups.size() < 2) {
            throw map.require("groups").wrong("two or more predicates", groups.toString());
        }
        return groups;
    }

    /** A model's outputs are logits here, so losses measure probabilities unless told otherwise. */
    private static GroupLoss loss(YamlMap map) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("loss", map.find("loss").map(YamlValue::text).orElse("mmd"));
        settings.put("transform", map.find("transform").map(YamlValue::text).orElse("sigmoid"));
        for (String key : List.of("kernel", "length", "comparison")) {
            map.find(key).ifPresent(value -> settings.put(key, value.text()));
        }
        return GroupLoss.of(settings);
    }
}
