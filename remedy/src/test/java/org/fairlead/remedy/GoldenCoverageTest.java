package org.fairlead.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.remedy.batch.GoldenPackingTest;
import org.fairlead.remedy.batch.GoldenStructureTest;
import org.fairlead.remedy.loss.GoldenLossTest;
import org.fairlead.remedy.loss.NamesTest;
import org.junit.jupiter.api.Test;

/** Every golden vector of TF Model Remediation is answered by a test, or said why not. */
class GoldenCoverageTest {

    /** Vectors that a test names, and the file of that test. */
    private static final Map<String, String> NAMED = new HashMap<>();

    /** Vectors without an answer, and why. */
    private static final Map<String, String> WITHOUT = new HashMap<>();

    static {
        String losses = "src/test/java/org/fairlead/remedy/loss/GoldenLossTest.java";
        for (String id :
                List.of(
                        "derived.mmd.laplacian.one-group-only",
                        "derived.mmd.laplacian.other-membership-ignored",
                        "derived.mmd.rank1-weights-quirk",
                        "derived.cfloss.mse.rank1-weighted",
                        "cfloss.mse.error.shape-mismatch",
                        "cfloss.cosine.error.shape-mismatch",
                        "cfloss.mse.error.weight-shape")) {
            NAMED.put(id, losses);
        }
        String training = "src/test/java/org/fairlead/remedy/training/RemediatedLossTest.java";
        NAMED.put("derived.mindiff-model.loss-composition", training);
        NAMED.put("derived.mindiff-model.metric-order-quirk", training);
        NAMED.put("derived.cf-model.metric-order-quirk", training);
        for (int age : new int[] {17, 18, 24, 25, 64, 65}) {
            NAMED.put(
                    "uci.age-bucket." + age,
                    "../model/src/test/java/org/fairlead/model/encoder/EncoderTest.java");
        }
        WITHOUT.put("cfloss.mse.ragged", "DJL has no ragged arrays");
        WITHOUT.put("uci.defaults", "defaults of a tutorial's helper, no values");
        WITHOUT.put("uci.sampling", "how a tutorial's helper calls pandas, no values");
        WITHOUT.put("uci.cache", "how often a tutorial's helper reads a file, no values");
        for (String kind : List.of("not-a-class", "not-a-model-class", "sequential-class")) {
            WITHOUT.put("uci.error.model-class-" + kind, "the compiler refuses other types");
        }
    }

    private static Set<String> answered() throws IOException {
        Set<String> ids = new HashSet<>();
        GoldenLossTest.ids().forEach(ids::add);
        GoldenPackingTest.ids().forEach(ids::add);
        GoldenStructureTest.ids().forEach(ids::add);
        NamesTest.ids().forEach(ids::add);
        // the module data answers its categories whole, with an error for one it does not know
        Path data = Path.of("../data/src/test");
        String vectors = Files.readString(data.resolve("resources/golden/remediation-data.json"));
        for (var golden : Golden.cases()) {
            String category = golden.get("category").asText();
            String id = golden.get("id").asText();
            if (Set.of("cfdata", "fdw").contains(category)) {
                assertThat(vectors).contains("\"" + id);
                ids.add(id);
            }
        }
        assertThat(data.resolve("java/org/fairlead/data/reweight/ReweightingTest.java"))
                .content()
                .contains("Golden.of(\"fdw\")");
        assertThat(data.resolve("java/org/fairlead/data/counterfactual/PairSetTest.java"))
                .content()
                .contains("Golden.of(\"cfdata\")");
        return ids;
    }

    @Test
    void vectors_all_areAnsweredOnceOrSaidWhyNot() throws IOException {
        Set<String> answered = answered();
        for (var golden : Golden.cases()) {
            String id = golden.get("id").asText();
            int times = 0;
            for (Set<String> some : List.of(answered, NAMED.keySet(), WITHOUT.keySet())) {
                times += some.contains(id) ? 1 : 0;
            }
            assertThat(times).as(id).isEqualTo(1);
        }
        assertThat(answered.size() + NAMED.size() + WITHOUT.size())
                .isEqualTo(Golden.cases().size())
                .isEqualTo(170);
    }

    @Test
    void vectors_namedByATest_areInItsSource() {
        NAMED.forEach((id, file) -> assertThat(Path.of(file)).content().contains("\"" + id));
    }
}
