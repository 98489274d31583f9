package org.fairlead.data.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextTermsTest {
    private static final List<String> TERMS = List.of("gay", "african american", "african", "c++");

    @TempDir Path folder;

    @Test
    void of_textsOfAllKinds_listsTheTermsOfEach() {
        Table table = texts("I am Gay.", "gay african american c++", "none", null, "");

        TextTerms found = TextTerms.of(table, "text", TERMS, "terms");

        assertThat(lists(found.table()))
                .containsExactly(
                        "[\"gay\"]", "[\"african american\", \"c++\", \"gay\"]", "[]", "", "[]");
        assertThat(found.found()).isEqualTo(Map.of("gay", 2, "african american", 1, "c++", 1));
        assertThat(found.missing()).isEqualTo(1);
        assertThat(found.without()).isEqualTo(2);
    }

    @Test
    void of_columnThere_orNoTerm_isRefused() {
        Table table = texts("none");
        assertThatThrownBy(() -> TextTerms.of(table, "text", TERMS, "text"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> TextTerms.of(table, "text", TERMS, "terms"))
                .hasMessage(
                        "column \"text\": no text of 1 names any of the 4 terms; check column and terms");
    }

    @Test
    void pairs_oddTexts_areKeptOrLeftOutAndCounted() {
        String longText = "word ".repeat(20_000) + "gay";
        String rightToLeft = "\u05D0\u05E0\u05D9 gay \u200F\u0645\u0631\u062D\u0628\u0627";
        Table table =
                texts(
                        "",
                        null,
                        " \t\n",
                        longText,
                        "a\u0000gay\u0007b gay",
                        "\uD83D gay \uDE00",
                        rightToLeft,
                        "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08gay\uD83C\uDFF3",
                        "gays gay_ 1gay",
                        "gay");

        PairSet pairs = TextPairs.of(table, "text", TermEdit.remove(List.of("gay")));

        assertThat(pairs.counts()).isEqualTo(new PairSet.Counts(10, 6, 1, 3, Map.of("gay", 7)));
        assertThat(lists(pairs.counterfactuals(), "text"))
                .containsExactly(
                        longText.substring(0, longText.length() - 4),
                        "a\u0000\u0007b",
                        "\uD83D \uDE00",
                        rightToLeft.replace("gay ", ""),
                        "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08\uD83C\uDFF3",
                        "");
    }

    @Test
    void pairs_termsOfRegularExpressions_areMeantLiterally() {
        List<String> terms = List.of("c++", "a.b", "(x)", "[y]", "\\E", "$1", "^", "*");
        Table table = texts("c++ is fine", "axb a.b", "(x) [y]", "\\E $1", "x y", "^ * |");

        PairSet pairs = TextPairs.of(table, "text", TermEdit.remove(terms));
        PairSet swapped =
                TextPairs.of(table, "text", TermEdit.swap(List.of("a.b"), List.of("$1\\")));

        assertThat(lists(pairs.counterfactuals(), "text"))
                .containsExactly("is fine", "axb", "", "", "|");
        assertThat(pairs.counts().unchanged()).isEqualTo(1);
        assertThat(lists(swapped.counterfactuals(), "text")).containsExactly("axb $1\\");
    }

    @Test
    void termFile_blankLinesAndDoubles_arePassedOver() throws IOException {
        Path file = folder.resolve("terms.txt");
        Files.writeString(file, "gay\n\n  african american \r\ngay\n");
        assertThat(TermFile.read(file)).containsExactly("gay", "african american");

        Files.writeString(file, "\uFEFFgay\nlesbian\n");
        assertThat(TermFile.read(file)).containsExactly("gay", "lesbian");

        Files.write(file, "caf\u00E9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TermFile.read(file)).hasMessageContaining("must be UTF-8");
        Files.writeString(file, "\n \n");
        assertThatThrownBy(() -> TermFile.read(file)).hasMessageContaining("one term a line");
        assertThatThrownBy(() -> TermFile.read(folder.resolve("no")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("could not be read");
    }

    private static Table texts(@Nullable String... texts) {
        return Table.of(TextColumn.of("text", Arrays.asList(texts)));
    }

    private static List<String> lists(Table table) {
        return lists(table, "terms");
    }

    private static List<String> lists(Table table, String column) {
        return IntStream.range(0, table.rows()).mapToObj(table.column(column)::text).toList();
    }
}
