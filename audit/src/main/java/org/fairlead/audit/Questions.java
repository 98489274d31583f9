package org.fairlead.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.audit.slice.Baselines;
import org.fairlead.audit.slice.SliceTable;

/**
 * Which slices ask the same question. A slice inside its baseline is tested against the baseline's
 * other rows, so a slice and its complement ask one question, not two: Male against all others is
 * Female against all others.
 */
final class Questions {
    private Questions() {}

    /**
     * The question of each slice.
     *
     * @return for each slice the first one that compares the same two sets of rows
     */
    static int[] of(SliceTable table, List<String> baselines) {
        Baselines others = Baselines.of(table.slices(), baselines);
        Map<Set<BitSet>, Integer> asked = new HashMap<>();
        List<Integer> first = new ArrayList<>();
        for (int slice = 0; slice < table.slices().size(); slice++) {
            BitSet own = rows(table.patterns(slice));
            BitSet other = rows(table.patterns(others.of(slice)));
            BitSet shared = (BitSet) own.clone();
            shared.and(other);
            if (shared.equals(own)) {
                other.andNot(shared);
            } else if (shared.equals(other)) {
                own.andNot(shared);
            }
            Integer before = asked.putIfAbsent(new HashSet<>(List.of(own, other)), slice);
            first.add(before == null ? slice : before);
        }
        return first.stream().mapToInt(Integer::intValue).toArray();
    }

    private static BitSet rows(int... patterns) {
        BitSet rows = new BitSet();
        for (int pattern : patterns) {
            rows.set(pattern);
        }
        return rows;
    }
}
