package org.fairlead.audit.slice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Columns in which a row may have several levels: distinct sets of levels get one code each. */
final class ListColumns {
    private ListColumns() {}

    static SliceColumn of(String name, List<? extends @Nullable List<String>> lists) {
        TreeSet<String> distinct = new TreeSet<>();
        boolean missing = false;
        for (List<String> list : lists) {
            missing |= list == null;
            if (list != null) {
                distinct.addAll(list);
                SliceColumn.requireFewLevels(name, distinct.size());
            }
        }
        List<String> levels = new ArrayList<>(distinct);
        int missingLevel = levels.size();
        if (missing) {
            levels.add(SliceColumn.missingLevel(levels));
        }
        Map<String, Integer> codeOf = SliceColumn.index(levels);
        Map<List<Integer>, Integer> setOf = new LinkedHashMap<>();
        int[] codes = new int[lists.size()];
        int row = 0;
        for (List<String> list : lists) {
            List<Integer> set =
                    list == null
                            ? List.of(missingLevel)
                            : list.stream().distinct().map(codeOf::get).sorted().toList();
            Integer known = setOf.putIfAbsent(set, setOf.size());
            codes[row++] = known == null ? setOf.size() - 1 : known;
        }
        int[][] sets =
                setOf.keySet().stream()
                        .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
        return new SliceColumn(name, Slice.Kind.COLUMN, levels, sets, codes, false);
    }
}
