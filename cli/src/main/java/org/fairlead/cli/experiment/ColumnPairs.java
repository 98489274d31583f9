package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.counterfactual.ColumnEdit;
import org.fairlead.data.counterfactual.PairSet;
import org.fairlead.data.counterfactual.TablePairs;
import org.fairlead.data.table.Table;

/**
 * Counterparts with another value in a column.
 *
 * @param edits first the protected column, then what depends on it
 */
public record ColumnPairs(List<ColumnEdit> edits) implements PairSource {
    public ColumnPairs {
        edits = List.copyOf(edits);
    }

    static ColumnPairs read(YamlMap map) {
        List<ColumnEdit> edits = new ArrayList<>(List.of(edit(map)));
        map.find("also")
                .map(YamlValue::list)
                .orElse(List.of())
                .forEach(item -> edits.add(edit(item.map().allow("column", "swap", "set"))));
        return new ColumnPairs(edits);
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
    public List<String> columns() {
        return edits.stream().map(ColumnEdit::column).toList();
    }

    @Override
    public List<PairSet> pairs(Table table) {
        return List.of(
                TablePairs.of(
                        table, edits.get(0), TablePairs.also(edits.subList(1, edits.size()))));
    }

    @Override
    public void write(ObjectNode node) {
        write(edits.get(0), node);
        var also = node.putArray("also");
        edits.stream().skip(1).forEach(edit -> write(edit, also.addObject()));
    }

    private static void write(ColumnEdit edit, ObjectNode node) {
        node.put("column", edit.column());
        if (edit.all() != null) {
            node.put("set", edit.all());
        } else {
            ObjectNode swap = node.putObject("swap");
            new TreeMap<>(edit.replacements()).forEach(swap::put);
        }
    }

    @Override
    public String describe() {
        return "whose %s changes".formatted(String.join(" and ", columns()));
    }
}
