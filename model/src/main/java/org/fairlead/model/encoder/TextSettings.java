package org.fairlead.model.encoder;

/**
 * How a column of text is read.
 *
 * @param shortest the shortest n-gram that is a cell, in words, 1 or more
 * @param longest the longest, from {@code shortest} to 5
 * @param vocabulary the most n-grams that have a cell of their own, the most frequent first; 1 or
 *     more
 * @param least texts of the training rows that an n-gram must stand in to have a cell, 1 or more
 * @param hash number of cells that n-grams are hashed into instead of a vocabulary, at most {@link
 *     #MOST_CELLS}; 0 for a vocabulary
 * @param words words of a text that are read, from its start, in [1, {@link #MOST_WORDS}]; the rest
 *     is cut off
 * @param inOrder true for models of sequences, to which the place of a word counts: a word without
 *     a cell keeps its place, and n-grams are single words; bags leave such words out
 */
public record TextSettings(
        int shortest,
        int longest,
        int vocabulary,
        int least,
        int hash,
        int words,
        boolean inOrder) {
    /** The most words of a text that can be read. */
    public static final int MOST_WORDS = 1_000_000;

    /** The most cells that n-grams can be hashed into. */
    public static final int MOST_CELLS = 100_000_000;

    /** One and two words, at most 200,000 n-grams that stand in two texts, at most 400 words. */
    public static final TextSettings BAG = new TextSettings(1, 2, 200_000, 2, 0, 400, false);

    /** Single words, at most 30,000 that stand in two texts, at most 200 words. */
    public static final TextSettings SEQUENCE = new TextSettings(1, 1, 30_000, 2, 0, 200, true);

    public TextSettings {
        require("ngrams", 1, Integer.MAX_VALUE, shortest);
        if (longest < shortest || longest > 5) {
            throw new IllegalArgumentException(
                    "ngrams must be a shortest and a longest of at most 5 words, found [%d, %d]"
                            .formatted(shortest, longest));
        }
        if (inOrder && longest > 1) {
            throw new IllegalArgumentException(
                    "a model that reads words in their order must read single words (ngrams: [1, 1]), found [%d, %d]"
                            .formatted(shortest, longest));
        }
        require("vocabulary", 1, Integer.MAX_VALUE, vocabulary);
        require("min-count", 1, Integer.MAX_VALUE, least);
        require("hash", 0, MOST_CELLS, hash);
        require("max-words", 1, MOST_WORDS, words);
    }

    private static void require(String what, int least, int most, int found) {
        if (found < least) {
            throw new IllegalArgumentException(
                    "%s must be %d or more, found %d".formatted(what, least, found));
        }
        if (found > most) {
            throw new IllegalArgumentException(
                    "%s must be at most %d, found %d".formatted(what, most, found));
        }
    }
}
