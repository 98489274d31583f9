package org.fairlead.model.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncoderTest {
    private static final TextSettings WORDS = new TextSettings(1, 1, 100, 1, 0, 5, true);
    private static final TextSettings PAIRS = new TextSettings(1, 2, 100, 2, 0, 50, false);

    private static Table texts(String... texts) {
        return Table.of(TextColumn.of("comment", Arrays.asList(texts)));
    }

    private static Encoder fit(TextSettings settings, String... texts) {
        return Encoder.fit(texts(texts), features(settings));
    }

    private static Features features(TextSettings settings) {
        return new Features(
                Map.of("comment", settings), List.of(), Map.of(), List.of(), List.of(), 10);
    }

    @Test
    void fit_words_areCellsByFrequencyThenByAlphabet() {
        Encoder encoder = fit(WORDS, "b a c", "B a", "b");

        assertThat(encoder.textFeatures().get(0).ngrams()).containsExactly("b", "a", "c");
        assertThat(encoder.textRows()).isEqualTo(2 + 3);
        assertThat(encoder.encode(texts("c, B! a?")).texts().cells()).containsExactly(4, 2, 3);
    }

    @Test
    void fit_vocabularyAndLeast_limitTheCells() {
        TextSettings two = new TextSettings(1, 1, 2, 1, 0, 5, false);
        TextSettings twice = new TextSettings(1, 1, 100, 2, 0, 5, false);

        assertThat(fit(two, "a b c", "a b").textRows()).isEqualTo(2 + 2);
        assertThat(fit(twice, "a b c c", "a b").textRows()).isEqualTo(2 + 2);
    }

    @Test
    void encode_wordWithoutCell_isUnknownInSequencesAndLeftOutOfBags() {
        assertThat(fit(WORDS, "a b").encode(texts("a x b")).texts().cells())
                .containsExactly(2, Cells.UNKNOWN, 3);
        assertThat(fit(PAIRS, "a b", "a b").encode(texts("a x b")).texts().length(0)).isEqualTo(2);
        assertThat(fit(PAIRS, "a b", "a b").encode(texts("x y")).texts().cells())
                .containsExactly(Cells.UNKNOWN);
    }

    @Test
    void encode_bagOfSingleWords_leavesOutWordsWithoutCell() {
        TextSettings bag = new TextSettings(1, 1, 100, 1, 0, 5, false);
        Encoder encoder = fit(bag, "a b");

        assertThat(encoder.encode(texts("a x b")).texts().cells()).containsExactly(2, 3);
        assertThat(encoder.isSequence()).isFalse();
        assertThat(fit(WORDS, "a b").isSequence()).isTrue();
    }

    @Test
    void encode_pairs_areCellsOfTheirOwn() {
        Encoder encoder = fit(PAIRS, "not good", "not good");

        assertThat(encoder.textFeatures().get(0).ngrams())
                .containsExactlyInAnyOrder("not", "good", "not good");
        assertThat(encoder.encode(texts("not good")).texts().length(0)).isEqualTo(3);
        assertThat(encoder.encode(texts("good not")).texts().length(0)).isEqualTo(2);
    }

    @Test
    void encode_hashed_needsNoVocabularyAndIsTheSameEverywhere() {
        TextSettings hashed = new TextSettings(1, 1, 100, 2, 64, 5, false);
        Encoder encoder = fit(hashed, "a");

        int[] cells = encoder.encode(texts("gay straight gay")).texts().cells();
        assertThat(encoder.textRows()).isEqualTo(2 + 64);
        assertThat(cells[0]).isEqualTo(cells[2]).isNotEqualTo(cells[1]).isBetween(2, 65);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t", "...", "\u0000\u0007", "\uD800", "\uDC00\uD800"})
    void encode_textWithoutWords_isTheEmptyCellAndCounted(String text) {
        Encoded encoded = fit(WORDS, "a b").encode(texts(text, "a"));

        assertThat(encoded.texts().cells()).containsExactly(Cells.MISSING, 2);
        assertThat(encoded.texts().empty()).containsExactly(Map.entry("comment", 1L));
    }

    @Test
    void encode_missingText_isEmpty() {
        Encoded encoded =
                fit(WORDS, "a b")
                        .encode(
                                Table.of(
                                        TextColumn.of("comment", Collections.singletonList(null))));

        assertThat(encoded.texts().cells()).containsExactly(Cells.MISSING);
    }

    @Test
    void encode_longText_isCutAndCounted() {
        Encoded encoded = fit(WORDS, "a b").encode(texts("a b ".repeat(25_000), "a b a b a"));

        assertThat(encoded.texts().length(0)).isEqualTo(5);
        assertThat(encoded.texts().length(1)).isEqualTo(5);
        assertThat(encoded.texts().cut()).containsExactly(Map.entry("comment", 1L));
    }

    @Test
    void encode_oneWordOf100000Characters_isCutIntoWords() {
        Encoded encoded = fit(WORDS, "a b").encode(texts("x".repeat(100_000)));

        assertThat(encoded.texts().length(0)).isEqualTo(5);
    }

    @Test
    void encode_scriptsAndEmoji_areWords() {
        Encoder encoder = fit(WORDS, "שלום 🏳️‍🌈 سلام", "שלום 🏳️‍🌈", "שלום");

        assertThat(encoder.textFeatures().get(0).ngrams())
                .containsExactly("שלום", "🏳️‍🌈", "سلام");
    }

    @Test
    void encode_composedAndDecomposedLetters_areOneWord() {
        Encoder encoder = fit(WORDS, "caf\u00e9");

        assertThat(encoder.encode(texts("CAFE\u0301")).texts().cells()).containsExactly(2);
    }

    @Test
    void encode_textBesideOtherFeatures_keepsThemApart() {
        Table table =
                Table.of(
                        TextColumn.of("comment", List.of("a b", "b")),
                        CategoryColumn.ofValues("sex", List.of("f", "m")));
        Features features =
                new Features(
                        Map.of("comment", WORDS),
                        List.of(),
                        Map.of(),
                        List.of("sex"),
                        List.of(),
                        10);
        Encoder encoder = Encoder.fit(table, features);

        assertThat(encoder.tableRows()).isEqualTo(4 + 4);
        assertThat(encoder.encode(table).indices()).containsExactly(6, 7);
        assertThat(encoder.encode(table).texts().cells()).containsExactly(3, 2, 2);
    }

    @Test
    void select_andConcat_keepEachRowsCells() {
        Encoded encoded = fit(WORDS, "a b c").encode(texts("a", "b c", ""));

        Encoded mixed = Encoded.concat(List.of(encoded.select(1, 1), encoded.select(2, 0)));
        assertThat(mixed.texts().starts()).containsExactly(0, 2, 4, 5, 6);
        assertThat(mixed.texts().cells()).containsExactly(3, 4, 3, 4, 1, 2);
    }

    @Test
    void json_roundTrip_encodesTheSame() throws Exception {
        Encoder encoder = fit(PAIRS, "a \uD83D\uDE00 \"b\"", "a \uD83D\uDE00 \"b\"", "\uD800 a");
        String json = EncoderJson.write(encoder).toString();
        Encoder read = EncoderJson.read(new ObjectMapper().readTree(json));

        Table others = texts("a b 😀", "b a", "");
        assertThat(read.encode(others).texts()).isEqualTo(encoder.encode(others).texts());
    }

    @Test
    void settings_outOfRange_areRefused() {
        assertThatThrownBy(() -> new TextSettings(2, 1, 10, 1, 0, 5, false))
                .hasMessage(
                        "ngrams must be a shortest and a longest of at most 5 words, found [2, 1]");
        assertThatThrownBy(() -> new TextSettings(1, 1, 10, 1, 0, 0, false))
                .hasMessage("max-words must be 1 or more, found 0");
        assertThatThrownBy(() -> new TextSettings(1, 1, 10, 1, 0, Integer.MAX_VALUE, false))
                .hasMessage("max-words must be at most 1000000, found 2147483647");
        assertThatThrownBy(() -> new TextSettings(1, 1, 10, 1, Integer.MAX_VALUE, 5, false))
                .hasMessage("hash must be at most 100000000, found 2147483647");
        assertThatThrownBy(() -> new TextSettings(1, 2, 10, 1, 0, 5, true))
                .hasMessageContaining("single words (ngrams: [1, 1]), found [1, 2]");
    }
}
