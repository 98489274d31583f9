package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.audit.metric.Metric;
import org.fairlead.cli.experiment.ExperimentFile;
import org.fairlead.cli.sweep.SweepPlan;
import org.fairlead.cli.sweep.SweepRun;
import org.fairlead.data.file.TableReader;
import org.fairlead.model.run.JsonFile;
import org.fairlead.model.training.TrainingObserver;
import org.fairlead.model.training.TrainingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    @TempDir Path folder;

    @SuppressWarnings("NullAway") // set before each test
    private Workshop workshop;

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(folder);
    }

    private Fairlead sweep(Path experiment, String out, String weights, String... more) {
        Object[] fixed = {
            "sweep", experiment, "--weights", weights, "--seeds", "2", "--out", workshop.path(out)
        };
        Object[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
        System.arraycopy(more, 0, all, fixed.length, more.length);
        return Fairlead.run(all);
    }

    private double[] scores(String run) {
        return TableReader.read(workshop.path(run).resolve("scores.parquet"))
                .numbers("score")
                .values();
    }

    @Test
    void sweep_leavesTheFrontierAndARunForEachPoint() throws IOException {
        Fairlead run = sweep(workshop.path("experiment.yaml"), "sweep", "1");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("threshold 0.5", "overall positive rate", "chosen on");
        Path out = workshop.path("sweep");
        assertThat(Files.readString(out.resolve("frontier.json")))
                .contains("\"w0\"", "\"w1\"", "points/w1-seed6");
        assertThat(out.resolve("frontier.html")).isNotEmptyFile();
        assertThat(out.resolve("checkpoints")).doesNotExist();
        for (String point : List.of("w0-seed5", "w0-seed6", "w1-seed5", "w1-seed6")) {
            for (String name :
                    List.of("run.json", "audit.json", "report.html", "model/model.json")) {
                assertThat(out.resolve("points").resolve(point).resolve(name)).isNotEmptyFile();
            }
        }
    }

    @Test
    void sweep_eachPoint_isTheTrainingAlone() throws IOException {
        sweep(workshop.path("experiment.yaml"), "sweep", "1");
        Fairlead.run("train", workshop.path("experiment.yaml"), "--out", workshop.path("alone"));

        double[] stacked = scores("sweep/points/w1-seed5");
        double[] alone = scores("alone");
        assertThat(stacked).hasSameSizeAs(alone);
        for (int row = 0; row < alone.length; row++) {
            assertThat(stacked[row]).isCloseTo(alone[row], within(1e-5));
        }
    }

    @Test
    void sweep_interruptedAndResumed_endsAsIfItHadNotBeen() {
        SweepPlan plan = Workshop.plan(2, Optional.empty());
        TrainingObserver killer =
                new TrainingObserver() {
                    @Override
                    public void epochEnded(TrainingState state) {
                        throw new IllegalStateException("killed");
                    }
                };
        var experiment = ExperimentFile.read(workshop.path("experiment.yaml"), null);
        assertThatThrownBy(
                        () ->
                                new SweepRun(experiment, plan)
                                        .run(workshop.path("killed"), false, killer))
                .hasMessage("killed");

        Fairlead refused = sweep(workshop.path("experiment.yaml"), "killed", "1");
        Fairlead resumed = sweep(workshop.path("experiment.yaml"), "killed", "1", "--resume");
        sweep(workshop.path("experiment.yaml"), "whole", "1");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("--resume");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(scores("killed/points/w1-seed6")).isEqualTo(scores("whole/points/w1-seed6"));
    }

    private Path severalRemedies() throws IOException {
        return workshop.experimentWith(
                "audit:",
                """
                  - logit-pairing: {column: sex, swap: {Female: Male, Male: Female}, weight: 1}
                  - reweighing: {columns: [sex]}
                  - synthetic: {columns: [sex], share: 0.5}
                audit:""");
    }

    @Test
    void sweep_severalRemedies_showsEachByItselfAndThresholdsByGroup() throws IOException {
        Fairlead run =
                sweep(
                        severalRemedies(),
                        "kinds",
                        "0.5,2",
                        "--refine",
                        "1",
                        "--thresholds-by",
                        "sex");

        assertThat(run.code()).as(run.err()).isZero();
        var frontier = JsonFile.read(workshop.path("kinds").resolve("frontier.json"));
        assertThat(frontier.path("curves")).hasSize(3);
        var settings = frontier.path("curves").get(2).path("settings");
        assertThat(settings.findValuesAsText("name"))
                .contains(
                        "w0",
                        "min-diff-w0.5",
                        "min-diff-w2",
                        "logit-pairing-w2",
                        "reweighing",
                        "synthetic")
                .hasSize(9); // one more weight for each of the two terms
        var thresholds = settings.get(0).path("thresholds").get(0);
        assertThat(thresholds.path("value Female").asDouble())
                .isNotEqualTo(thresholds.path("value Male").asDouble());
        double byGroup =
                Math.abs(settings.get(0).path("validation").path("gap").path("mean").asDouble());
        double fixed =
                Math.abs(
                        frontier.path("curves")
                                .get(0)
                                .path("settings")
                                .get(0)
                                .path("validation")
                                .path("gap")
                                .path("mean")
                                .asDouble());
        assertThat(byGroup).isLessThan(Math.max(fixed, 0.1));
        for (var setting : settings) {
            for (var point : setting.path("runs")) {
                assertThat(workshop.path("kinds").resolve(point.asText()).resolve("run.json"))
                        .isNotEmptyFile();
            }
        }
    }

    @Test
    void sweep_valueWhosePositivesWeighNothing_hasNoThresholdOfItsOwn() throws IOException {
        Path train = workshop.path("train.csv");
        List<String> lines = Files.readAllLines(train);
        int sex = List.of(lines.get(0).split(",", -1)).indexOf("sex");
        int income = List.of(lines.get(0).split(",", -1)).indexOf("income");
        List<String> weighted = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            boolean none = cells[sex].equals("Female") && cells[income].equals(">50K");
            weighted.add(line + "," + (weighted.isEmpty() ? "w" : none ? "0" : "1"));
        }
        Files.write(train, weighted);
        List<String> test = new ArrayList<>();
        for (String line : Files.readAllLines(workshop.path("test.csv"))) {
            test.add(line + "," + (test.isEmpty() ? "w" : "1"));
        }
        Files.write(workshop.path("test.csv"), test);
        Path experiment = workshop.experimentWith("features:", "weight: w\nfeatures:");

        Fairlead run = sweep(experiment, "weighted", "1", "--thresholds-by", "sex");

        assertThat(run.code()).as(run.err()).isZero();
        var frontier = JsonFile.read(workshop.path("weighted").resolve("frontier.json"));
        var curve = frontier.path("curves").get(2);
        var thresholds = curve.path("settings").get(0).path("thresholds").get(0);
        assertThat(thresholds.has("value Male")).isTrue();
        assertThat(thresholds.has("value Female")).isFalse();
    }

    @Test
    void sweep_killedBetweenTrainings_keepsFinishedPoints() throws IOException {
        var experiment = ExperimentFile.read(severalRemedies(), null);
        SweepPlan plan =
                new SweepPlan(
                        List.of(0.0, 1.0),
                        2,
                        List.of("min-diff", "reweighing"),
                        0,
                        Optional.empty(),
                        Metric.FALSE_NEGATIVE_RATE,
                        "sex=Female",
                        0.005,
                        Metric.POSITIVE_RATE);
        int[] epochs = {0};
        TrainingObserver killer =
                new TrainingObserver() {
                    @Override
                    public void epochEnded(TrainingState state) {
                        if (++epochs[0] == 4) { // the first training has three
                            throw new IllegalStateException("killed");
                        }
                    }
                };
        assertThatThrownBy(
                        () ->
                                new SweepRun(experiment, plan)
                                        .run(workshop.path("two"), false, killer))
                .hasMessage("killed");
        Path finished = workshop.path(".two.unfinished").resolve("points/min-diff-w1-seed5");
        var written = Files.getLastModifiedTime(finished.resolve("run.json"));

        Fairlead other = sweep(severalRemedies(), "two", "2", "--resume");
        Fairlead resumed =
                sweep(severalRemedies(), "two", "1", "--remedy", "min-diff,reweighing", "--resume");

        assertThat(other.err()).contains("unfinished sweep", "other weights");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        Path kept = workshop.path("two").resolve("points/min-diff-w1-seed5/run.json");
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(written);
        assertThat(workshop.path("two").resolve("points/reweighing-seed6/run.json")).exists();
    }

    @Test
    void sweep_moreNetworksThanMemory_saysHowManyFit() {
        Fairlead run =
                Fairlead.run(
                        "sweep",
                        workshop.path("experiment.yaml"),
                        "--weights",
                        "1",
                        "--seeds",
                        "200000",
                        "--out",
                        workshop.path("huge"));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("400000 networks", "fit in a Java heap")
                .doesNotContain("  at ");
        assertThat(workshop.path("huge")).doesNotExist();
    }

    @Test
    void sweep_badInput_saysWhatIsWrongAndWritesNothing() throws IOException {
        Path good = workshop.path("experiment.yaml");
        String text = Workshop.EXPERIMENT;
        Path without =
                workshop.write(
                        "without.yaml",
                        text.substring(0, text.indexOf("remedies:"))
                                + text.substring(text.indexOf("audit:")));

        assertThat(sweep(without, "out", "1").err()).contains("needs an experiment with a remedy");
        assertThat(sweep(good, "out", "-1").err()).contains("weights of 0 or more, found -1");
        assertThat(sweep(good, "out", "1,1").err()).contains("1 twice");
        assertThat(sweep(good, "out", "1", "--slice", "sex=Femal").err())
                .contains("--slice", "sex=Female");
        assertThat(sweep(good, "out", "1", "--refine", "-1").err()).contains("--refine", "-1");
        assertThat(sweep(good, "out", "1", "--thresholds-by", "sexx").err()).contains("sexx");
        assertThat(sweep(good, "out", "1", "--remedy", "x").err()).contains("--remedy", "min-diff");
        assertThat(workshop.path("out")).doesNotExist();
    }
}
