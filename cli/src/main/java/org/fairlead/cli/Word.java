package org.fairlead.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fairlead.data.Names;

/** Constants of the library as users write them: lower case, with hyphens. */
public final class Word {
    private Word() {}

    /**
     * The word for a constant.
     *
     * @param constant such as {@code EQUAL_OPPORTUNITY}
     * @return such as {@code equal-opportunity}
     */
    public static String of(Enum<?> constant) {
        return canonical(constant.name());
    }

    /**
     * The words for all constants.
     *
     * @param type their type
     * @param <E> their type
     * @return in the order of the constants
     */
    public static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Word::of).toList();
    }

    /**
     * The constant of a word.
     *
     * @param text the word; capitals and underscores are understood too
     * @param type the type of the constant
     * @param <E> the type of the constant
     * @return the constant
     * @throws IllegalArgumentException if there is none; the message begins with "must be"
     */
    public static <E extends Enum<E>> E parse(String text, Class<E> type) {
        List<String> words = all(type);
        int index = words.indexOf(canonical(text));
        if (index < 0) {
            String meant =
                    Names.nearest(text, words).map("; did you mean \"%s\"?"::formatted).orElse("");
            throw new IllegalArgumentException(
                    "must be one of %s, found \"%s\"%s".formatted(words, text, meant));
        }
        return type.getEnumConstants()[index];
    }

    private static String canonical(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
