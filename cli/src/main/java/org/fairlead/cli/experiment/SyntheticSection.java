package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fairlead.cli.Word;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.generate.tilt.Criterion;
import org.fairlead.generate.tilt.RateTarget;
import org.fairlead.generate.tilt.Tilt;
import org.fairlead.model.run.JsonFile;

/**
 * Synthetic training rows in place of the real ones, drawn from trees fitted to them, with a share
 * of the gap between groups taken out.
 *
 * @param name the user's name, or {@code synthetic}
 * @param columns protected columns, at least one
 * @param tilt which gap, and how much of it
 * @param seed chance's seed
 */
public record SyntheticSection(String name, List<String> columns, Tilt tilt, long seed)
        implements RowSection {
    static final String KIND = "synthetic";

    public SyntheticSection {
        columns = List.copyOf(columns);
    }

    static SyntheticSection read(YamlMap map) {
        map.allow("name", "columns", "criterion", "target", "share", "seed");
        List<String> columns = map.require("columns").texts();
        if (columns.isEmpty()) {
            throw map.require("columns").wrong("one column or more", "none");
        }
        Criterion criterion =
                map.find("criterion")
                        .map(value -> value.one(Criterion.class))
                        .orElse(Criterion.EQUAL_OPPORTUNITY);
        RateTarget target =
                map.find("target")
                        .map(value -> value.one(RateTarget.class))
                        .orElse(RateTarget.DATA);
        double share = map.find("share").map(YamlValue::number).orElse(1.0);
        Tilt tilt = ExperimentFile.at(map.place(), () -> new Tilt(criterion, target, share));
        return new SyntheticSection(
                map.find("name").map(YamlValue::text).orElse(KIND),
                columns,
                tilt,
                map.find("seed").map(YamlValue::whole).orElse(1L));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void write(ObjectNode node) {
        node.set("columns", JsonFile.tree(columns));
        node.put("criterion", Word.of(tilt.criterion()))
                .put("target", Word.of(tilt.target()))
                .put("share", tilt.share())
                .put("seed", seed);
    }

    @Override
    public String describe() {
        return "Synthetic training rows by trees, share %s of the gap in %s by %s taken out, seed %d"
                .formatted(
                        tilt.share(),
                        Word.of(tilt.criterion()).replace('-', ' '),
                        String.join(" and ", columns),
                        seed);
    }
}
