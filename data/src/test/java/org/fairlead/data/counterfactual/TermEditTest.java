package org.fairlead.data.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermEditTest {
    private final TermEdit swap =
            TermEdit.swap(
                    List.of("he", "man", "his", "José", "gay man"),
                    List.of("she", "woman", "her", "María", "lesbian"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    He saw the man.              | She saw the woman.
                    THE MAN AND HE               | THE WOMAN AND SHE
                    She's a woman, he's a man    | He's a man, she's a woman
                    the theory of a manual       | the theory of a manual
                    a gay man and a man          | a lesbian and a woman
                    JOSÉ met José                | MARÍA met María
                    man_1 manœuvre 1man          | man_1 manœuvre 1man
                    (man)/man-man                | (woman)/woman-woman
                    """)
    void swap_exchangesWholeWordsAndKeepsCase(String text, String expected) {
        assertThat(swap.apply(text)).isEqualTo(expected);
        if (!text.contains("gay")) {
            assertThat(swap.apply(expected)).isEqualTo(text);
        }
    }

    @Test
    void swap_decomposedLetters_areTheSameWord() {
        assertThat(swap.apply("Jose\u0301 left")).isEqualTo("María left");
        assertThat(TermEdit.remove(List.of("jose")).apply("Jose\u0301 left"))
                .isEqualTo("Jose\u0301 left");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    `she left`           | `left`
                    `then she left`      | `then left`
                    `so she, he left`    | `so, left`
                    `was it she?`        | `was it?`
                    `it was  she`        | `it was`
                    `she`                | ``
                    `a she~b`            | `a~b`
                    `a~she b`            | `a~b`
                    `  here  there `     | `  here  there `
                    `(she)`              | `()`
                    """)
    void remove_tidiesWhiteSpaceItLeaves(String text, String expected) {
        TermEdit remove = TermEdit.remove(List.of("he", "she"));
        assertThat(remove.apply(text.replace('~', '\n'))).isEqualTo(expected.replace('~', '\n'));
    }

    @Test
    void remove_regexCharacters_areLiteral() {
        TermEdit remove = TermEdit.remove(List.of("a.b", "c++", "(x)", "$1", "\\E"));

        assertThat(remove.apply("a.b axb c++ cc (x) x $1 \\E")).isEqualTo("axb cc x");
        assertThat(TermEdit.replace(Map.of("cost", "$1\\2")).apply("the cost"))
                .isEqualTo("the $1\\2");
    }

    @Test
    void replace_doesNotLookAtWhatItPutIn() {
        assertThat(TermEdit.replace(Map.of("a", "b", "b", "c")).apply("a b")).isEqualTo("b c");
        assertThat(TermEdit.replace(Map.of("man", "woman")).apply("woman man"))
                .isEqualTo("woman woman");
    }

    @Test
    void caseSensitive_findsTheWrittenCaseOnly() {
        TermEdit sensitive = TermEdit.replace(Map.of("he", "she", "US", "UK")).caseSensitive();

        assertThat(sensitive.apply("He he us US")).isEqualTo("He she us UK");
    }

    @Test
    void edits_thatMakeNoSense_areRefused() {
        assertThatThrownBy(() -> TermEdit.remove(List.of())).hasMessageContaining("found none");
        assertThatThrownBy(() -> TermEdit.remove(List.of(" "))).hasMessageContaining("blank");
        assertThatThrownBy(() -> TermEdit.swap(List.of("a"), List.of("b", "c")))
                .hasMessageContaining("found 1 and 2");
        assertThatThrownBy(() -> TermEdit.swap(List.of("his", "him"), List.of("her", "her")))
                .hasMessageContaining("found \"her\" twice; state a map instead");
    }
}
