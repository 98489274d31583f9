package org.fairlead.audit.slice;

import java.util.ArrayList;
import java.util.List;

/** Which columns make slices, alone and crossed. */
public final class Families {
    private Families() {}

    /**
     * The families of an audit.
     *
     * @param columns the slice columns, each a family of its own
     * @param crosses sets of columns that are crossed
     * @param depth up to how many columns all slice columns are crossed, 1 for none; predicates are
     *     not crossed this way
     * @return names of the columns of each family, distinct, columns before crosses
     */
    public static List<List<String>> of(
            List<SliceColumn> columns, List<List<String>> crosses, int depth) {
        List<List<String>> families = new ArrayList<>();
        List<String> crossed = new ArrayList<>();
        for (SliceColumn column : columns) {
            families.add(List.of(column.name()));
            if (column.kind() == Slice.Kind.COLUMN) {
                crossed.add(column.name());
            }
        }
        families.addAll(crosses);
        crossed.sort(null);
        for (int size = 2; size <= Math.min(depth, crossed.size()); size++) {
            choose(crossed, size, 0, new ArrayList<>(), families);
        }
        return families.stream().distinct().toList();
    }

    private static void choose(
            List<String> from, int size, int start, List<String> chosen, List<List<String>> into) {
        if (chosen.size() == size) {
            into.add(List.copyOf(chosen));
            return;
        }
        for (int i = start; i < from.size(); i++) {
            chosen.add(from.get(i));
            choose(from, size, i + 1, chosen, into);
            chosen.remove(chosen.size() - 1);
        }
    }
}
