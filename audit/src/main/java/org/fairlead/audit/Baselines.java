package org.fairlead.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.audit.metric.Nearest;
import org.fairlead.audit.slice.Slice;

/** Which slice each slice is compared with: the baseline of its family, else Overall. */
final class Baselines {
    private final List<Slice> slices;
    private final Map<String, Integer> ofFamily;

    private Baselines(List<Slice> slices, Map<String, Integer> ofFamily) {
        this.slices = slices;
        this.ofFamily = ofFamily;
    }

    static Baselines of(List<Slice> slices, List<String> names) {
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

    int of(int slice) {
        return ofFamily.getOrDefault(slices.get(slice).family(), 0);
    }
}
