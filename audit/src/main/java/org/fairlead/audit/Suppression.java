package org.fairlead.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.count.SliceCounts;
import org.fairlead.audit.slice.Condition;
import org.fairlead.audit.slice.Slice;
import org.fairlead.audit.slice.SliceTable;

/**
 * Which slices are hidden: those with too few rows, and those whose figures would give the figures
 * of a hidden one by subtraction.
 */
final class Suppression {
    /* The slices of a family add up to a parent along each of its columns: the slices of
    "race & sex" with race = Black add up to race = Black. If the hidden ones among such siblings
    have fewer rows together than the minimum, subtracting the shown from the parent tells about
    them, so the smallest shown sibling is hidden too; until nothing changes. Siblings that overlap
    (lists of values) do not add up, and predicates have no siblings. A parent that is itself
    hidden protects its children, but an own parent may be Overall, which is always shown. */
    private Suppression() {}

    /** Why each slice is hidden; empty text for shown ones. */
    static String[] of(SliceTable table, List<SliceCounts> counts, AuditPlan plan) {
        List<Slice> slices = table.slices();
        String[] reasons = new String[slices.size()];
        Arrays.fill(reasons, "");
        for (int i = 1; i < reasons.length; i++) {
            if (counts.get(i).rows() < plan.minimumRows()) {
                reasons[i] = "fewer than %d rows".formatted(plan.minimumRows());
            }
        }
        if (plan.minimumRows() < 2) {
            return reasons;
        }
        List<List<Integer>> siblings = siblings(slices);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Integer> group : siblings) {
                changed |= protect(group, counts, plan.minimumRows(), reasons);
            }
        }
        return reasons;
    }

    private static boolean protect(
            List<Integer> group, List<SliceCounts> counts, long minimum, String[] reasons) {
        long hidden = 0;
        int smallest = -1;
        for (int slice : group) {
            if (!reasons[slice].isEmpty()) {
                hidden += counts.get(slice).rows();
            } else if (smallest < 0 || counts.get(slice).rows() < counts.get(smallest).rows()) {
                smallest = slice;
            }
        }
        long hiddenSlices = group.stream().filter(slice -> !reasons[slice].isEmpty()).count();
        boolean exposed = hiddenSlices > 0 && (hiddenSlices == 1 || hidden < minimum);
        if (exposed && smallest >= 0) {
            reasons[smallest] = "hidden so that another cannot be told by subtraction";
            return true;
        }
        return false;
    }

    private static List<List<Integer>> siblings(List<Slice> slices) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 1; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            if (slice.kind() == Slice.Kind.PREDICATE) {
                continue;
            }
            for (Condition left : slice.conditions()) {
                List<Condition> parent = new ArrayList<>(slice.conditions());
                parent.remove(left);
                String key = slice.family() + "\n" + left.column() + "\n" + parent;
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        List<String> keys = groups.keySet().stream().sorted().toList();
        return keys.stream().map(groups::get).toList();
    }
}
