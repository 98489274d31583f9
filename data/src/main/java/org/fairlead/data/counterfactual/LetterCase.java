package org.fairlead.data.counterfactual;

import java.util.Locale;

/** How a word is written, so that another can be written alike. */
enum LetterCase {
    AS_IS,
    CAPITAL,
    ALL_CAPITALS;

    static LetterCase of(String word) {
        int first = word.codePointAt(0);
        if (!Character.isUpperCase(first) && !Character.isTitleCase(first)) {
            return AS_IS;
        }
        boolean several = word.codePoints().filter(Character::isLetter).count() > 1;
        boolean allCapitals = word.equals(word.toUpperCase(Locale.ROOT));
        return several && allCapitals ? ALL_CAPITALS : CAPITAL;
    }

    String apply(String word) {
        if (this == AS_IS || word.isEmpty()) {
            return word;
        }
        int end = this == CAPITAL ? word.offsetByCodePoints(0, 1) : word.length();
        return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
    }
}
