package org.fairlead.remedy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.remedy.batch.GoldenRows.GAP;
import static org.fairlead.remedy.batch.GoldenRows.values;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.remedy.Golden;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our answer to each golden vector about dictionaries of terms, and about errors of packing. */
public class GoldenStructureTest {
    private final GoldenRows rows = new GoldenRows();
    private final Map<String, Consumer<JsonNode>> answers = new TreeMap<>();

    GoldenStructureTest() {
        refusals();
        dictionaries();
    }

    @AfterEach
    void close() {
        rows.close();
    }

    /** Ids of the vectors that are answered here. */
    public static Stream<String> ids() {
        return Golden.cases().stream()
                .map(golden -> golden.get("id").asText())
                .filter(
                        id ->
                                id.startsWith("structure.")
                                        || id.startsWith("packing.mindiff.error."));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void vector_hasItsAnswer(String id) {
        Objects.requireNonNull(answers.get(id), "no answer to " + id).accept(Golden.of(id));
    }

    private void refusals() {
        refused(
                "packing.mindiff.error.args-none",
                () -> PackedDataset.builder(GAP, rows.original).build(),
                "term 'gap' has no data");
        for (String id : List.of("sensitive-and-min-diff", "nonsensitive-and-min-diff")) {
            refused(
                    "packing.mindiff.error.args-" + id,
                    () -> rows.packed().readyMade("gap", rows.sensitive(3)),
                    "term 'gap' has data already");
        }
        refused(
                "packing.mindiff.error.nested-list-in-dict",
                () -> rows.packed().minDiff("inner", rows.sensitive(3), rows.reference(2)),
                "data for the MinDiff term 'inner', but the remedy has the terms [gap]");
        NDArray narrow = Sets.range(rows.manager, 0, 10, 2);
        refused(
                "packing.mindiff.error.x-structure-differs-between-groups",
                () -> first(rows.sensitive(3), ExtraSet.of(Sets.inOrder(2, narrow))),
                "term 'gap': the inputs of the reference set must be like those");
        NDArray x = Sets.range(rows.manager, 0, 15, 3);
        NDArray weights = rows.manager.ones(new Shape(15, 1, 1));
        refused(
                "packing.mindiff.error.weight-rank",
                () ->
                        first(
                                ExtraSet.of(Sets.inOrder(3, x, weights)).weightsAt(0),
                                rows.reference(2).weightsAt(0)),
                "term 'gap': weights must have shape (n) or (n, 1), found (3, 1, 1)");
    }

    /** Terms and their data are paired by name, whatever their order. */
    private void dictionaries() {
        for (String id : List.of("structure.flatten.dict", "structure.cf.flatten.dict")) {
            answers.put(
                    id,
                    golden ->
                            assertThat(GoldenRows.terms("a", "b", "c").names())
                                    .isEqualTo(texts(golden.get("expected"))));
        }
        answers.put(
                "structure.cf.flatten.single",
                golden ->
                        assertThat(GoldenRows.terms("element").names())
                                .isEqualTo(texts(golden.get("expected"))));
        answers.put(
                "structure.cf.flatten.dict-of-tuples",
                golden ->
                        assertThat(GoldenRows.terms("a", "b", "c").terms())
                                .hasSize(golden.get("expected").size()));
        answers.put("structure.pack.dict", golden -> byName(golden, "k1", "k2"));
        answers.put("structure.pack.dict-reversed", golden -> byName(golden, "k2", "k1"));
        refused("structure.error.pack-short", () -> two().build(), "term 'k2' has no data");
        refused(
                "structure.error.pack-long",
                () -> two().minDiff("k3", rows.sensitive(3), rows.reference(2)),
                "data for the MinDiff term 'k3'");
        refused(
                "structure.error.pack-single-wrong-count",
                () -> rows.packed().minDiff("gap", rows.sensitive(3), rows.reference(2)),
                "term 'gap' has data already");
        refused(
                "structure.error.nested-dict",
                () ->
                        GoldenRows.terms(
                                "k1", "k1"), // a term holds no terms; the nearest is a name twice
                "terms must have different names");
        refused(
                "structure.error.non-string-key",
                () -> GoldenRows.terms(" "),
                "a term needs a name");
        refused(
                "structure.error.dict-vs-non-dict",
                () -> two().pairs("k1", rows.sensitive(3)),
                "data for the LogitPairing term 'k1'");
        refused(
                "structure.error.different-keys",
                () -> two().minDiff("k", rows.sensitive(3), rows.reference(2)),
                "but the remedy has the terms [k1, k2]");
    }

    /** The data that are given to a name come back under it. */
    private void byName(JsonNode golden, String first, String second) {
        double[] numbers = Golden.numbers(golden.get("inputs"));
        var builder = PackedDataset.builder(GoldenRows.terms(first, second), rows.column(1, 2));
        for (int i = 0; i < 2; i++) {
            // given in the order k1, k2, with the number as the only value
            NDArray value = rows.manager.full(new Shape(1, 1), (float) numbers[i]);
            var set = ExtraSet.of(Sets.inOrder(1, value));
            builder.minDiff(i == 0 ? "k1" : "k2", set, set);
        }
        PackedInputs inputs = Sets.first(builder.build(), rows.manager);
        for (String term : List.of("k1", "k2")) {
            assertThat(values(inputs.groups(term).parts()))
                    .containsOnly(golden.get("expected").get(term).asInt());
        }
    }

    private void refused(String id, ThrowingCallable call, String message) {
        answers.put(
                id,
                golden -> {
                    assertThat(golden.get("expected").has("error")).isTrue();
                    assertThatThrownBy(call)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(message);
                });
    }

    /** Two terms, of which the first has data. */
    private PackedDatasetBuilder two() {
        return PackedDataset.builder(GoldenRows.terms("k1", "k2"), rows.original)
                .minDiff("k1", rows.sensitive(3), rows.reference(2));
    }

    private void first(ExtraSet sensitive, ExtraSet reference) {
        var packed = PackedDataset.builder(GAP, rows.original).minDiff("gap", sensitive, reference);
        Sets.first(packed.build(), rows.manager);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
