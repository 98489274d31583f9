package org.fairlead.audit.slice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.metric.Nearest;

/**
 * Which slice each slice is compared with: the baseline of its family, else the predicate that is
 * named as a baseline, else Overall. A predicate has no family but the other predicates; whoever
 * names one as a baseline, such as "names no identity", means it for all slices.
 */
public final class Baselines {
    private final List<Slice> slices;
    private final Map<String, Integer> ofFamily;
    private final int ofOthers;

    private Baselines(List<Slice> slices, Map<String, Integer> ofFamily, int ofOthers) {
        this.slices = slices;
        this.ofFamily = ofFamily;
        this.ofOthers = ofOthers;
    }

    /**
     * Finds the baseline of each family.
     *
     * @param slices all slices, Overall first
     * @param names names of the slices that others of their family are compared with
     * @return the baselines
     * @throws IllegalArgumentException if a name is no slice, or two belong to one family
     */
    public static Baselines of(List<Slice> slices, List<String> names) {
        List<String> known = slices.stream().map(Slice::name).toList();
        Map<String, Integer> ofFamily = new HashMap<>();
        int ofOthers = 0;
        for (String name : names) {
            int slice = known.indexOf(name);
            if (slice < 0) {
                throw new IllegalArgumentException(
                        "baseline \"%s\" is no slice of this audit; %s"
                                .formatted(name, Nearest.advice(name, known)));
            }
            Integer other = ofFamily.putIfAbsent(slices.get(slice).family(), slice);
            if (other != null && other != slice) {
                throw new IllegalArgumentException(
                        "baselines \"%s\" and \"%s\" belong to one family; give one of them"
                                .formatted(known.get(other), name));
            }
            if (slices.get(slice).kind() == Slice.Kind.PREDICATE) {
                ofOthers = slice;
            }
        }
        return new Baselines(slices, ofFamily, ofOthers);
    }

    /**
     * The baseline of a slice.
     *
     * @param slice index of the slice
     * @return index of its baseline; 0, Overall, for Overall and where no baseline applies
     */
    public int of(int slice) {
        return slices.get(slice).kind() == Slice.Kind.OVERALL
                ? 0
                : ofFamily.getOrDefault(slices.get(slice).family(), ofOthers);
    }
}
