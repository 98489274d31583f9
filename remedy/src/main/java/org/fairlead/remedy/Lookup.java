package org.fairlead.remedy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Finds a thing by one of its names, without regard to case; not for users of the library. */
public final class Lookup {
    private Lookup() {}

    /**
     * Finds the value of a name.
     *
     * @param what kind of thing, for the error message, such as {@code kernel}
     * @param name the name as the user wrote it; case does not matter
     * @param known lower-case names and their values
     * @param <T> kind of value
     * @return the value of {@code name}
     * @throws IllegalArgumentException if the name is not known; the message lists the known ones
     */
    public static <T> T find(String what, String name, Map<String, T> known) {
        Objects.requireNonNull(name, () -> what + " must be named, found null");
        T found = known.get(name.strip().toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException(
                    "%s must be one of %s, found '%s'"
                            .formatted(what, String.join(", ", sorted(known.keySet())), name));
        }
        return found;
    }

    private static List<String> sorted(Collection<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        return sorted;
    }
}
