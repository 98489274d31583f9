package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.fairlead.model.run.JsonFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesTest {
    private static final String MIN_DIFF =
            "min-diff: {sensitive: \"sex = 'Female' AND income = '>50K'\", reference: \"sex = 'Male' AND income = '>50K'\", weight: 1}";

    @TempDir Path folder;
    private Workshop workshop;

    @BeforeEach
    void prepare() throws IOException {
        workshop = new Workshop(folder);
    }

    private JsonNode run(String remedy) throws IOException {
        Path out = folder.resolve("run");
        Fairlead ran =
                Fairlead.run("train", workshop.experimentWith(MIN_DIFF, remedy), "--out", out);
        assertThat(ran.err()).doesNotContain("fairlead:");
        assertThat(ran.code()).isZero();
        return JsonFile.read(out.resolve("run.json"));
    }

    @Test
    void train_threeGroups_measuresThem() throws IOException {
        JsonNode run =
                run(
                        "min-diff: {groups: [\"age < 30\", \"age >= 30 AND age < 45\", \"age >= 45\"], loss: worst_pair_mmd, kernel: laplacian, length: 0.2, weight: 2, warm-up: 10}");

        JsonNode remedy = run.at("/experiment/remedies/0/min-diff");
        assertThat(remedy.path("groups")).hasSize(3);
        assertThat(remedy.path("loss").asText()).isEqualTo("worst_pair_mmd_loss");
        assertThat(remedy.path("warm-up").asInt()).isEqualTo(10);
        assertThat(run.at("/training/history/0/terms/0").asDouble()).isPositive();
    }

    @Test
    void train_logitPairing_drawsPairsTogether() throws IOException {
        JsonNode weak =
                run(
                        "logit-pairing: {name: sexes, column: sex, swap: {Male: Female, Female: Male}, weight: 0}");
        double apart = weak.at("/training/history/2/terms/0").asDouble();
        Path other = folder.resolve("strong");
        Fairlead.run(
                "train",
                workshop.experimentWith(
                        MIN_DIFF,
                        "logit-pairing: {column: sex, swap: {Male: Female, Female: Male}, weight: 20}"),
                "--out",
                other);
        double together =
                JsonFile.read(other.resolve("run.json"))
                        .at("/training/history/2/terms/0")
                        .asDouble();

        assertThat(apart).isPositive();
        assertThat(together).isLessThan(apart);
        assertThat(weak.path("notes").toString()).contains("sexes", "pairs 13");
    }

    @Test
    void train_reweighing_saysMeanWeights() throws IOException {
        JsonNode change = run("reweighing: {columns: [sex]}").at("/row-remedies/0");

        assertThat(change.path("before").asInt()).isEqualTo(change.path("after").asInt());
        assertThat(change.path("counts")).hasSize(4);
        assertThat(change.path("counts").toString()).contains("sex=Female & income=>50K");
    }

    @Test
    void train_reweight_drawsAsManyRows() throws IOException {
        JsonNode run =
                run(
                        "reweight: {losses: [{where: \"sex = 'Female'\", loss: 0.5}, {where: \"sex = 'Male'\", loss: 0.2}], gamma: 0.4, beta: 2, seed: 3}");
        JsonNode change = run.at("/row-remedies/0");

        assertThat(change.path("after").asInt()).isEqualTo(change.path("before").asInt());
        assertThat(run.at("/rows/train")).isEqualTo(change.path("after"));
        assertThat(change.path("counts")).hasSize(3);
    }

    @Test
    void train_reweightByRun_takesLossesOfItsSlices() throws IOException {
        Path first = folder.resolve("first");
        Fairlead.run("train", workshop.path("experiment.yaml"), "--out", first);

        JsonNode change = run("reweight: {run: first, metric: accuracy}").at("/row-remedies/0");

        assertThat(change.path("counts").toString()).contains("sex=Female", "sex=Male", "all rows");
    }

    @ParameterizedTest
    @CsvSource({"relabel,0", "resample,1"})
    void train_uplevel_changesTrainingRowsOnly(String mode, int more) throws IOException {
        JsonNode run = run("uplevel: {column: sex, mode: " + mode + "}");
        JsonNode change = run.at("/row-remedies/0");

        int added = change.path("after").asInt() - change.path("before").asInt();
        assertThat(Integer.signum(added)).isEqualTo(more);
        assertThat(run.at("/rows/validation").asInt()).isBetween(148, 152);
        assertThat(run.at("/rows/test").asInt()).isEqualTo(800);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "min-dif: {}|unknown key \"min-dif\"; did you mean \"min-diff\"",
                "min-diff: {groups: [\"age < 30\", \"age < 45\", \"age > 44\"], loss: mmd}|k_group_mmd or worst_pair_mmd for 3 groups",
                "min-diff: {groups: [\"age < 30\", \"age > 29\"], warm-up: -1}|\"warm-up\" must be 0 steps or more",
                "min-diff: {groups: [\"age < 30\", \"age > 29\"], warmup: 1}|did you mean \"warm-up\"",
                "min-diff: {groups: [\"age < 30\", \"age > 29\"], loss: mmmd}|group loss must be one of",
                "min-diff: {groups: [\"age < 30\", \"age > 29\"], length: 0}|length",
                "logit-pairing: {column: sex}|the key \"swap\" is required",
                "logit-pairing: {column: sex, swap: {Male: Femal}}|check the spelling",
                "logit-pairing: {column: sex, set: Male, loss: cosine}|\"loss\" must be mse or absolute",
                "logit-pairing: {column: race, swap: {White: Black}}|add \"race\" to the features",
                "reweighing: {columns: []}|\"columns\" must be one column or more",
                "reweighing: {columns: [sexx]}|sexx",
                "reweight: {gamma: 0.5}|either \"losses\" or \"run\"",
                "reweight: {losses: [{where: \"age < 30\", loss: 1}], gamma: 2}|gamma must lie in [0, 1]",
                "reweighing: {columns: [sex]} // synthetic: {columns: [sex]}|put it before reweighing",
                "reweight: {losses: [{where: \"income = '<=50K'\", loss: 1}], gamma: 1} // synthetic: {columns: [sex]}|needs training rows with a positive label in \"income\", found none in 13",
                "uplevel: {column: sex, mode: relable}|did you mean \"relabel\"",
                "uplevel: {column: sex, mode: relabel, outcome: rich}|has no outcome \"rich\""
            })
    void train_badRemedy_saysWhat(String remedy, String message) throws IOException {
        Path out = folder.resolve("bad");
        Fairlead ran =
                Fairlead.run(
                        "train",
                        workshop.experimentWith(MIN_DIFF, remedy.replace(" // ", "\n  - ")),
                        "--out",
                        out);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
        assertThat(out).doesNotExist();
    }
}
