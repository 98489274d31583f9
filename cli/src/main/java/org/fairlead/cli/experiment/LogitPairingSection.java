package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.counterfactual.ColumnEdit;
import org.fairlead.remedy.loss.PairLoss;

/**
 * Counterfactual logit pairing: rows beside what they would be in another group.
 *
 * @param name the user's name, or {@code logit-pairing}
 * @param edits what makes a counterfactual: first the protected column, then what depends on it
 * @param loss what is measured
 * @param share how much it counts
 */
public record LogitPairingSection(String name, List<ColumnEdit> edits, PairLoss loss, Share share)
        implements TermSection {
    static final String KIND = "logit-pairing";

    public LogitPairingSection {
        edits = List.copyOf(edits);
    }

    static LogitPairingSection read(YamlMap map) {
        map.allow(
                "name",
                "column",
                "swap",
                "set",
                "also",
                "loss",
                "transform",
                "weight",
                "batch",
                "warm-up");
        List<ColumnEdit> edits = new java.util.ArrayList<>(List.of(edit(map)));
        map.find("also")
                .ifPresent(
                        also ->
                                also.list().stream()
                                        .map(
                                                item ->
                                                        edit(
                                                                item.map()
                                                                        .allow(
                                                                                "column", "swap",
                                                                                "set")))
                                        .forEach(edits::add));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("loss", map.find("loss").map(YamlValue::text).orElse("mse"));
        map.find("transform").ifPresent(value -> settings.put("transform", value.text()));
        PairLoss loss = ExperimentFile.at(map.place(), () -> PairLoss.of(settings));
        if (loss.name().contains("cosine")) {
            throw map.require("loss")
                    .wrong(
                            "mse or absolute",
                            "\"cosine\", which is not defined for the one logit of a classifier");
        }
        String name = map.find("name").map(YamlValue::text).orElse(KIND);
        return new LogitPairingSection(name, edits, loss, Share.read(map));
    }

    private static ColumnEdit edit(YamlMap map) {
        String column = map.require("column").text();
        if (map.find("set").isPresent()) {
            if (map.find("swap").isPresent()) {
                throw map.require("set").wrong("alone", "\"swap\" beside it; name one of the two");
            }
            return ColumnEdit.set(column, map.require("set").text());
        }
        Map<String, String> values = new LinkedHashMap<>();
        map.require("swap").map().values().forEach((from, to) -> values.put(from, to.text()));
        return ExperimentFile.at(map.place(), () -> ColumnEdit.map(column, values));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LogitPairingSection withWeight(double weight) {
        return new LogitPairingSection(name, edits, loss, share.withWeight(weight));
    }

    @Override
    public void write(ObjectNode node) {
        write(edits.get(0), node);
        var also = node.putArray("also");
        edits.stream().skip(1).forEach(edit -> write(edit, also.addObject()));
        loss.settings().forEach(node::put);
        share.write(node);
    }

    private static void write(ColumnEdit edit, ObjectNode node) {
        node.put("column", edit.column());
        if (edit.all() != null) {
            node.put("set", edit.all());
        } else {
            ObjectNode swap = node.putObject("swap");
            new java.util.TreeMap<>(edit.replacements()).forEach(swap::put);
        }
    }

    @Override
    public String describe() {
        return "Counterfactual logit pairing, %s, %s, of rows whose %s changes"
                .formatted(
                        loss.settings(),
                        share.describe(),
                        String.join(" and ", edits.stream().map(ColumnEdit::column).toList()));
    }
}
