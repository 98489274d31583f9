package org.fairlead.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairlead.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordVectorsTest {
    @TempDir Path folder;

    private WordVectors read(String text) throws IOException {
        Path file = folder.resolve("vectors.txt");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return WordVectors.read(file, List.of("good", "né"));
    }

    @ParameterizedTest
    @CsvSource({"''", "'3 2\n'"})
    void read_gloveOrWord2vec_putsKnownWordsIntoTheirRows(String head) throws IOException {
        WordVectors vectors = read(head + "the 9 9\nné 0.5 -1e-1\ngood 1 2 \n");
        float[] table = new float[8];
        vectors.put(table);

        assertThat(vectors.words()).isEqualTo(2);
        assertThat(table).containsExactly(0, 0, 0, 0, 1, 2, 0.5f, -0.1f);
    }

    @ParameterizedTest
    @CsvSource({"''", "'4 2\n'"})
    void read_wordsWithBlanks_areWordsOfTheirOwn(String head) throws IOException {
        WordVectors vectors = read(head + "good 1 2\n. . . 3 4\nat good 5 6\nné 0.5 -1e-1\n");
        float[] table = new float[8];
        vectors.put(table);

        assertThat(vectors.words()).isEqualTo(2);
        assertThat(table).containsExactly(0, 0, 0, 0, 1, 2, 0.5f, -0.1f);
    }

    @ParameterizedTest
    @CsvSource({"'9 2\ngood 1\n', 2, 2, 1", "'good 1 2\n\n', 2, 2, 0", "'good\n', 1, its, 0"})
    void read_tooFewNumbers_isRefusedWithTheLine(String text, int line, String width, int found) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "line %d: must have a word and %s numbers, found %d"
                                .formatted(line, width, found));
    }

    @Test
    void read_unevenLines_isRefusedWithTheLine() {
        assertThatThrownBy(() -> read("the 9 9\ngood 1 2 3\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "vectors.txt, line 2: must have a word and 2 numbers, found 3");
    }

    @Test
    void read_notANumber_isRefusedWithTheLine() {
        assertThatThrownBy(() -> read("the 9 9\ngood 1 x\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("line 2: must have finite numbers, found \"x\"");
    }

    @Test
    void read_noKnownWord_isRefused() {
        assertThatThrownBy(() -> read("the 9 9\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("found none in 1 lines");
    }

    @Test
    void read_notUtf8_isRefused() throws IOException {
        Path file = folder.resolve("latin.txt");
        Files.write(file, new byte[] {'a', (byte) 0xE9, ' ', '1', '\n'});

        assertThatThrownBy(() -> WordVectors.read(file, List.of("good")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void width_otherThanTheModels_isRefused() throws IOException {
        assertThatThrownBy(() -> read("good 1 2\n").requireWidth(3))
                .hasMessageContaining("the model's width, 3 values, found 2");
    }
}
