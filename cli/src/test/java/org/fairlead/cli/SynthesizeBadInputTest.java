package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bad input of {@code fairlead synthesize}: one clear line, exit code 2, nothing written. */
class SynthesizeBadInputTest {
    private static final int ROWS = 400;
    private static final String[] ROLES = {
        "--outcome", "good", "--positive", "yes", "--protected", "group"
    };

    @TempDir Path folder;
    private Path table;

    @BeforeEach
    void writeTable() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        table =
                write(
                        ROWS,
                        row ->
                                "%d,%s,%d,%d,%s,%s,%s"
                                        .formatted(
                                                20 + row % 40,
                                                row % 7 == 0 ? "" : "h" + row % 3,
                                                row,
                                                row + 1,
                                                "x",
                                                row % 2 == 0 ? "a" : "b",
                                                random.nextInt(3) == 0 ? "yes" : "no"));
    }

    private Path write(int rows, IntFunction<String> line) throws IOException {
        List<String> lines = new ArrayList<>(List.of("age,hours,start,end,same,group,good"));
        for (int row = 0; row < rows; row++) {
            lines.add(line.apply(row));
        }
        return Files.write(folder.resolve("table.csv"), lines);
    }

    private Fairlead run(Object... words) {
        List<Object> all = new ArrayList<>(List.of("synthesize"));
        for (Object word : words) {
            all.addAll(word instanceof Object[] more ? List.of(more) : List.of(word));
        }
        all.addAll(List.of("--out", folder.resolve("out.csv")));
        return Fairlead.run(all.toArray());
    }

    private void refused(Fairlead ran, String message) throws IOException {
        assertThat(ran.err()).contains(message);
        assertThat(ran.err().strip().lines()).hasSize(1);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isSubsetOf("table.csv", "model");
        }
    }

    private Path model(Object... options) {
        Path model = folder.resolve("model");
        List<Object> words = new ArrayList<>(List.of("synthesize", "fit", table));
        words.addAll(List.of(ROLES));
        words.addAll(List.of(options));
        words.addAll(List.of("--out", model));
        Fairlead fit = Fairlead.run(words.toArray());
        assertThat(fit.code()).as(fit.err()).isZero();
        return model;
    }

    @Test
    void fit_missingWhereForbidden_namesColumnAndRow() throws IOException {
        refused(
                run("fit", table, ROLES, "--refuse-missing"),
                "column \"hours\" must not have missing values, found one in row 1");
    }

    @Test
    void fit_protectedOfOneClass_isRefused() throws IOException {
        String[] roles = {"--outcome", "good", "--positive", "yes", "--protected", "same"};

        refused(run("fit", table, roles), "\"same\" must have two levels or more");
        refused(run("tilt", table, roles), "\"same\" must have two levels or more");
    }

    @Test
    void protectedThatIsTheOutcome_isRefused() throws IOException {
        String[] roles = {"--outcome", "good", "--positive", "yes", "--protected", "group,good"};
        String message = "--protected must not name the outcome, found \"good\"; leave it out";

        refused(run("fit", table, roles), message);
        refused(run("tilt", table, roles), message);
    }

    @Test
    void delimiterOfNoCharacter_isRefusedInPlainWords() throws IOException {
        refused(run("tilt", table, ROLES, "--delimiter", ""), "must be one character, found \"\"");
    }

    @Test
    void classWithoutPositives_isRefusedWhereAGapShallGo() throws IOException {
        write(
                ROWS,
                row ->
                        "%d,h,1,2,x,%s,%s"
                                .formatted(
                                        20 + row % 40,
                                        row % 2 == 0 ? "a" : "b",
                                        row % 6 == 0 ? "yes" : "no"));

        refused(
                run("sample", model(), "--share", 0.5),
                "no training row of \"b\" has the positive outcome");
        refused(
                run("tilt", table, ROLES, "--share", 0.5),
                "no row of \"b\" has the positive outcome");
    }

    @Test
    void continuousProtected_isRefusedWithAdvice() throws IOException {
        String[] roles = {"--outcome", "good", "--positive", "yes", "--protected", "start"};

        refused(run("fit", table, roles), "cut it into ranges first");
        refused(run("tilt", table, roles), "cut it into ranges first");
    }

    @Test
    void oneRow_isRefused() throws IOException {
        write(1, row -> "20,h,1,2,x,a,yes");

        refused(run("fit", table, ROLES), "must have at least 30 rows");
        refused(run("tilt", table, ROLES), "found 1");
    }

    @Test
    void constantColumn_staysConstant() throws IOException {
        Path rows = folder.resolve("rows.csv");

        Fairlead ran = Fairlead.run("synthesize", "sample", model(), "--rows", 50, "--out", rows);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readAllLines(rows))
                .hasSize(51)
                .filteredOn(l -> l.contains(",x,"))
                .hasSize(50);
    }

    @Test
    void fit_constantOutcome_isRefused() throws IOException {
        String[] roles = {"--outcome", "same", "--positive", "x", "--protected", "group"};

        refused(run("fit", table, roles), "outcome \"same\" must have 2 to 100 levels, found 1");
    }

    @Test
    void fit_hundredThousandLevels_isRefusedWithAdvice() throws IOException {
        write(100_000, row -> "20,h,1,2,level%d,%s,yes".formatted(row, row % 2 == 0 ? "a" : "b"));

        refused(run("fit", table), "\"same\"");
    }

    @Test
    void sample_distributionsThatCannotBe_areRefused() throws IOException {
        Path model = model();

        refused(
                run("sample", model, "--distribution", "group:a=0.5;b=0.6"),
                "\"group\": probabilities must sum to 1");
        refused(
                run("sample", model, "--distribution", "group:a=0.5;c=0.5"),
                "column \"group\" has no value \"c\"");
        refused(
                run("sample", model, "--distribution", "group=a"),
                "--distribution must be COLUMN:VALUE=SHARE;VALUE=SHARE");
    }

    @ParameterizedTest
    @CsvSource({
        "transformer-gan, --copy-filter,       ,     tree",
        "transformer-gan, --anonymity,         5,    tree",
        "transformer-gan, --anonymity-columns, age,  tree",
        "transformer-gan, --level-floor,       9,    tree",
        "transformer-gan, --min-leaf,          9,    tree",
        "transformer-gan, --key,               age,  tree",
        "transformer-gan, --less,              start<end, tree",
        "transformer-gan, --together,          'start,end', tree",
        "tree,            --epochs,            2,    transformer-gan",
        "tree,            --seed,              2,    transformer-gan"
    })
    void fit_optionOfTheOtherModel_isRefused(
            String model, String option, String value, String other) throws IOException {
        Object[] given = value == null ? new Object[] {option} : new Object[] {option, value};

        refused(
                run("fit", table, ROLES, "--model", model, given),
                "%s is an option of --model %s and has no effect on %s"
                        .formatted(option, other, model));
    }

    @Test
    void fit_constraintThatNoRowMeets_isRefused() throws IOException {
        refused(
                run("fit", table, ROLES, "--less", "end<start"),
                "constraint end < start is met by no row of 400");
    }

    @Test
    void sample_modelFolderCutOff_isRefused() throws IOException {
        Path model = model();
        Path trees = model.resolve("trees.bin");
        byte[] bytes = Files.readAllBytes(trees);
        Files.write(trees, Arrays.copyOf(bytes, bytes.length / 2));

        refused(run("sample", model), "trees.bin\" was cut off");
        Files.delete(model.resolve("model.json"));
        refused(run("sample", model), "is no model folder");
    }

    @Test
    void sample_cellsThatCannotExist_areRefused() throws IOException {
        Path model = model("--together", "start,end");

        refused(run("sample", model, "--cell", "5:same=y"), "column \"same\" has no value \"y\"");
        refused(run("sample", model, "--cell", "5:start=5;end=9"), "cannot exist");
        refused(run("sample", model, "--cell", "group=a"), "--cell must be N:COLUMN=VALUE");
    }

    @Test
    void sample_shareOutsideZeroToOne_isRefused() throws IOException {
        refused(
                run("sample", model(), "--share", 1.5),
                "share of the gap to remove must lie in [0, 1], found 1.5");
    }
}
