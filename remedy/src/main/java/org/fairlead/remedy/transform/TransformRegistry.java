package org.fairlead.remedy.transform;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.fairlead.remedy.Lookup;

/** Transforms by lower-case name. Safe for use by several threads. */
final class TransformRegistry {
    private static final Map<String, Transform> BY_NAME =
            new ConcurrentSkipListMap<>(
                    Map.of(
                            "identity", Transform.IDENTITY,
                            "sigmoid", Transform.SIGMOID,
                            "softmax", Transform.SOFTMAX));

    private TransformRegistry() {}

    static void add(Transform transform) {
        String key = transform.name().toLowerCase(Locale.ROOT);
        if (key.isBlank() || BY_NAME.putIfAbsent(key, transform) != null) {
            throw new IllegalArgumentException(
                    "a transform needs a name that is not empty and not one of %s, found '%s'"
                            .formatted(BY_NAME.keySet(), transform.name()));
        }
    }

    static Transform find(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (key.matches("column:[0-9]{1,9}")) {
            return Transform.column(Integer.parseInt(key.substring("column:".length())));
        }
        return Lookup.find("transform", name, new TreeMap<>(BY_NAME));
    }
}
