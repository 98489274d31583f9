package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fairlead.cli.Word;
import org.fairlead.cli.experiment.Experiment.LabelSection;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.uplevel.Upleveling;
import org.fairlead.data.uplevel.Upleveling.Mode;

/**
 * Upleveling: a higher share of the outcome in training rows of classes that have less of it.
 *
 * @param name the user's name, or {@code uplevel}
 * @param upleveling of which column, to which outcome, and how much
 * @param mode by changing labels or by adding copies
 * @param seed chance's seed
 */
public record UplevelSection(String name, Upleveling upleveling, Mode mode, long seed)
        implements RowSection {
    static final String KIND = "uplevel";

    static UplevelSection read(YamlMap map, LabelSection label) {
        map.allow("name", "column", "outcome", "share", "mode", "seed");
        String outcome = map.find("outcome").map(YamlValue::text).or(label::positive).orElse("1");
        Upleveling upleveling =
                ExperimentFile.at(
                        map.place(),
                        () ->
                                new Upleveling(
                                        map.require("column").text(),
                                        label.column(),
                                        outcome,
                                        map.find("share").map(YamlValue::number).orElse(1.0)));
        return new UplevelSection(
                map.find("name").map(YamlValue::text).orElse(KIND),
                upleveling,
                map.require("mode").one(Mode.class),
                map.find("seed").map(YamlValue::whole).orElse(1L));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void write(ObjectNode node) {
        node.put("column", upleveling.column())
                .put("outcome", upleveling.outcome())
                .put("share", upleveling.share())
                .put("mode", Word.of(mode))
                .put("seed", seed);
    }

    @Override
    public String describe() {
        return "Upleveling of training rows by %s to %s, %s, share %s, seed %d"
                .formatted(
                        upleveling.column(),
                        upleveling.outcome(),
                        Word.of(mode),
                        upleveling.share(),
                        seed);
    }
}
