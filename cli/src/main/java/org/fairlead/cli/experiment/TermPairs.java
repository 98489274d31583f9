package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.cli.yaml.YamlMap;
import org.fairlead.cli.yaml.YamlValue;
import org.fairlead.data.DataException;
import org.fairlead.data.counterfactual.PairSet;
import org.fairlead.data.counterfactual.TermEdit;
import org.fairlead.data.counterfactual.TermFile;
import org.fairlead.data.counterfactual.TextPairs;
import org.fairlead.data.table.Table;
import org.fairlead.model.run.JsonFile;

/**
 * Counterparts whose text speaks of nobody, or of others.
 *
 * @param column the column of texts
 * @param terms the identity terms, meant literally; none if only {@code swap} is asked
 * @param remove whether terms are taken out
 * @param rounds how often each row is paired with a text in which its terms are replaced by others
 *     of the list, 0 or more
 * @param swap terms put in the place of others
 * @param seed decides which terms replace which
 */
public record TermPairs(
        String column,
        List<String> terms,
        boolean remove,
        int rounds,
        Map<String, String> swap,
        long seed)
        implements PairSource {
    private static final List<String> EDITS = List.of("remove", "replace");

    public TermPairs {
        terms = List.copyOf(terms);
        swap = new LinkedHashMap<>(swap);
    }

    static TermPairs read(YamlMap map, Path folder) {
        Map<String, String> swap = new LinkedHashMap<>();
        map.find("swap")
                .ifPresent(v -> v.map().values().forEach((from, to) -> swap.put(from, to.text())));
        List<String> terms = map.find("terms").map(value -> terms(value, folder)).orElse(List.of());
        if (terms.isEmpty() && swap.isEmpty()) {
            map.require("terms");
        }
        List<String> edits = terms.isEmpty() ? List.of() : EDITS;
        if (map.find("edits").isPresent()) {
            YamlValue value = map.require("edits");
            edits = value.texts();
            if (!EDITS.containsAll(edits)) {
                throw value.wrong("a list of remove and replace", edits.toString());
            }
        }
        int rounds = map.find("rounds").map(YamlValue::integer).orElse(2);
        if (rounds < 1) {
            throw map.require("rounds").wrong("1 or more", String.valueOf(rounds));
        }
        boolean replace = edits.contains("replace");
        TermPairs pairs =
                new TermPairs(
                        map.require("text").text(),
                        terms,
                        edits.contains("remove"),
                        replace ? rounds : 0,
                        swap,
                        map.find("seed").map(YamlValue::whole).orElse(1L));
        if (replace && terms.size() < 2) {
            throw map.require("terms")
                    .wrong("two terms or more, to replace one by another", terms.toString());
        }
        ExperimentFile.at(map.place(), pairs::edits);
        return pairs;
    }

    private static List<String> terms(YamlValue value, Path folder) {
        if (value.isList()) {
            return value.texts().stream().distinct().toList();
        }
        try {
            return TermFile.read(folder.resolve(value.text()));
        } catch (DataException e) {
            throw new DataException(value.place() + ": " + e.getMessage(), e);
        }
    }

    /** The edits that are the same for all rows. */
    private List<TermEdit> edits() {
        List<TermEdit> edits = new ArrayList<>();
        if (remove) {
            edits.add(TermEdit.remove(terms));
        }
        if (!swap.isEmpty()) {
            edits.add(TermEdit.replace(swap));
        }
        return edits;
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public List<PairSet> pairs(Table table) {
        List<PairSet> pairs = new ArrayList<>();
        edits().forEach(edit -> pairs.add(TextPairs.of(table, column, edit)));
        for (int round = 0; round < rounds; round++) {
            pairs.add(TextPairs.replaced(table, column, terms, seed * 1000003 + round));
        }
        return pairs;
    }

    @Override
    public void write(ObjectNode node) {
        node.put("text", column).set("terms", JsonFile.tree(terms));
        node.put("remove", remove).put("rounds", rounds).put("seed", seed);
        node.set("swap", JsonFile.tree(swap));
    }

    @Override
    public String describe() {
        List<String> how = new ArrayList<>();
        if (remove) {
            how.add("taken out");
        }
        if (rounds > 0) {
            how.add("replaced by others in %d rounds".formatted(rounds));
        }
        if (!swap.isEmpty()) {
            how.add("swapped as stated");
        }
        return "whose \"%s\" has one of %d terms %s"
                .formatted(column, terms.size() + swap.size(), String.join(", or ", how));
    }
}
