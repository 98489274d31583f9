package org.fairlead.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class Names {
    private Names() {}

    /**
     * The known name nearest to a wrong one, by edit distance, case ignored.
     *
     * @param wrong the name as given
     * @param known the names that exist
     * @return the nearest one, empty when none is closer than about a third of its letters
     */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        String target = wrong.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(target, name) <= Math.max(2, name.length() / 3))
                .min(
                        Comparator.comparingInt((String name) -> distance(target, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * The words that end a "not known" message.
     *
     * @param wrong the name as given
     * @param known the names that exist, listed in the order given, the first twenty of them
     * @return such as {@code did you mean "sex"? Known: "age", "sex"}
     */
    public static String advice(String wrong, Collection<String> known) {
        StringBuilder text = new StringBuilder();
        nearest(wrong, known)
                .ifPresent(name -> text.append("did you mean \"").append(name).append("\"? "));
        text.append("Known: ");
        text.append(
                known.stream()
                        .limit(20)
                        .map(name -> '"' + name + '"')
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("none"));
        if (known.size() > 20) {
            text.append(" and ").append(known.size() - 20).append(" more");
        }
        return text.toString();
    }

    private static int distance(String target, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= target.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = target.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                previous[j - 1] + change,
                                1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
