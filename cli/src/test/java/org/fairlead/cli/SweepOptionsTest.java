package org.fairlead.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.model.run.JsonFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of a sweep that choose among what was trained. */
class SweepOptionsTest {
    @TempDir Path folder;

    private JsonNode frontier(String option, String value) throws IOException {
        Path out = folder.resolve(value);
        Workshop workshop = new Workshop(folder);
        Fairlead run =
                Fairlead.run(
                        "sweep",
                        workshop.path("experiment.yaml"),
                        "--weights",
                        "1,20",
                        "--seeds",
                        "1",
                        option,
                        value,
                        "--out",
                        out);
        assertThat(run.code()).as(run.err()).isZero();
        return JsonFile.read(out.resolve("frontier.json"));
    }

    /** The setting with the smallest gap among those that lose at most so much accuracy. */
    private static String smallestGap(JsonNode curve, double maxCost) {
        double floor = accuracy(curve.path("settings").get(0)) - maxCost;
        JsonNode best = curve.path("settings").get(0);
        for (JsonNode setting : curve.path("settings")) {
            if (accuracy(setting) >= floor && gap(setting) < gap(best)) {
                best = setting;
            }
        }
        return best.path("name").asText();
    }

    private static double accuracy(JsonNode setting) {
        return setting.path("validation").path("accuracy").path("mean").asDouble();
    }

    private static double gap(JsonNode setting) {
        return Math.abs(setting.path("validation").path("gap").path("mean").asDouble());
    }

    @Test
    void maxCost_decidesWhichSettingIsTheAnswer() throws IOException {
        JsonNode free = frontier("--max-cost", "0").path("curves").get(0);
        JsonNode dear = frontier("--max-cost", "1").path("curves").get(0);

        assertThat(free.path("settings")).isEqualTo(dear.path("settings"));
        assertThat(free.path("answer").asText()).isEqualTo(smallestGap(free, 0));
        assertThat(dear.path("answer").asText()).isEqualTo(smallestGap(dear, 1));
        assertThat(dear.path("answer")).isNotEqualTo(free.path("answer"));
    }

    @Test
    void keepRate_decidesTheThresholdsThatAreChosenAgain() throws IOException {
        JsonNode positive = frontier("--keep-rate", "positive_rate").path("curves").get(1);
        JsonNode errors = frontier("--keep-rate", "false_positive_rate").path("curves").get(1);

        assertThat(positive.path("rule").asText()).endsWith("overall positive rate");
        assertThat(errors.path("rule").asText()).endsWith("overall false positive rate");
        assertThat(thresholds(errors)).isNotEqualTo(thresholds(positive));
    }

    private static List<Double> thresholds(JsonNode curve) {
        List<Double> thresholds = new ArrayList<>();
        for (JsonNode setting : curve.path("settings")) {
            thresholds.add(setting.path("thresholds").get(0).path("all").asDouble());
        }
        return thresholds;
    }
}
