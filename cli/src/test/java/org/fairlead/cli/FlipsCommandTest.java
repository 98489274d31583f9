package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairlead.model.run.JsonFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlipsCommandTest {
    @TempDir Path folder;
    private Path from;
    private Path to;

    @BeforeEach
    void files() throws IOException {
        from =
                write(
                        "from.csv",
                        """
                        score,terms
                        0.9,"[""gay"", ""old | <b>""]"
                        0.8,"[""gay""]"
                        0.2,"[""old | <b>""]"
                        0.1,[]
                        0.5,
                        """);
        to = write("to.csv", "score\n0.4\n0.8\n0.6\n0.1\n0.50001\n");
    }

    @Test
    void flips_byTerms_countsARowForEachOfItsTerms() {
        Fairlead ran = Fairlead.run("flips", from, to, "--by", "terms", "--json");

        assertThat(ran.err()).isEmpty();
        var json = JsonFile.parse(ran.out());
        assertThat(json.at("/flips/rows").asInt()).isEqualTo(3);
        assertThat(json.at("/slices/gay/flips/of").asInt()).isEqualTo(2);
        assertThat(json.at("/slices/gay/positive-to-negative/rate").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/slices/gay/negative-to-positive/rate").isNull()).isTrue();
        assertThat(json.at("/slices/old | <b>/flips/rate").asDouble()).isEqualTo(1);
        assertThat(json.at("/slices/(missing)/flips/rows").asInt()).isEqualTo(1);
        assertThat(json.at("/slices/gay/flips/lower").asDouble()).isCloseTo(0.0945, within(1e-3));
    }

    @Test
    void flips_text_saysHowFarTermsLieApart() {
        Fairlead ran = Fairlead.run("flips", from, to, "--by", "terms");

        assertThat(ran.out())
                .contains("Predictions that change at threshold 0.5")
                .containsPattern("all\\s+5\\s+3 of 5, 0.6000 \\[")
                .contains(
                        "Flip rates of 3 slices: from 0.5000 to 1.0000, standard deviation 0.2357");
    }

    @Test
    void flips_markdown_escapesTerms() throws IOException {
        Path file = folder.resolve("flips.md");

        Fairlead ran = Fairlead.run("flips", from, to, "--by", "terms", "--markdown", file);

        assertThat(ran.code()).isZero();
        assertThat(Files.readString(file))
                .contains("| all | 5 | 3 of 5, 0.6000 [")
                .contains("| old \\| &lt;b&gt; | 2 |");
    }

    @Test
    void flips_unknownColumn_namesTheNearest() {
        Fairlead ran = Fairlead.run("flips", from, to, "--by", "term");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("did you mean \"terms\"");
    }

    @Test
    void prepareTerms_listsTermsAndCounts() throws IOException {
        Path texts = write("t.csv", "phrase\nI am gay\nold gay\nnone\n");
        Path terms = write("terms.txt", "gay\nold\n");
        Path out = folder.resolve("out.csv");

        Fairlead ran =
                Fairlead.run(
                        "prepare", "terms", texts, "--text", "phrase", "--terms", terms, "--out",
                        out);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("gay: in 2 texts").contains("1 texts name no term");
        assertThat(Files.readString(out)).contains("\"[\"\"gay\"\", \"\"old\"\"]\"");
    }

    @Test
    void prepareCounterfactuals_termsOfAFile_areTakenOut() throws IOException {
        Path texts = write("t.csv", "phrase\nI am gay\nold gay man\nnone\n");
        Path terms = write("terms.txt", "gay\nold\n");
        Path out = folder.resolve("b.csv");

        Fairlead ran =
                Fairlead.run(
                        "prepare",
                        "counterfactuals",
                        texts,
                        "--text",
                        "phrase",
                        "--terms",
                        terms,
                        "--originals",
                        folder.resolve("a.csv"),
                        "--out",
                        out);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("2 rows paired, 1 without a counterpart");
        assertThat(Files.readAllLines(out)).containsExactly("phrase", "I am", "man");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
