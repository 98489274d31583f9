package org.fairlead.data.counterfactual;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes terms out of texts, or puts others in their place. A term is found as a whole word, or as
 * whole words if it has several, by Unicode's idea of letters and digits; it is meant literally,
 * never as a regular expression; of terms that begin at one place the longest counts. By default
 * case does not matter and is kept: {@code He} becomes {@code She}, {@code HE} becomes {@code SHE};
 * and white space left by a term taken out is tidied.
 */
public final class TermEdit {
    private static final String PART_OF_WORD = "[\\p{L}\\p{M}\\p{N}_]";

    private final Map<String, String> replacements;
    private final boolean caseSensitive;
    private final boolean tidy;
    private final Pattern pattern;

    private TermEdit(Map<String, String> replacements, boolean caseSensitive, boolean tidy) {
        this.replacements = replacements;
        this.caseSensitive = caseSensitive;
        this.tidy = tidy;
        this.pattern = pattern(replacements.keySet(), caseSensitive);
    }

    /**
     * Takes terms out.
     *
     * @param terms at least one, none blank
     * @return the edit
     */
    public static TermEdit remove(Collection<String> terms) {
        Map<String, String> map = new LinkedHashMap<>();
        terms.forEach(term -> map.put(term, ""));
        return replace(map);
    }

    /**
     * Puts other terms in the place of terms, all at once: what was put in is not looked at again.
     *
     * @param replacements from term to its replacement, at least one, no term blank
     * @return the edit
     * @throws IllegalArgumentException if there is no term, or one is blank
     */
    public static TermEdit replace(Map<String, String> replacements) {
        if (replacements.isEmpty()) {
            throw new IllegalArgumentException("terms must be one or more, found none");
        }
        return new TermEdit(keyed(replacements), false, true);
    }

    /**
     * Exchanges the terms of two groups, the i-th of one for the i-th of the other and back.
     *
     * @param one terms of one group, such as {@code he, man}
     * @param other as many terms of the other, such as {@code she, woman}
     * @return the edit
     * @throws IllegalArgumentException if they are not as many, or a term stands twice
     */
    public static TermEdit swap(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(
                    "swap needs as many terms in one group as in the other, found %d and %d"
                            .formatted(one.size(), other.size()));
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < one.size(); i++) {
            put(map, one.get(i), other.get(i));
            put(map, other.get(i), one.get(i));
        }
        return replace(map);
    }

    private static void put(Map<String, String> map, String term, String replacement) {
        if (map.put(term, replacement) != null) {
            throw new IllegalArgumentException(
                    "swap must have each term once, found \"%s\" twice; state a map instead"
                            .formatted(term));
        }
    }

    /**
     * The same edit, but terms are found in the case in which they are written only, and
     * replacements are put in as they are written.
     *
     * @return a new edit
     */
    public TermEdit caseSensitive() {
        return new TermEdit(replacements, true, tidy);
    }

    /**
     * The same edit, but white space around a term taken out stays as it is.
     *
     * @return a new edit
     */
    public TermEdit keepingWhiteSpace() {
        return new TermEdit(replacements, caseSensitive, false);
    }

    /**
     * Edits a text.
     *
     * @param text any text
     * @return the edited text, equal to the text if no term is in it
     */
    public String apply(String text) {
        return apply(text, new LinkedHashMap<>());
    }

    /** The terms that are looked for. */
    Set<String> terms() {
        return replacements.keySet();
    }

    /** Edits a text and counts how often each term was found. */
    String apply(String text, Map<String, Integer> found) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder(text.length() + 16);
        int from = 0;
        while (matcher.find()) {
            out.append(text, from, matcher.start());
            from = matcher.end();
            String match = matcher.group();
            var term = entry(Normalizer.normalize(match, Normalizer.Form.NFC));
            found.merge(term.getKey(), 1, Integer::sum);
            String replacement = term.getValue();
            if (replacement.isEmpty() && tidy) {
                from = Tidy.gap(out, text, from);
            } else {
                out.append(caseSensitive ? replacement : LetterCase.of(match).apply(replacement));
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The replacement of a found term: written as found, or else whatever its case. */
    private Map.Entry<String, String> entry(String term) {
        String exact = replacements.get(term);
        return exact != null
                ? Map.entry(term, exact)
                : replacements.entrySet().stream()
                        .filter(entry -> folded(entry.getKey()).equals(folded(term)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("unknown term " + term));
    }

    private static String folded(String term) {
        return term.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> keyed(Map<String, String> given) {
        Map<String, String> keyed = new LinkedHashMap<>();
        given.forEach(
                (term, replacement) -> {
                    if (term.isBlank()) {
                        throw new IllegalArgumentException("a term must not be blank");
                    }
                    String key = Normalizer.normalize(term.strip(), Normalizer.Form.NFC);
                    keyed.put(key, replacement);
                });
        return keyed;
    }

    /** Composed and decomposed letters are the same word, so both forms are looked for. */
    private static Pattern pattern(Collection<String> terms, boolean caseSensitive) {
        TreeSet<String> forms =
                new TreeSet<>(
                        Comparator.comparingInt((String form) -> -form.length())
                                .thenComparing(Comparator.naturalOrder()));
        for (String term : terms) {
            forms.add(term);
            forms.add(Normalizer.normalize(term, Normalizer.Form.NFD));
        }
        String any = forms.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        int flags = caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(
                "(?<!%s)(?:%s)(?!%s)".formatted(PART_OF_WORD, any, PART_OF_WORD), flags);
    }
}
