package org.fairlead.model.encoder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;

/**
 * A column of levels, with cells of their own for unknown and missing.
 *
 * @param name the column's name
 * @param levels the levels that training saw
 */
record LevelFeature(String name, List<String> levels) implements IndexFeature {

    static LevelFeature fit(Table train, String name) {
        CategoryColumn column = train.categories(name);
        boolean[] seen = new boolean[column.levels().size()];
        for (int code : column.codes()) {
            if (code != CategoryColumn.MISSING) {
                seen[code] = true;
            }
        }
        List<String> levels =
                java.util.stream.IntStream.range(0, seen.length)
                        .filter(code -> seen[code])
                        .mapToObj(column.levels()::get)
                        .toList();
        return new LevelFeature(name, levels);
    }

    @Override
    public int cells() {
        return Cells.FIRST + levels.size();
    }

    @Override
    public int[] encode(Table table) {
        CategoryColumn column = table.categories(name);
        Map<String, Integer> cellOf = new HashMap<>();
        for (int i = 0; i < levels.size(); i++) {
            cellOf.put(levels.get(i), Cells.FIRST + i);
        }
        int[] cellOfCode =
                column.levels().stream()
                        .mapToInt(level -> cellOf.getOrDefault(level, Cells.UNKNOWN))
                        .toArray();
        int[] cells = new int[column.size()];
        for (int row = 0; row < cells.length; row++) {
            int code = column.code(row);
            cells[row] = code == CategoryColumn.MISSING ? Cells.MISSING : cellOfCode[code];
        }
        return cells;
    }
}
