package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.model.run.JsonFile;

/**
 * Reweighing after Kamiran and Calders: weights that make groups and label independent.
 *
 * @param name the user's name, or {@code reweighing}
 * @param columns columns whose crossed values are the groups, at least one
 */
public record ReweighingSection(String name, List<String> columns) implements RowSection {
    static final String KIND = "reweighing";

    public ReweighingSection {
        columns = List.copyOf(columns);
    }

    static ReweighingSection read(YamlMap map) {
        map.allow("name", "columns");
        List<String> columns = map.require("columns").texts();
        if (columns.isEmpty()) {
            throw map.require("columns").wrong("one column or more", "none");
        }
        return new ReweighingSection(map.find("name").map(YamlValue::text).orElse(KIND), columns);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void write(ObjectNode node) {
        node.set("columns", JsonFile.tree(columns));
    }

    @Override
    public String describe() {
        return "Reweighing of training rows by %s and label"
                .formatted(String.join(" and ", columns));
    }
}
