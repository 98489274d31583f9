package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fairlead.data.file.TableReader;
import org.fairlead.data.table.Table;
import org.fairlead.report.document.AuditDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder);
    }

    private Fairlead train(String out, Object... more) {
        Object[] arguments =
                Stream.concat(
                                Stream.of(
                                        "train",
                                        workshop.path("experiment.yaml"),
                                        "--out",
                                        workshop.path(out)),
                                Stream.of(more))
                        .toArray();
        return Fairlead.run(arguments);
    }

    @Test
    void train_leavesAWholeRunFolder() {
        Fairlead run = train("run");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("sex=Female", "false negative rate", "Run folder:");
        for (String name :
                new String[] {
                    "run.json",
                    "audit.json",
                    "report.html",
                    "scores.parquet",
                    "model/model.json",
                    "model/weights.safetensors"
                }) {
            assertThat(workshop.path("run").resolve(name)).isNotEmptyFile();
        }
        assertThat(workshop.path("run").resolve("checkpoints")).doesNotExist();
        assertThat(workshop.path(".run.unfinished")).doesNotExist();
    }

    @Test
    void train_audit_isThatOfTheAuditCommand() throws IOException {
        train("run");
        Fairlead audit =
                Fairlead.run(
                        "audit",
                        workshop.path("run").resolve("scores.parquet"),
                        "--label",
                        "label",
                        "--score",
                        "score",
                        "--slice",
                        "sex",
                        "--slice",
                        "race",
                        "--cross",
                        "sex,race",
                        "--baseline",
                        "sex=Male",
                        "--json");
        assertThat(audit.code()).as(audit.err()).isZero();

        AuditDocument found = AuditDocument.read(workshop.path("run").resolve("audit.json"));
        AuditDocument again = AuditDocument.parse(audit.out());
        assertThat(found.supplements().balance()).hasSize(3);
        assertThat(found.supplements()).isEqualTo(again.supplements());
        assertThat(found.audit()).isEqualTo(again.audit());
    }

    @Test
    void train_twice_givesTheSameBytes() throws IOException {
        train("one");
        train("two");

        for (String name :
                new String[] {"scores.parquet", "audit.json", "model/weights.safetensors"}) {
            assertThat(Files.readAllBytes(workshop.path("one").resolve(name)))
                    .as(name)
                    .isEqualTo(Files.readAllBytes(workshop.path("two").resolve(name)));
        }
    }

    @Test
    void train_modelThatCollapsed_namesTheLearningRateAndARemedyIfThereIsOne() throws IOException {
        String fast = Workshop.EXPERIMENT.replace("epochs: 3,", "epochs: 2, learning-rate: 1.0e6,");
        workshop.write("experiment.yaml", fast);
        assertThat(train("both").err())
                .contains(
                        "collapsed",
                        "; lower the remedy's weight or the learning rate, which is 1000000.0");

        workshop.write("experiment.yaml", fast.replaceAll("remedies:\n.*\n", ""));
        assertThat(train("one").err())
                .contains("collapsed", "; lower the learning rate, which is 1000000.0");
    }

    @Test
    void score_newRows_countsUnknownLevels() throws IOException {
        train("run");
        String csv = Files.readString(workshop.path("test.csv")).replaceFirst("Male", "Martian");
        Path file = workshop.write("new.csv", csv);

        Fairlead run =
                Fairlead.run(
                        "score", workshop.path("run"), file, "--out", workshop.path("s.parquet"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 rows have a level of \"sex\" that training never saw");
        Table scores = TableReader.read(workshop.path("s.parquet"));
        assertThat(scores.names()).startsWith("row", "score");
        assertThat(scores.rows()).isEqualTo(800);
        assertThat(java.util.Arrays.stream(scores.numbers("score").values()).boxed())
                .allMatch(score -> score > 0 && score < 1);
    }

    @Test
    void score_withModelOfTheRun_repeatsItsScores() {
        train("run");
        Fairlead.run(
                "score",
                workshop.path("run"),
                workshop.path("test.csv"),
                "--out",
                workshop.path("s.csv"));

        assertThat(TableReader.read(workshop.path("s.csv")).numbers("score").values())
                .isEqualTo(
                        TableReader.read(workshop.path("run").resolve("scores.parquet"))
                                .numbers("score")
                                .values());
    }

    @Test
    void train_columnsThatDifferInCaseAlone_isRefusedBeforeTraining() throws IOException {
        workshop.write("twins.csv", "income,age,Age\n" + ">50K,30,1\n<=50K,40,2\n".repeat(40));
        Path experiment =
                workshop.write(
                        "twins.yaml",
                        """
                        data:     {train: twins.csv, test: twins.csv}
                        label:    {column: income, positive: ">50K"}
                        features: {numeric: [age]}
                        """);

        Fairlead run = Fairlead.run("train", experiment, "--out", workshop.path("twins"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("columns \"age\" and \"Age\" differ in case alone; rename one")
                .doesNotContain("epoch 1");
    }

    @Test
    void compare_twoRuns_writesOneReport() {
        train("one");
        train("two");
        Fairlead run =
                Fairlead.run(
                        "compare",
                        workshop.path("one"),
                        workshop.path("two"),
                        "--out",
                        workshop.path("comparison"));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("cost")
                .containsPattern("sex=Female +sex=Male +false negative rate")
                .contains("Changes of these gaps from experiment to another model, paired");
        assertThat(workshop.path("comparison").resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void doctor_onThisMachine_findsEverything() {
        Fairlead run = Fairlead.run("doctor");

        assertThat(run.out()).contains("ok      DuckDB", "ok      PyTorch");
    }
}
