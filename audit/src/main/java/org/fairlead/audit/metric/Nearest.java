package org.fairlead.audit.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The end of a "not known" message: the name that was probably meant, and all that exist. */
public final class Nearest {
    private Nearest() {}

    /**
     * The words that end a message.
     *
     * @param wrong the name as given
     * @param known the names that exist
     * @return such as {@code did you mean "precision"? Known: "accuracy", "precision"}
     */
    public static String advice(String wrong, List<String> known) {
        String target = wrong.toLowerCase(Locale.ROOT);
        String meant =
                known.stream()
                        .filter(name -> distance(target, name) <= Math.max(2, name.length() / 3))
                        .min(Comparator.comparingInt(name -> distance(target, name)))
                        .map(name -> "did you mean \"" + name + "\"? ")
                        .orElse("");
        String shown = String.join("\", \"", known.subList(0, Math.min(30, known.size())));
        String more = known.size() > 30 ? " and " + (known.size() - 30) + " more" : "";
        return known.isEmpty() ? "known: none" : meant + "known: \"" + shown + "\"" + more;
    }

    private static int distance(String target, String name) {
        String other = name.toLowerCase(Locale.ROOT);
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= target.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int change = target.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
