package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.model.run.JsonFile;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.KGroupMmdLoss;

/**
 * MinDiff between groups of training rows.
 *
 * @param name the user's name, or {@code min-diff}
 * @param groups a predicate for each group, the sensitive one first
 * @param loss what is measured
 * @param share how much it counts
 */
public record MinDiffSection(String name, List<String> groups, GroupLoss loss, Share share)
        implements TermSection {
    static final String KIND = "min-diff";

    public MinDiffSection {
        groups = List.copyOf(groups);
    }

    static MinDiffSection read(YamlMap map) {
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
                "batch",
                "warm-up");
        List<String> groups = groups(map);
        GroupLoss loss = ExperimentFile.at(map.place(), () -> loss(map, groups.size()));
        if (groups.size() > 2 && !(loss instanceof KGroupMmdLoss)) {
            throw map.require("loss")
                    .wrong(
                            "k_group_mmd or worst_pair_mmd for %d groups".formatted(groups.size()),
                            "\"" + map.require("loss").text() + "\", which compares two");
        }
        String name = map.find("name").map(YamlValue::text).orElse(KIND);
        return new MinDiffSection(name, groups, loss, Share.read(map));
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
    private static GroupLoss loss(YamlMap map, int groups) {
        Map<String, String> settings = new LinkedHashMap<>();
        String usual = groups == 2 ? "mmd" : "k_group_mmd";
        settings.put("loss", map.find("loss").map(YamlValue::text).orElse(usual));
        settings.put("transform", map.find("transform").map(YamlValue::text).orElse("sigmoid"));
        for (String key : List.of("kernel", "length")) {
            map.find(key).ifPresent(value -> settings.put(key, value.text()));
        }
        return GroupLoss.of(settings);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MinDiffSection withWeight(double weight) {
        return new MinDiffSection(name, groups, loss, share.withWeight(weight));
    }

    @Override
    public void write(ObjectNode node) {
        node.set("groups", JsonFile.tree(groups));
        loss.settings().forEach(node::put);
        share.write(node);
    }

    @Override
    public String describe() {
        return "MinDiff, %s, %s, between %s"
                .formatted(loss.settings(), share.describe(), String.join(" and ", groups));
    }
}
