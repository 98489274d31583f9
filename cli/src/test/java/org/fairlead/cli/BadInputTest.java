package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets one line that says what to do, exit code 2, and leaves nothing behind. */
class BadInputTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    private List<String> before = List.of();

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder);
    }

    private void refused(Fairlead run, String... parts) throws IOException {
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().strip().lines().filter(line -> !line.startsWith("note:"))).hasSize(1);
        assertThat(run.err()).startsWith("fairlead: ");
        for (String part : parts) {
            assertThat(run.err()).contains(part);
        }
        assertThat(names()).isEqualTo(before);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private Fairlead train(Path experiment) throws IOException {
        before = names();
        return Fairlead.run("train", experiment, "--out", folder.resolve("run"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    features:               | featurs:             | line 3: unknown key "featurs"; did you mean "features"?
                    epochs: 3               | epoch: 3             | unknown key "epoch"; did you mean "epochs"?
                    epochs: 3               | epochs: three        | "epochs" must be a number, found "three"
                    epochs: 3               | epochs: 0            | epochs must be 1 or more, found 0
                    batch: 64               | batch: 6.5           | "batch" must be a whole number
                    hours-per-week]         | hours-per-wek]       | no column "hours-per-wek"; did you mean "hours-per-week"?
                    [sex, occupation]       | [sex, ocupation]     | no column "ocupation"; did you mean "occupation"?
                    education-num, hours    | sex, hours           | column "sex" must hold numbers, found text such as
                    [sex, occupation]       | [sex, income]        | features must not name the label's column, found "income"; take it out
                    slices: [sex, race]     | slices: [sexx]       | no column "sexx"; did you mean "sex"?
                    train: train.csv        | train: absent.csv    | absent.csv
                    {age: [30, 45]}         | {age: [45, 30]}      | must be finite and increasing
                    income, positive        | incme, positive      | no column "incme"; did you mean "income"?
                    positive: ">50K"        | positive: ">5K"      | has no class ">5K"
                    column: income, positive: ">50K" | column: race, positive: White | must have two classes, found
                    sensitive: "sex = 'Female' | sensitive: "sex = 'Nobody' | group of remedy "min-diff"
                    sensitive: "sex = 'Female' | sensitive: "sx = 'Female' | sx
                    sensitive: "sex = 'Female' | sensitive: "sex = = 'Female' | sex = = 'Female'
                    weight: 1}              | weight: -1}          | "weight" must be 0 or more
                    weight: 1}              | los: mmd}            | unknown key "los"; did you mean "loss"?
                    weight: 1}              | loss: mmmd}          | mmmd
                    baseline: "sex = 'Male'"| baseline: "sex = 'Mle'" | sex=Mle
                    """)
    void train_experimentWithAFault_namesIt(String piece, String other, String expected)
            throws IOException {
        refused(train(workshop.experimentWith(piece, other)), expected);
    }

    @Test
    void train_predicateThatReadsAFile_isRefused() throws IOException {
        Path experiment =
                workshop.experimentWith(
                        "sex = 'Female' AND",
                        "sex IN (SELECT content FROM read_text('/etc/passwd')) AND");
        refused(train(experiment));
    }

    @Test
    void train_secondStatementInAPredicate_isRefused() throws IOException {
        refused(train(workshop.experimentWith("sex = 'Female' AND", "true; DROP TABLE t; --")));
    }

    @Test
    void train_emptyFile_isRefused() throws IOException {
        workshop.write("train.csv", "");
        refused(train(workshop.path("experiment.yaml")), "train.csv", "empty");
    }

    @Test
    void train_headerOnly_isRefused() throws IOException {
        String csv = Files.readString(workshop.path("train.csv"));
        workshop.write("train.csv", csv.substring(0, csv.indexOf('\n') + 1));
        refused(train(workshop.path("experiment.yaml")), "train.csv");
    }

    @Test
    void train_raggedRow_namesItsLine() throws IOException {
        String csv = Files.readString(workshop.path("train.csv"));
        int second = csv.indexOf('\n', csv.indexOf('\n') + 1);
        workshop.write(
                "train.csv", csv.substring(0, second + 1) + "1,2,3\n" + csv.substring(second + 1));
        refused(train(workshop.path("experiment.yaml")), "train.csv", "line 3");
    }

    @ParameterizedTest
    @CsvSource({"Infinity", "-inf", "nan"})
    void train_numberThatIsNone_isRefused(String value) throws IOException {
        List<String> lines = Files.readAllLines(workshop.path("train.csv"));
        String[] header = lines.get(0).split(",");
        int hours = List.of(header).indexOf("hours-per-week");
        String[] row = lines.get(4).split(",");
        row[hours] = value;
        lines.set(4, String.join(",", row));
        workshop.write("train.csv", String.join("\n", lines) + "\n");
        refused(train(workshop.path("experiment.yaml")), "hours-per-week");
    }

    @Test
    void train_outputFolderWithContent_isRefused() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run").resolve("precious.txt"), "mine");

        refused(train(workshop.path("experiment.yaml")), "must be absent or empty");
        assertThat(folder.resolve("run").resolve("precious.txt")).hasContent("mine");
    }

    @Test
    void train_outputBelowAFile_isRefused() throws IOException {
        before = names();
        refused(
                Fairlead.run(
                        "train",
                        workshop.path("experiment.yaml"),
                        "--out",
                        folder.resolve("train.csv").resolve("run")),
                "cannot write");
    }

    @Test
    void train_fileThatIsNoYaml_namesTheLine() throws IOException {
        refused(train(workshop.write("bad.yaml", "data: {train: [\nlabel: x\n")), "bad.yaml, line");
    }

    @Test
    void score_modelCutOff_isRefused() throws IOException {
        Fairlead.run("train", workshop.path("experiment.yaml"), "--out", folder.resolve("run"));
        Path weights = folder.resolve("run/model/weights.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, java.util.Arrays.copyOf(bytes, bytes.length - 10));
        before = names();

        refused(score(), "weights.safetensors", "copy the folder again");
    }

    @Test
    void score_modelOfAnotherVersion_isRefused() throws IOException {
        Fairlead.run("train", workshop.path("experiment.yaml"), "--out", folder.resolve("run"));
        Path model = folder.resolve("run/model/model.json");
        Files.writeString(
                model, Files.readString(model).replaceFirst("\"version\" : 3", "\"version\" : 99"));
        before = names();

        refused(score(), "format version 3, found 99");
    }

    private Fairlead score() {
        return Fairlead.run(
                "score",
                folder.resolve("run"),
                workshop.path("test.csv"),
                "--out",
                folder.resolve("scores.csv"));
    }

    @Test
    void audit_scoreColumnOfText_isRefused() throws IOException {
        before = names();
        refused(
                Fairlead.run(
                        "audit",
                        workshop.path("test.csv"),
                        "--label",
                        "income",
                        "--positive",
                        ">50K",
                        "--score",
                        "sex",
                        "--slice",
                        "race"),
                "column \"sex\" must hold numbers");
    }

    @Test
    void command_unknownOption_isOneLine() throws IOException {
        before = names();
        refused(Fairlead.run("train", "x.yaml", "--ouput", "y"), "--ouput", "--help");
    }

    /**
     * Names and levels that break naive code: quotes, commas, new lines, markup, Unicode, length.
     */
    @Test
    void train_hostileNamesAndLevels_surviveToTheReport() throws IOException {
        String level = "</script><script>alert(1)</script>";
        String name = "se\"x, é\n漢 " + "n".repeat(10_000);
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        for (String file : List.of("train.csv", "test.csv")) {
            String csv =
                    Files.readString(workshop.path(file))
                            .replaceFirst(
                                    "\\bsex\\b", java.util.regex.Matcher.quoteReplacement(quoted))
                            .replace("Female", level);
            workshop.write(file, csv);
        }
        String yamlName =
                "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        Path experiment =
                workshop.write(
                        "hostile.yaml",
                        """
                        data:      {train: train.csv, test: test.csv}
                        label:     {column: income, positive: ">50K"}
                        features:
                          numeric:     [education-num]
                          categorical: [? %s]
                        model:     {hidden: [4]}
                        training:  {epochs: 1}
                        audit:     {slices: [? %s]}
                        """
                                .replace("? ", "")
                                .formatted(yamlName, yamlName));
        Fairlead run = Fairlead.run("train", experiment, "--out", folder.resolve("run"));

        assertThat(run.code()).as(run.err().lines().findFirst().orElse("")).isZero();
        String html = Files.readString(folder.resolve("run/report.html"));
        assertThat(html).doesNotContain(level);
        assertThat(Files.readString(folder.resolve("run/audit.json"))).contains("alert(1)");
    }
}
