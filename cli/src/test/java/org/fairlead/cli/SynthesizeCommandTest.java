package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.data.census.SimulatedCensus;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.file.TableWriter;
import org.fairlead.data.table.Table;
import org.fairlead.model.run.JsonFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of {@code fairlead synthesize}, from end to end on a small census. */
class SynthesizeCommandTest {
    private static final String[] ROLES = {
        "--outcome", "income", "--positive", ">50K", "--protected", "sex"
    };

    @TempDir static Path shared;
    private static Path census;
    private static Path holdout;
    private static Path model;

    @TempDir Path folder;

    @BeforeAll
    static void fitOnce() {
        census = shared.resolve("census.csv");
        holdout = shared.resolve("holdout.csv");
        model = shared.resolve("model");
        TableWriter.write(SimulatedCensus.standard().sample(1500, 1).table(), census);
        TableWriter.write(SimulatedCensus.standard().sample(800, 2).table(), holdout);
        Fairlead fit = run("fit", census, ROLES, "--out", model, "--json");
        assertThat(fit.code()).as(fit.err()).isZero();
        assertThat(JsonFile.parse(fit.out()).path("rows").asInt()).isEqualTo(1500);
    }

    /** Runs a command; arrays among the words are spread out. */
    private static Fairlead run(Object... words) {
        List<Object> all = new ArrayList<>(List.of("synthesize"));
        for (Object word : words) {
            all.addAll(word instanceof Object[] more ? List.of(more) : List.of(word));
        }
        return Fairlead.run(all.toArray());
    }

    @Test
    void sample_wholeShare_closesTheGapAndSaysTheRates() {
        Path out = folder.resolve("rows.parquet");

        Fairlead ran = run("sample", model, "--rows", 4000, "--share", 1, "--out", out, "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode result = JsonFile.parse(ran.out());
        assertThat(result.path("rows").asInt()).isEqualTo(4000);
        assertThat(result.path("rates")).isNotEmpty();
        Table rows = TableReader.read(out);
        assertThat(rows.names()).isEqualTo(TableReader.read(census).names());
        assertThat(rate(rows, "Female")).isCloseTo(rate(rows, "Male"), within(0.04));
    }

    @Test
    void sample_sameSeed_sameBytes() throws IOException {
        Path first = folder.resolve("a.csv");
        Path second = folder.resolve("b.csv");
        Path other = folder.resolve("c.csv");

        run("sample", model, "--rows", 500, "--seed", 3, "--out", first);
        run("sample", model, "--rows", 500, "--seed", 3, "--out", second);
        run("sample", model, "--rows", 500, "--seed", 4, "--out", other);

        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(Files.readString(other)).isNotEqualTo(Files.readString(first));
    }

    @Test
    void sample_cells_haveExactCounts() {
        Path out = folder.resolve("cells.csv");

        Fairlead ran =
                run(
                        "sample",
                        model,
                        "--cell",
                        "30:sex=Female;income=>50K",
                        "--cell",
                        "12:sex=Male;income=<=50K",
                        "--out",
                        out);

        assertThat(ran.code()).as(ran.err()).isZero();
        Table rows = TableReader.read(out);
        assertThat(rows.rows()).isEqualTo(42);
        assertThat(count(rows, "Female", ">50K")).isEqualTo(30);
        assertThat(count(rows, "Male", "<=50K")).isEqualTo(12);
    }

    @Test
    void sample_distributions_areMetToTheRowAndIndependent() {
        Path out = folder.resolve("rows.csv");

        Fairlead ran =
                run(
                        "sample",
                        model,
                        "--rows",
                        200,
                        "--distribution",
                        "sex:Female=0.5;Male=0.5",
                        "--distribution",
                        "income:>50K=0.25;<=50K=0.75",
                        "--out",
                        out);

        assertThat(ran.code()).as(ran.err()).isZero();
        Table rows = TableReader.read(out);
        assertThat(count(rows, "Female", ">50K")).isEqualTo(25);
        assertThat(count(rows, "Male", ">50K")).isEqualTo(25);
        assertThat(count(rows, "Female", "<=50K")).isEqualTo(75);
    }

    @Test
    void fit_transformerGan_samplesTheAskedDistribution() {
        Path gan = folder.resolve("gan");
        Path out = folder.resolve("rows.csv");

        Fairlead fit = fit(1, "--out", gan);
        Fairlead ran =
                run(
                        "sample",
                        gan,
                        "--rows",
                        40,
                        "--distribution",
                        "sex:Female=0.5;Male=0.5",
                        "--out",
                        out);

        assertThat(fit.code()).as(fit.err()).isZero();
        assertThat(fit.err()).contains("epoch 1");
        assertThat(ran.code()).as(ran.err()).isZero();
        Table rows = TableReader.read(out);
        assertThat(count(rows, "Female", ">50K") + count(rows, "Female", "<=50K")).isEqualTo(20);
        assertThat(run("sample", gan, "--share", 1, "--out", out).err())
                .contains("--share is for tree models, found a model of kind \"transformer-gan\"");
    }

    @Test
    void fit_otherKindOrColumns_areRefused() {
        Path out = folder.resolve("none");

        assertThat(run("fit", census, ROLES, "--model", "treee", "--out", out).err())
                .contains("--model must be tree or transformer-gan, found \"treee\"");
        assertThat(run("fit", census, "--model", "transformer-gan", "--out", out).err())
                .contains(
                        "a transformer-gan needs --outcome, --positive and one --protected column");
        assertThat(run("fit", census, "--out", model).err()).contains("exists already");
        assertThat(out).doesNotExist();
    }

    @Test
    void fit_transformerGanResumed_goesOnFromTheCheckpoint() {
        Path checkpoints = folder.resolve("checkpoints");
        Fairlead first = fit(2, "--checkpoints", checkpoints, "--out", folder.resolve("gan"));
        Fairlead resumed =
                fit(
                        3,
                        "--resume",
                        checkpoints.resolve("epoch-00002"),
                        "--out",
                        folder.resolve("resumed"));

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err()).contains("epoch 3").doesNotContain("epoch 2,");
    }

    private Fairlead fit(int epochs, Object... more) {
        return run(
                "fit",
                census,
                ROLES,
                "--model",
                "transformer-gan",
                "--epochs",
                epochs,
                "--pretrain-epochs",
                1,
                "--batch",
                500,
                "--data-type",
                "mixed",
                "--lambda",
                0.5,
                more);
    }

    @Test
    void tilt_wholeShare_closesTheGapOfAnyTable() {
        Path out = folder.resolve("tilted.csv");

        Fairlead ran = run("tilt", census, ROLES, "--share", 1, "--out", out);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("of 1500 outcomes changed", "sex=Female: rate of >50K");
        Table rows = TableReader.read(out);
        assertThat(rate(rows, "Female")).isCloseTo(rate(rows, "Male"), within(0.01));
    }

    @Test
    void tilt_gapOfAClassifier_isSolvedAndDrawnAnew() {
        Path out = folder.resolve("tilted.csv");

        Fairlead ran =
                run(
                        "tilt",
                        census,
                        ROLES,
                        "--share",
                        1,
                        "--criterion",
                        "demographic-parity",
                        "--target",
                        "classifier",
                        "--redraw",
                        "--out",
                        out);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(TableReader.read(out).rows()).isEqualTo(1500);
    }

    @Test
    void tilt_scores_decideWhichOutcomesChange() throws IOException {
        List<String> lines = new ArrayList<>(List.of("x,group,chance,good"));
        for (int row = 0; row < 800; row++) {
            boolean likely = row % 4 < 2; // says nothing of the outcome, which every tenth b has
            boolean good = row % 2 == 0 ? row % 20 < 10 : row % 20 == 1;
            lines.add(
                    "%d,%s,%s,%s"
                            .formatted(
                                    row % 7,
                                    row % 2 == 0 ? "a" : "b",
                                    likely ? 0.5 : 0.001,
                                    good ? "yes" : "no"));
        }
        Path rows = Files.write(folder.resolve("rows.csv"), lines);
        Path out = folder.resolve("tilted.csv");
        Object[] command = {
            "tilt",
            rows,
            "--outcome",
            "good",
            "--positive",
            "yes",
            "--protected",
            "group",
            "--share",
            1,
            "--out",
            out
        };

        Fairlead scored = run(command, "--scores", "chance");
        Map<String, Integer> byScores = changes(rows, out);
        run(command);
        Map<String, Integer> byModel = changes(rows, out);

        assertThat(scored.code()).as(scored.err()).isZero();
        assertThat(byScores.get("0.5")).isGreaterThan(50);
        assertThat(byScores).doesNotContainKey("0.001");
        assertThat(byModel).containsKeys("0.5", "0.001");
    }

    /** How many outcomes of group b changed, by the row's chance. */
    private static Map<String, Integer> changes(Path before, Path after) throws IOException {
        Map<String, Integer> changes = new TreeMap<>();
        List<String> old = Files.readAllLines(before);
        List<String> now = Files.readAllLines(after);
        for (int row = 1; row < old.size(); row++) {
            String[] cells = now.get(row).split(",", -1);
            if (!now.get(row).equals(old.get(row)) && cells[1].equals("b")) {
                changes.merge(cells[2], 1, Integer::sum);
            }
        }
        return changes;
    }

    @Test
    void assess_writesPageAndFigures() throws IOException {
        Path rows = folder.resolve("rows.csv");
        Path out = folder.resolve("assessment");
        run("sample", model, "--rows", 1000, "--out", rows);

        Fairlead ran =
                run(
                        "assess",
                        rows,
                        "--real",
                        census,
                        "--holdout",
                        holdout,
                        ROLES,
                        "--out",
                        out,
                        "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(JsonFile.parse(ran.out()).path("shapes").asDouble()).isBetween(0.9, 1.0);
        assertThat(Files.readString(out.resolve("assessment.json"))).contains("\"detection\"");
        assertThat(Files.readString(out.resolve("assessment.html"))).contains("</html>");
    }

    @Test
    void assess_withoutProtected_saysWhichOptionIsMissing() {
        Fairlead ran =
                run(
                        "assess",
                        census,
                        "--real",
                        census,
                        "--outcome",
                        "income",
                        "--positive",
                        ">50K",
                        "--out",
                        folder);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--protected");
    }

    private static long count(Table rows, String sex, String income) {
        long count = 0;
        for (int row = 0; row < rows.rows(); row++) {
            count +=
                    rows.column("sex").text(row).equals(sex)
                                    && rows.column("income").text(row).equals(income)
                            ? 1
                            : 0;
        }
        return count;
    }

    private static double rate(Table rows, String sex) {
        double positive = count(rows, sex, ">50K");
        return positive / (positive + count(rows, sex, "<=50K"));
    }
}
