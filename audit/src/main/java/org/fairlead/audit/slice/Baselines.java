package org.fairlead.audit.slice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.metric.Nearest;

/** Which slice each slice is compared with: the baseline of its family, else Overall. */
public final class Baselines {
    private final List<Slice> slices;
    private final Map<String, Integer> ofFamily;

    private Baselines(List<Slice> slices, Map<String, Integer> ofFamily) {
        this.slices = slices;
        this.ofFamily = ofFamily;
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
        }
        return new Baselines(slices, ofFamily);
    }

    /**
     * The baseline of a slice.
     *
     * @param slice index of the slice
     * @return index of its baseline; 0, Overall, unless its family has one of its own
     */
    public int of(int slice) {
        return ofFamily.getOrDefault(slices.get(slice).family(), 0);
    }
}
