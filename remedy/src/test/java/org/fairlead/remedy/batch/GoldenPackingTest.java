package org.fairlead.remedy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.remedy.batch.GoldenRows.FLIPS;
import static org.fairlead.remedy.batch.GoldenRows.GAP;
import static org.fairlead.remedy.batch.GoldenRows.membership;
import static org.fairlead.remedy.batch.GoldenRows.values;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fairlead.remedy.Golden;
import org.fairlead.remedy.term.Remedy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our answer to each golden vector about packed batches. */
public class GoldenPackingTest {
    private final GoldenRows rows = new GoldenRows();
    private final Map<String, Consumer<JsonNode>> answers = new TreeMap<>();

    GoldenPackingTest() {
        packs();
        pairs();
        epochs();
    }

    @AfterEach
    void close() {
        rows.close();
    }

    /** Ids of the vectors that are answered here. */
    public static Stream<String> ids() {
        Set<String> epochs =
                Set.of(
                        "uci.packed-epoch-length",
                        "uci.df-to-dataset",
                        "uci.df-to-dataset-shuffled");
        return Golden.cases().stream()
                .map(golden -> golden.get("id").asText())
                .filter(id -> id.startsWith("packing.") || epochs.contains(id))
                .filter(id -> !id.contains(".error."));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void vector_hasItsAnswer(String id) {
        Objects.requireNonNull(answers.get(id), "no answer to " + id).accept(Golden.of(id));
    }

    private void packs() {
        answers.put(
                "packing.mindiff.pack.tensor",
                golden -> {
                    JsonNode want = golden.get("expected");
                    List<Batch> batches = Sets.take(5, rows.packed().build(), rows.manager);
                    assertThat(batches).hasSize(want.get("num_batches").asInt());
                    for (int i = 0; i < want.get("batches").size(); i++) {
                        matches(batches.get(i), want.get("batches").get(i));
                    }
                });
        answers.put(
                "packing.mindiff.build.sensitive-weights-missing",
                golden -> {
                    JsonNode want = golden.get("expected").get("weights");
                    var packed =
                            PackedDataset.builder(GAP, rows.original)
                                    .minDiff(
                                            "gap",
                                            rows.sensitive(3),
                                            rows.reference(2).weightsAt(0))
                                    .build();
                    List<Batch> batches = Sets.take(want.size(), packed, rows.manager);
                    for (int i = 0; i < want.size(); i++) {
                        var inputs = PackedInputs.of(batches.get(i).getData()).groups("gap");
                        assertThat(inputs.weights()).containsExactly(Golden.numbers(want.get(i)));
                    }
                });
        answers.put(
                "packing.mindiff.build.sparse-different-width",
                golden -> { // arrays are dense: another width is another structure
                    var wide = Sets.inOrder(2, Sets.range(rows.manager, 0, 10, 5));
                    var packed =
                            PackedDataset.builder(GAP, rows.original)
                                    .minDiff("gap", rows.sensitive(3), ExtraSet.of(wide))
                                    .build();
                    assertThatThrownBy(() -> Sets.first(packed, rows.manager))
                            .hasMessageContaining("(2, 5) float32");
                });
        answers.put("packing.mindiff.pack.separate-dicts", this::twoTerms);
        for (String plain : List.of("without-weights", "weights-none", "without-labels")) {
            answers.put("packing.mindiff.pack." + plain, golden -> labels(golden, plain));
        }
        answers.put(
                "packing.mindiff.unpack.plain-min-diff",
                golden -> // not null, which would fail later
                assertThatThrownBy(() -> PackedInputs.of(new NDList()))
                                .hasMessageContaining("draw batches from a PackedDataset"));
    }

    private static void matches(Batch batch, JsonNode want) {
        assertThat(values(batch.getData().head()))
                .containsExactly(Golden.numbers(want.get("original_x")));
        assertThat(values(batch.getLabels().get(0))).containsExactly(Golden.numbers(want.get("y")));
        assertThat(values(batch.getLabels().get(1))).containsExactly(Golden.numbers(want.get("w")));
        var inputs = PackedInputs.of(batch.getData()).groups("gap");
        JsonNode term = want.get("min_diff");
        assertThat(values(inputs.parts())).containsExactly(Golden.numbers(term.get("f1")));
        assertThat(membership(inputs)).containsExactly(Golden.numbers(term.get("membership")));
    }

    /** Both terms are found by name; the set that ends first begins anew instead of ending all. */
    private void twoTerms(JsonNode golden) {
        Remedy two = GoldenRows.terms("k2", "k1");
        var packed =
                PackedDataset.builder(two, rows.original)
                        .minDiff(
                                "k1",
                                rows.sensitive(3).weightsAt(0),
                                rows.reference(1).weightsAt(0))
                        .minDiff(
                                "k2",
                                rows.sensitive(5).weightsAt(0),
                                rows.reference(2).weightsAt(0))
                        .build();
        List<Batch> batches = Sets.take(5, packed, rows.manager); // 3 in the reference
        JsonNode expected = golden.get("expected");
        int last = expected.get("num_batches").asInt() - 1;
        for (String term : two.names()) {
            var first = PackedInputs.of(batches.get(0).getData()).groups(term);
            var third = PackedInputs.of(batches.get(last).getData()).groups(term);
            assertThat(membership(first))
                    .containsExactly(Golden.numbers(expected.get("first_membership").get(term)));
            assertThat(third.weights())
                    .containsExactly(Golden.numbers(expected.get("last_weight").get(term)));
        }
    }

    /** The user's labels pass through as they are: two arrays, one, or none. */
    private void labels(JsonNode golden, String kind) {
        NDArray x = Sets.range(rows.manager, 100, 25, 3);
        NDArray y = Sets.range(rows.manager, 225, 25, 2);
        ArrayDataset own =
                kind.equals("without-labels") ? Sets.inOrder(5, x) : Sets.inOrder(5, x, y);
        var packed =
                PackedDataset.builder(GAP, own)
                        .minDiff("gap", rows.sensitive(3), rows.reference(1))
                        .build();
        int batches = golden.get("expected").get("num_batches").asInt();
        Batch batch = Sets.take(batches, packed, rows.manager).get(batches - 1);
        assertThat(batch.getData()).isInstanceOf(PackedInputs.class);
        assertThat(batch.getLabels()).hasSize(kind.equals("without-labels") ? 0 : 1);
    }

    private void pairs() {
        answers.put(
                "packing.cf.truncated",
                golden -> { // five batches, not three: the pairs begin anew
                    JsonNode in = golden.get("inputs");
                    NDArray x = Golden.array(rows.manager, in.get("original").get("x"));
                    NDArray y = Golden.array(rows.manager, in.get("original").get("y"));
                    NDArray a = Golden.array(rows.manager, in.get("cf").get("original_x"));
                    NDArray b = Golden.array(rows.manager, in.get("cf").get("counterfactual_x"));
                    var set = ExtraSet.of(Sets.inOrder(2, new NDArray[] {a, b}));
                    var packed =
                            PackedDataset.builder(FLIPS, Sets.inOrder(1, x, y))
                                    .pairs("flips", set)
                                    .build();
                    JsonNode want = golden.get("expected").get("batches");
                    List<Batch> batches = Sets.take(5, packed, rows.manager);
                    for (int i = 0; i < batches.size(); i++) {
                        JsonNode expected = want.get(i % want.size());
                        var inputs = PackedInputs.of(batches.get(i).getData()).pairs("flips");
                        assertThat(values(inputs.parts()))
                                .containsExactly(Golden.numbers(expected.get("cf")));
                    }
                });
        answers.put(
                "packing.cf.single",
                golden -> { // one weight a pair, not the shape of the inputs
                    NDArray x = Sets.range(rows.manager, 0, 25, 3);
                    var set = ExtraSet.of(Sets.inOrder(5, new NDArray[] {x, x}));
                    var packed = PackedDataset.builder(FLIPS, rows.original).pairs("flips", set);
                    int batches = golden.get("expected").get("packed_batches").asInt();
                    assertThat(Sets.count(packed.build(), rows.manager)).isEqualTo(batches);
                    var inputs = Sets.first(packed.build(), rows.manager).pairs("flips");
                    assertThat(inputs.weights()).hasSize(5).containsOnly(1);
                });
    }

    private void epochs() {
        answers.put(
                "uci.packed-epoch-length",
                golden -> { // the user's rows decide: 255 steps, not 36
                    JsonNode in = golden.get("inputs").get("rows");
                    var packed =
                            PackedDataset.builder(GAP, rows.column(128, in.get("original").asInt()))
                                    .minDiff(
                                            "gap",
                                            ExtraSet.of(
                                                            rows.column(
                                                                    32,
                                                                    in.get("female_positive")
                                                                            .asInt()))
                                                    .batch(32),
                                            ExtraSet.of(
                                                            rows.column(
                                                                    32,
                                                                    in.get("male_positive")
                                                                            .asInt()))
                                                    .batch(32))
                                    .build();
                    assertThat(Sets.count(packed, rows.manager))
                            .isEqualTo(golden.get("expected").get("original").asInt());
                    assertThat(packed.uses().get(0).passes()).isEqualTo(8); // of 36 batches
                });
        for (String id : List.of("uci.df-to-dataset", "uci.df-to-dataset-shuffled")) {
            answers.put(id, golden -> order(golden, id.endsWith("shuffled")));
        }
    }

    /** The user's rows keep their order, or are drawn in a seeded one, with their labels. */
    private void order(JsonNode golden, boolean shuffled) {
        NDArray x = Golden.array(rows.manager, golden.get("inputs").get("col")).reshape(-1, 1);
        NDArray y = Golden.array(rows.manager, golden.get("inputs").get("target"));
        var extra = ExtraSet.of(rows.column(2, 4));
        var builder =
                PackedDataset.builder(GAP, Sets.inOrder(10, x, y)).minDiff("gap", extra, extra);
        var packed = shuffled ? builder.batch(10).build() : builder.build();
        Batch batch = Sets.take(1, packed, rows.manager).get(0);
        double[] drawn = values(batch.getData().head());
        double[] labels = values(y);
        for (int i = 0; i < drawn.length; i++) {
            assertThat(values(batch.getLabels().head())[i]).isEqualTo(labels[(int) drawn[i]]);
        }
        if (shuffled) {
            assertThat(drawn).isNotEqualTo(values(x)).containsExactlyInAnyOrder(values(x));
        } else {
            assertThat(drawn).isEqualTo(Golden.numbers(golden.get("expected").get("col")));
        }
    }
}
