package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.remedy.loss.PairLoss;

/**
 * Counterfactual logit pairing: rows beside what they would be in another group.
 *
 * @param name the user's name, or {@code logit-pairing}
 * @param source what makes a counterfactual
 * @param loss what is measured
 * @param share how much it counts
 */
public record LogitPairingSection(String name, PairSource source, PairLoss loss, Share share)
        implements TermSection {
    static final String KIND = "logit-pairing";

    static LogitPairingSection read(YamlMap map, Path dataFolder) {
        PairSource source = source(map, dataFolder);
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
        return new LogitPairingSection(name, source, loss, Share.read(map));
    }

    private static PairSource source(YamlMap map, Path dataFolder) {
        if (map.find("text").isPresent()) {
            map.allow(
                    "name",
                    "text",
                    "terms",
                    "edits",
                    "rounds",
                    "swap",
                    "seed",
                    "loss",
                    "transform",
                    "weight",
                    "batch",
                    "warm-up");
            return TermPairs.read(map, dataFolder);
        }
        map.allow(
                "name",
                "text",
                "column",
                "swap",
                "set",
                "also",
                "loss",
                "transform",
                "weight",
                "batch",
                "warm-up");
        return ColumnPairs.read(map);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public LogitPairingSection withWeight(double weight) {
        return new LogitPairingSection(name, source, loss, share.withWeight(weight));
    }

    @Override
    public void write(ObjectNode node) {
        source.write(node);
        loss.settings().forEach(node::put);
        share.write(node);
    }

    @Override
    public String describe() {
        return "Counterfactual logit pairing, %s, %s, of rows %s"
                .formatted(loss.settings(), share.describe(), source.describe());
    }
}
