package org.fairlead.model.network;

import java.util.Map;

/** A network's weights by name, as files and {@link Network#arrays} have them. */
public final class NamedArrays {
    private NamedArrays() {}

    /**
     * Takes one of the arrays.
     *
     * @param arrays names and values
     * @param name which one
     * @param size how many values it must have
     * @return the array itself
     * @throws IllegalArgumentException if it is absent or has another length
     */
    public static float[] require(Map<String, float[]> arrays, String name, long size) {
        float[] array = arrays.get(name);
        if (array == null || array.length != size) {
            throw new IllegalArgumentException(
                    "array \"%s\" must have %d values, found %s"
                            .formatted(name, size, array == null ? "none" : array.length));
        }
        return array;
    }
}
