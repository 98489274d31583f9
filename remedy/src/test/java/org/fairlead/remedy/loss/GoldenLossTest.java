package org.fairlead.remedy.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fairlead.remedy.Golden;
import org.fairlead.remedy.kernel.Kernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every vector about values of kernels and losses, of TF Model Remediation 0.1.8.dev. */
public class GoldenLossTest {

    /** Cases where we do something else on purpose; each has a test of its own below. */
    private static final Set<String> OTHERWISE =
            Set.of(
                    "derived.mmd.laplacian.one-group-only",
                    "derived.mmd.laplacian.other-membership-ignored",
                    "derived.mmd.rank1-weights-quirk",
                    "derived.cfloss.mse.rank1-weighted",
                    "cfloss.mse.ragged"); // DJL has no ragged arrays

    private static Stream<String> ids(String input, String... loss) {
        return ids(c ->
                        c.path("inputs").has(input)
                                && Set.of(loss).contains(c.path("params").path("loss").asText())
                                && !c.path("expected").has("error"))
                .filter(id -> !OTHERWISE.contains(id));
    }

    private static Stream<String> ids(Predicate<JsonNode> wanted) {
        return Golden.cases().stream().filter(wanted).map(c -> c.get("id").asText());
    }

    /** Ids of the vectors that the parameterised tests run. */
    public static Stream<String> ids() {
        return Stream.of(groupValues(), groupGradients(), pairs(), kernels(), shiftedKernels())
                .flatMap(ids -> ids);
    }

    static Stream<String> groupValues() {
        return ids("predictions", "mmd", "adjusted_mmd", "absolute_correlation");
    }

    static Stream<String> groupGradients() {
        return ids("variables", "mmd", "adjusted_mmd", "absolute_correlation");
    }

    static Stream<String> pairs() {
        return ids("original", "pairwise_mse", "pairwise_absolute_difference", "pairwise_cosine");
    }

    static Stream<String> kernels() {
        return ids(c -> c.path("params").has("kernel") && c.path("inputs").has("x"));
    }

    static Stream<String> shiftedKernels() {
        return ids(golden -> golden.path("inputs").has("delta"));
    }

    private static GroupLoss groupLoss(JsonNode params) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("loss", params.get("loss").asText());
        Map.of("kernel", "kernel", "kernel_length", "length", "predictions_transform", "transform")
                .forEach(
                        (theirs, ours) -> {
                            if (params.has(theirs)) {
                                settings.put(ours, params.get(theirs).asText());
                            }
                        });
        return GroupLoss.of(settings);
    }

    private static GroupedPredictions grouped(NDManager manager, NDArray p, JsonNode inputs) {
        var grouped =
                GroupedPredictions.of(p, Membership.of(Golden.numbers(inputs.get("membership"))));
        return inputs.path("sample_weight").isNull() || !inputs.has("sample_weight")
                ? grouped
                : grouped.withWeights(Golden.array(manager, inputs.get("sample_weight")));
    }

    private static Kernel kernel(JsonNode params) {
        return Kernel.of(params.get("kernel").asText(), params.get("kernel_length").asDouble());
    }

    private static double value(JsonNode golden) {
        try (var manager = NDManager.newBaseManager()) {
            JsonNode inputs = golden.get("inputs");
            NDArray p = Golden.array(manager, inputs.get("predictions"));
            return groupLoss(golden.get("params")).compute(grouped(manager, p, inputs)).getFloat();
        }
    }

    @ParameterizedTest
    @MethodSource("groupValues")
    void groupLoss_value_matchesReference(String id) {
        JsonNode golden = Golden.of(id);
        double expected = golden.get("expected").asDouble();

        assertThat(value(golden)).isCloseTo(expected, within(Golden.allowed(golden, expected)));
    }

    @ParameterizedTest
    @MethodSource("groupGradients")
    void groupLoss_gradient_matchesReference(String id) {
        JsonNode golden = Golden.of(id);
        try (var manager = NDManager.newBaseManager()) {
            JsonNode inputs = golden.get("inputs");
            NDArray variables = Golden.array(manager, inputs.get("variables"));
            variables.setRequiresGradient(true);
            try (var collector = Engine.getInstance().newGradientCollector()) {
                var grouped = grouped(manager, variables.mul(3), inputs);
                collector.backward(groupLoss(golden.get("params")).compute(grouped));
            }
            assertClose(golden, variables.getGradient(), golden.get("expected"));
        }
    }

    private static void assertClose(JsonNode golden, NDArray got, JsonNode expected) {
        double[] want = Golden.numbers(expected);
        double[] have = got.toType(DataType.FLOAT64, false).toDoubleArray();
        assertThat(have).hasSize(want.length);
        for (int i = 0; i < want.length; i++) {
            assertThat(have[i]).isCloseTo(want[i], within(Golden.allowed(golden, want[i])));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void kernel_matrix_matchesReference(String id) {
        JsonNode golden = Golden.of(id);
        try (var manager = NDManager.newBaseManager()) {
            Kernel kernel = kernel(golden.get("params"));
            NDArray x = Golden.array(manager, golden.get("inputs").get("x"));
            JsonNode y = golden.get("inputs").path("y");

            NDArray got =
                    y.isArray() ? kernel.matrix(x, Golden.array(manager, y)) : kernel.matrix(x);

            assertClose(golden, got, golden.get("expected"));
        }
    }

    /** Both sets are compared with themselves shifted: similarity depends on the shift alone. */
    @ParameterizedTest
    @MethodSource("shiftedKernels")
    void kernel_shiftedRows_matchReferenceAndDependOnTheShiftAlone(String id) {
        JsonNode golden = Golden.of(id);
        try (var manager = NDManager.newBaseManager()) {
            Kernel kernel = kernel(golden.get("params"));
            NDArray shift = Golden.array(manager, golden.get("inputs").get("delta"));
            NDArray one = Golden.array(manager, golden.get("inputs").get("t1"));
            NDArray other = Golden.array(manager, golden.get("inputs").get("t2"));

            NDArray got = kernel.matrix(one, one.add(shift));

            assertClose(golden, got, golden.get("expected"));
            float[] same = kernel.matrix(other, other.add(shift)).toFloatArray();
            assertThat(same[0]).isCloseTo(got.getFloat(0, 0), within(1e-4f));
            assertThat(same[3]).isCloseTo(got.getFloat(1, 1), within(1e-4f));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pairLoss_value_matchesReference(String id) {
        JsonNode golden = Golden.of(id);
        try (var manager = NDManager.newBaseManager()) {
            JsonNode inputs = golden.get("inputs");
            String loss = golden.get("params").get("loss").asText() + "_loss";
            NDArray a = Golden.array(manager, inputs.get("original"));
            NDArray b = Golden.array(manager, inputs.get("counterfactual"));
            a.setRequiresGradient(true);
            b.setRequiresGradient(true);
            NDArray weights =
                    inputs.path("sample_weight").isNull()
                            ? manager.create(1f)
                            : Golden.array(manager, inputs.get("sample_weight"));
            JsonNode expected = golden.get("expected");
            try (var collector = Engine.getInstance().newGradientCollector()) {
                var pairs = PairedPredictions.of(a, b).withWeights(weights);
                NDArray value = PairLoss.of(loss).compute(pairs);
                if (expected.isNumber()) {
                    // 1 - cos instead of -cos, so that equal predictions have loss 0
                    double shift = loss.contains("cosine") && a.size() > 0 ? 1 : 0;
                    double want = expected.asDouble() + shift;
                    assertThat((double) value.getFloat())
                            .isCloseTo(want, within(Golden.allowed(golden, want)));
                    return;
                }
                collector.backward(value);
            }
            assertClose(golden, a.getGradient(), expected.get("d_original"));
            assertClose(golden, b.getGradient(), expected.get("d_counterfactual"));
        }
    }

    @Test
    void mmd_oneGroup_isZeroInsteadOfTheGroupsOwnSimilarity() {
        assertThat(value(Golden.of("derived.mmd.laplacian.one-group-only"))).isZero();
    }

    @Test
    void membership_otherThanZeroAndOne_isRefused() {
        JsonNode inputs = Golden.of("derived.mmd.laplacian.other-membership-ignored").get("inputs");

        assertThatThrownBy(() -> Membership.of(Golden.numbers(inputs.get("membership"))))
                .hasMessage("membership must be 0 or 1, found 0.5 in row 1");
    }

    @Test
    void mmd_weightsOfRankOne_countAsWeights() {
        assertThat(value(Golden.of("derived.mmd.rank1-weights-quirk")))
                .isCloseTo(1.2935556, within(1e-5)); // the case's note
    }

    @Test
    void squaredPairs_ofRankOne_areTakenAsOneColumn() {
        JsonNode inputs = Golden.of("derived.cfloss.mse.rank1-weighted").get("inputs");
        try (var manager = NDManager.newBaseManager()) {
            var pairs =
                    PairedPredictions.of(
                                    Golden.array(manager, inputs.get("original")),
                                    Golden.array(manager, inputs.get("counterfactual")))
                            .withWeights(Golden.array(manager, inputs.get("sample_weight")));

            // (1 * 1 + 2 * 4 + 4 * 0) / 3
            assertThat(SquaredPairLoss.create().compute(pairs).getFloat()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cfloss.mse.error.shape-mismatch", "cfloss.cosine.error.shape-mismatch"})
    void pairs_ofDifferentShape_areRefusedWithBothShapes(String id) {
        JsonNode inputs = Golden.of(id).get("inputs");
        try (var manager = NDManager.newBaseManager()) {
            NDArray a = Golden.array(manager, inputs.get("original"));
            NDArray b = Golden.array(manager, inputs.get("counterfactual"));

            assertThatThrownBy(() -> PairedPredictions.of(a, b))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("(3, 2)")
                    .hasMessageContaining("(1, 2)");
        }
    }

    @Test
    void pairs_weightsOfAnotherLength_areRefusedWithBothLengths() {
        JsonNode inputs = Golden.of("cfloss.mse.error.weight-shape").get("inputs");
        try (var manager = NDManager.newBaseManager()) {
            NDArray a = Golden.array(manager, inputs.get("original"));
            NDArray weights = Golden.array(manager, inputs.get("sample_weight"));

            assertThatThrownBy(() -> PairedPredictions.of(a, a).withWeights(weights))
                    .hasMessage("weights must be one a row, 3, found 4");
        }
    }
}
