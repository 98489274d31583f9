package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.data.table.Column;

/** Turns drawn codes back into columns, in the order of the training table. */
final class RowDecoder {
    private final TreeModel model;

    RowDecoder(TreeModel model) {
        this.model = model;
    }

    /** Columns of drawn rows; {@code before} rows were made earlier, for keys to go on. */
    List<Column> columns(Drawn drawn, long before) {
        int rows = drawn.rows();
        Map<String, Column> byName = new HashMap<>();
        for (int u = 0; u < model.units().size(); u++) {
            Unit unit = model.units().get(u);
            for (int member = 0; member < unit.members().size(); member++) {
                Column column = unit.decode(member, drawn.codes()[u], drawn.numbers()[u], rows);
                byName.put(column.name(), column);
            }
        }
        TreeModel.Law law = model.law();
        if (law != null) {
            byName.put(law.outcome().name(), Unit.decode(law.outcome(), drawn.outcome(), rows));
            for (int a = 0; a < law.attributes().size(); a++) {
                int[] codeOf = law.levelCodes(a);
                int[] codes = new int[rows];
                for (int row = 0; row < rows; row++) {
                    codes[row] = codeOf[law.groups().combinations()[drawn.combination()[row]][a]];
                }
                Column column = Unit.decode(law.attributes().get(a), codes, rows);
                byName.put(column.name(), column);
            }
        }
        for (KeyPattern key : model.keys()) {
            byName.put(key.name(), key.keys(before, rows));
        }
        List<Column> columns = new ArrayList<>();
        for (String name : model.columns()) {
            columns.add(Objects.requireNonNull(byName.get(name), name));
        }
        return columns;
    }

    /** The codes by which a {@link RowGuard} knows rows. */
    int[][] hashed(Drawn drawn) {
        int units = model.units().size();
        if (model.law() == null) {
            return drawn.codes();
        }
        int[][] columns = Arrays.copyOf(drawn.codes(), units + 2);
        columns[units] = drawn.combination();
        columns[units + 1] = drawn.outcome();
        return columns;
    }
}
