package org.fairlead.generate.tree;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.fairlead.data.Names;
import org.fairlead.generate.Cell;
import org.fairlead.generate.code.ValueIndex;
import org.jspecify.annotations.Nullable;

/** Finds the codes that a cell's values stand for. */
final class CellCodes {
    private CellCodes() {}

    static Fixed of(TreeModel model, Cell cell) {
        BitSet[] units = new BitSet[model.units().size()];
        BitSet combinations = null;
        BitSet outcomes = null;
        for (Map.Entry<String, String> entry : cell.values().entrySet()) {
            String column = entry.getKey();
            String value = entry.getValue();
            TreeModel.Law law = model.law();
            int u = model.unitOf(column);
            if (u >= 0) {
                units[u] = and(units[u], unit(model.units().get(u), column, value));
            } else if (law != null && law.outcome().name().equals(column)) {
                outcomes = new BitSet();
                outcomes.set(code(law.outcome(), value));
            } else if (law != null && law.groups().attributes().contains(column)) {
                combinations = and(combinations, combinations(law, column, value));
            } else {
                throw new DataException(
                        "cell %s: no column \"%s\" to fix; %s"
                                .formatted(
                                        cell.values(),
                                        column,
                                        Names.advice(column, model.columns())));
            }
        }
        return new Fixed(units, combinations, outcomes);
    }

    private static BitSet and(@Nullable BitSet known, BitSet more) {
        if (known != null) {
            more.and(known);
        }
        return more;
    }

    private static BitSet unit(Unit unit, String column, String value) {
        BitSet codes = new BitSet();
        for (int m = 0; m < unit.members().size(); m++) {
            ValueIndex member = unit.members().get(m);
            if (member.name().equals(column)) {
                int wanted = code(member, value);
                for (int code = 0; code < unit.values().size(); code++) {
                    codes.set(code, (unit.single() ? code : unit.parts()[m][code]) == wanted);
                }
            }
        }
        return codes;
    }

    private static BitSet combinations(TreeModel.Law law, String column, String value) {
        int a = law.groups().attributes().indexOf(column);
        int level = law.groups().levels().get(a).indexOf(value);
        if (level < 0) {
            throw unknown(column, value, law.groups().levels().get(a));
        }
        BitSet combinations = new BitSet();
        for (int q = 0; q < law.groups().size(); q++) {
            combinations.set(q, law.groups().combinations()[q][a] == level);
        }
        return combinations;
    }

    private static int code(ValueIndex index, String value) {
        int code = index.codeOf(value);
        if (code == ValueIndex.UNKNOWN) {
            throw unknown(index.name(), value, index.levels());
        }
        return code;
    }

    private static DataException unknown(String column, String value, List<String> known) {
        return new DataException(
                "column \"%s\" has no value \"%s\" in the training rows; %s"
                        .formatted(column, value, Names.advice(value, known)));
    }
}
