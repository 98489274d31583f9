package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outputs that cannot be written: told before an input is read, so the inputs here are absent. */
class OutputsTest {
    @TempDir Path folder;

    @BeforeEach
    void writeFile() throws IOException {
        Files.writeString(folder.resolve("file"), "text");
    }

    /** Runs a command line in which {@code @} stands for the folder. */
    private Fairlead run(String line) {
        return Fairlead.run(
                Arrays.stream(line.split(" "))
                        .map(word -> word.replace("@", folder.toString()))
                        .toArray());
    }

    private void refused(Fairlead run, String message) throws IOException {
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("file"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "audit @/a.csv --label y --score p --html @/no/a.html",
        "compare @/a @/b --out @/file",
        "demo --out @/file",
        "flips @/a.csv @/b.csv --markdown @/no/a.md",
        "gate @/audit.json --policy @/p.yaml --junit @/no/a.xml",
        "prepare counterfactuals @/a.csv --column c --swap a=b --originals @/no/o.csv --out @/o.csv",
        "prepare reweight @/a.csv --slice a --loss 1 --out @/no/o.csv",
        "prepare terms @/a.csv --text t --terms @/t.txt --out @/no/o.csv",
        "prepare uplevel @/a.csv --column c --label l --outcome o --mode relabel --out @/no/o.csv",
        "score @/run @/a.csv --out @/no/o.csv",
        "synthesize assess @/a.csv --real @/r.csv --outcome o --positive p --protected g --out @/file",
        "synthesize fit @/a.csv --out @/file/model",
        "synthesize sample @/model --out @/no/o.csv",
        "synthesize tilt @/a.csv --outcome o --positive p --protected g --out @/no/o.csv"
    })
    void output_unwritable_isToldFirst(String line) throws IOException {
        refused(run(line), line.endsWith("@/file") ? "is a file" : "cannot be written");
    }

    @Test
    void table_ofAFormatThatIsReadOnly_isToldFirst() throws IOException {
        refused(run("score @/run @/a.csv --out @/o.json"), "tables are written as csv or parquet");
    }

    @ParameterizedTest
    @CsvSource({
        "gate @/audit.json --policy @/p.yaml --junit @/a --sarif @/b/../a, --sarif, --junit",
        "prepare counterfactuals @/a --column c --swap a=b --originals @/o.csv --out @/o.csv, --out, --originals",
        "synthesize fit @/a.csv --out @/gan --model transformer-gan --checkpoints @/gan/c, --checkpoints, --out"
    })
    void outputs_atOnePlace_areRefused(String line, String option, String other)
            throws IOException {
        refused(run(line), option + " must have a place of its own");
        refused(run(line), "where " + other + " writes");
    }

    @ParameterizedTest
    @CsvSource({
        "audit @/file --label y --score p --csv @/link/file, --csv",
        "audit @/fil* --label y --score p --html @/file, --html",
        "flips @/a.csv @/file --markdown @/link/file, --markdown",
        "gate @/audit.json --policy @/file --junit @/link/file, --junit",
        "prepare counterfactuals @/rows.csv --column c --swap a=b --originals @/link/rows.csv --out @/o.csv, --originals",
        "prepare terms @/a.csv --text t --terms @/rows.csv --out @/link/rows.csv, --out",
        "prepare uplevel @/rows.csv --column c --label l --outcome o --mode relabel --out @/rows.csv, --out",
        "score @/run @/rows.csv --out @/link/rows.csv, --out",
        "score @ @/a.csv --out @/rows.csv, --out",
        "synthesize sample @ --out @/link/rows.csv, --out",
        "synthesize tilt @/rows.csv --outcome o --positive p --protected g --out @/link/rows.csv, --out"
    })
    void output_inThePlaceOfWhatIsRead_isRefusedThroughLinksToo(String line, String option)
            throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.writeString(real.resolve("rows.csv"), "c\n");
        Files.move(folder.resolve("file"), real.resolve("file"));
        Files.createSymbolicLink(real.resolve("link"), real);

        Fairlead run = run(line.replace("@", real.toString()));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(option + " must have a place of its own", "which is read");
        assertThat(real.resolve("rows.csv")).hasContent("c");
        assertThat(real.resolve("file")).hasContent("text");
    }

    @Test
    void outputs_atOnePlaceByWayOfLinks_areRefused() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("link"), real);
        Files.createSymbolicLink(folder.resolve("a.md"), real.resolve("a.xml"));

        for (String other : List.of("@/link/a.xml", "@/a.md")) {
            Fairlead run =
                    run("gate @/audit.json --policy @/p --junit @/real/a.xml --sarif " + other);
            assertThat(run.err()).contains("--sarif must have a place", "where --junit writes");
        }
    }
}
