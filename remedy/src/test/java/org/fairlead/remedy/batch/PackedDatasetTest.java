package org.fairlead.remedy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.fairlead.remedy.Golden;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.loss.SquaredPairLoss;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PackedDatasetTest {
    private static final Remedy GAP = Remedy.of(MinDiff.of("gap", MmdLoss.gaussian(), 1));
    private static final Remedy FLIPS =
            Remedy.of(LogitPairing.of("flips", SquaredPairLoss.create(), 1));

    private final NDManager manager = NDManager.newBaseManager();
    // as in the golden file: f1 with three columns a row, then f2, labels and weights
    private final NDArray f1 = Sets.range(manager, 100, 25, 3);
    private final Dataset original =
            Sets.inOrder(5, f1, Sets.range(manager, 225, 25, 2), Sets.range(manager, 275, 25, 1));

    @AfterEach
    void close() {
        manager.close();
    }

    private ExtraSet sensitive(int batch) {
        return ExtraSet.of(
                Sets.inOrder(
                        batch, Sets.range(manager, 300, 15, 3), Sets.range(manager, 375, 15, 1)));
    }

    private ExtraSet reference(int batch) {
        return ExtraSet.of(
                Sets.inOrder(
                        batch, Sets.range(manager, 400, 10, 3), Sets.range(manager, 450, 10, 1)));
    }

    private static float[] values(List<NDList> parts) {
        float[] all = new float[0];
        for (NDList part : parts) {
            float[] more = part.head().toFloatArray();
            int at = all.length;
            all = Arrays.copyOf(all, at + more.length);
            System.arraycopy(more, 0, all, at, more.length);
        }
        return all;
    }

    private static void assertValues(float[] got, JsonNode expected) {
        double[] want = Golden.numbers(expected);
        assertThat(got).hasSize(want.length);
        for (int i = 0; i < want.length; i++) {
            assertThat((double) got[i]).isEqualTo(want[i]);
        }
    }

    private static double[] membership(GroupInputs inputs) {
        double[] groups = new double[inputs.membership().rows()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = inputs.membership().group(i);
        }
        return groups;
    }

    @Test
    void getData_twoGroups_matchesReference() {
        JsonNode golden = Golden.of("packing.mindiff.pack.tensor").get("expected");
        var packed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3).weightsAt(0), reference(2).weightsAt(0))
                        .build();

        List<Batch> batches = Sets.take(5, packed, manager);

        assertThat(golden.get("num_batches").asInt()).isEqualTo(5);
        for (int i = 0; i < golden.get("batches").size(); i++) {
            JsonNode want = golden.get("batches").get(i);
            Batch batch = batches.get(i);
            assertValues(batch.getData().head().toFloatArray(), want.get("original_x"));
            assertValues(batch.getLabels().get(0).toFloatArray(), want.get("y"));
            assertValues(batch.getLabels().get(1).toFloatArray(), want.get("w"));
            var inputs = PackedInputs.of(batch.getData()).groups("gap");
            assertValues(values(inputs.parts()), want.get("min_diff").get("f1"));
            assertThat(membership(inputs))
                    .containsExactly(Golden.numbers(want.get("min_diff").get("membership")));
        }
    }

    @Test
    void getData_weightsOfOneGroupOnly_givesTheOtherOnes() {
        JsonNode want =
                Golden.of("packing.mindiff.build.sensitive-weights-missing")
                        .get("expected")
                        .get("weights");
        var packed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3), reference(2).weightsAt(0))
                        .build();

        List<Batch> batches = Sets.take(5, packed, manager);

        for (int i = 0; i < want.size(); i++) {
            var inputs = PackedInputs.of(batches.get(i).getData()).groups("gap");
            assertThat(inputs.weights()).containsExactly(Golden.numbers(want.get(i)));
        }
    }

    @Test
    void getData_twoTerms_haveBatchesOfTheirOwnSizesByName() {
        JsonNode want =
                Golden.of("packing.mindiff.pack.separate-dicts")
                        .get("expected")
                        .get("first_membership");
        Remedy two =
                Remedy.of(
                        MinDiff.of("k2", MmdLoss.gaussian(), 1),
                        MinDiff.of("k1", MmdLoss.gaussian(), 1));
        var packed =
                PackedDataset.builder(two, original)
                        .minDiff("k1", sensitive(3), reference(1))
                        .minDiff("k2", sensitive(5), reference(2))
                        .build();

        PackedInputs inputs = Sets.first(packed, manager);

        assertThat(inputs.terms().keySet()).containsExactly("k2", "k1");
        for (String term : List.of("k1", "k2")) {
            assertThat(membership(inputs.groups(term)))
                    .containsExactly(Golden.numbers(want.get(term)));
        }
    }

    @Test
    void getData_shortSets_beginAnewAndAreReported() {
        var packed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(6).batch(6), reference(5))
                        .build();

        assertThat(Sets.count(packed, manager)).isEqualTo(5);

        assertThat(packed.uses())
                .extracting(SetUse::toString)
                .containsExactly(
                        "term 'gap', sensitive: 5 batches of together 30 rows in 3 passes, 0 with fewer than two groups",
                        "term 'gap', reference: 5 batches of together 25 rows in 3 passes, 0 with fewer than two groups");
    }

    @Test
    void getData_batchSizeGiven_drawsInASeededOrderThatChangesByPassAndEpoch() {
        float[][][] drawn = new float[3][2][];
        for (int seed = 0; seed < 3; seed++) {
            var packed =
                    PackedDataset.builder(GAP, original)
                            .minDiff("gap", sensitive(3).batch(15), reference(2).batch(5))
                            .seed(seed / 2)
                            .build();
            for (int epoch = 0; epoch < 2; epoch++) {
                var inputs = Sets.first(packed, manager);
                drawn[seed][epoch] = values(inputs.groups("gap").parts().subList(0, 1));
            }
        }

        assertThat(drawn[0]).isDeepEqualTo(drawn[1]);
        assertThat(drawn[0][0]).isNotEqualTo(drawn[0][1]).isNotEqualTo(drawn[2][0]);
        assertThat(drawn[0][0]).containsExactlyInAnyOrder(drawn[0][1]);
    }

    @Test
    void getData_resumed_goesOnWhereItStopped() {
        var whole =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3).batch(3), reference(2).batch(2))
                        .batch(5)
                        .build();
        Sets.count(whole, manager);
        PackedInputs second = Sets.first(whole, manager);

        var resumed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3).batch(3), reference(2).batch(2))
                        .batch(5)
                        .resumeAfter(1, 5)
                        .build();
        PackedInputs first = Sets.first(resumed, manager);

        assertThat(first.step()).isEqualTo(5).isEqualTo(second.step());
        assertThat(first.head().toFloatArray()).isEqualTo(second.head().toFloatArray());
        assertThat(values(first.groups("gap").parts()))
                .isEqualTo(values(second.groups("gap").parts()));
    }

    @Test
    void getData_pairs_areCycledInsteadOfCuttingTheEpoch() {
        JsonNode golden = Golden.of("packing.cf.truncated").get("inputs");
        NDArray x = Golden.array(manager, golden.get("original").get("x"));
        NDArray a = Golden.array(manager, golden.get("cf").get("original_x"));
        NDArray b = Golden.array(manager, golden.get("cf").get("counterfactual_x"));
        var packed =
                PackedDataset.builder(FLIPS, Sets.inOrder(1, x, x))
                        .pairs(
                                "flips",
                                ExtraSet.of(Sets.inOrder(2, new NDArray[] {a, b}, a)).weightsAt(0))
                        .build();

        List<Batch> batches = Sets.take(5, packed, manager);

        var fourth = PackedInputs.of(batches.get(3).getData()).pairs("flips");
        assertThat(fourth.original().head().toFloatArray()).containsExactly(1, 2);
        assertThat(fourth.counterfactual().head().toFloatArray()).containsExactly(-1, -2);
        assertThat(fourth.weights()).containsExactly(1, 2);
    }

    @Test
    void getData_readyMadeMembership_isCheckedAndOneGroupBatchesAreCounted() {
        NDArray membership = manager.create(new float[] {1, 1, 0, 1, 0, 0});
        var set = Sets.inOrder(2, Sets.range(manager, 0, 6, 3), membership);
        var packed =
                PackedDataset.builder(GAP, original).readyMade("gap", ExtraSet.of(set)).build();

        Sets.count(packed, manager);

        assertThat(packed.uses().get(0).oneGroupBatches()).isEqualTo(3);

        var bad = Sets.inOrder(2, Sets.range(manager, 0, 6, 3), membership.div(2));
        var refused =
                PackedDataset.builder(GAP, original).readyMade("gap", ExtraSet.of(bad)).build();
        assertThatThrownBy(() -> Sets.first(refused, manager))
                .hasMessage("term 'gap': membership must be 0 or 1, found 0.5 in row 0");
    }

    @Test
    void getData_threeGroups_haveMembershipOfThree() {
        var packed =
                PackedDataset.builder(GAP, original)
                        .groups("gap", List.of(sensitive(2), reference(1), sensitive(1)))
                        .build();

        var inputs = Sets.first(packed, manager).groups("gap");

        assertThat(membership(inputs)).containsExactly(0, 0, 1, 2);
        assertThat(inputs.membership().groups()).isEqualTo(3);
    }

    @Test
    void packedInputs_areThePlainInputsToCodeThatKnowsNoTerms() {
        var packed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3), reference(2))
                        .build();

        NDList inputs = Sets.take(1, packed, manager).get(0).getData();

        assertThat(inputs).hasSize(1);
        assertThat(inputs.singletonOrThrow().getShape()).isEqualTo(new Shape(5, 3));
        assertThatThrownBy(() -> PackedInputs.of(new NDList(inputs)))
                .hasMessageContaining("draw batches from a PackedDataset");
    }

    @Test
    void split_overTwoDevices_dividesEachGroup() {
        var packed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3).weightsAt(0), reference(2))
                        .build();

        Batch[] splits =
                Sets.take(1, packed, manager)
                        .get(0)
                        .split(new Device[] {Device.cpu(), Device.cpu()}, false);

        assertThat(splits).hasSize(2);
        assertThat(splits[0].getData().head().getShape()).isEqualTo(new Shape(2, 3));
        assertThat(splits[1].getLabels().head().getShape()).isEqualTo(new Shape(3, 2));
        var second = PackedInputs.of(splits[1].getData()).groups("gap");
        assertThat(membership(second)).containsExactly(1, 1, 0);
        assertThat(second.weights()).containsExactly(376, 377, 1);
        assertThat(second.parts().get(1).head().toFloatArray()).containsExactly(403, 404, 405);
    }

    @Test
    void build_termWithoutDataOrDataWithoutTerm_isRefused() {
        assertThatThrownBy(() -> PackedDataset.builder(GAP, original).build())
                .hasMessageStartingWith("term 'gap' has no data");
        assertThatThrownBy(
                        () ->
                                PackedDataset.builder(GAP, original)
                                        .minDiff("gab", sensitive(3), reference(2)))
                .hasMessage("data for the MinDiff term 'gab', but the remedy has the terms [gap]");
        assertThatThrownBy(() -> PackedDataset.builder(GAP, original).pairs("gap", sensitive(3)))
                .hasMessageStartingWith("data for the LogitPairing term 'gap'");
        assertThatThrownBy(
                        () ->
                                PackedDataset.builder(GAP, original)
                                        .minDiff("gap", sensitive(3), reference(2))
                                        .readyMade("gap", sensitive(3)))
                .hasMessage("term 'gap' has data already");
    }

    @Test
    void getData_anotherStructure_isRefusedWithTermAndShapes() {
        var narrow = ExtraSet.of(Sets.inOrder(2, Sets.range(manager, 0, 4, 2)));
        var packed =
                PackedDataset.builder(GAP, original).minDiff("gap", sensitive(3), narrow).build();

        assertThatThrownBy(() -> Sets.first(packed, manager))
                .hasMessage(
                        "term 'gap': the inputs of the reference set must be like those of the original set but for the rows, found [(2, 2) float32] and original [(5, 3) float32]; if only lengths differ, call varyingLengths()");

        var pairs = PackedDataset.builder(FLIPS, original).pairs("flips", narrow).build();
        assertThatThrownBy(() -> Sets.first(pairs, manager))
                .hasMessageStartingWith("term 'flips': a batch of pairs must have the inputs of");
    }

    @Test
    void getData_varyingLengths_allowsThemWhenAskedTo() {
        var narrow = ExtraSet.of(Sets.inOrder(2, Sets.range(manager, 0, 4, 2)));
        var packed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3), narrow)
                        .varyingLengths()
                        .build();

        assertThat(Sets.first(packed, manager).groups("gap").parts()).hasSize(2);
    }

    @Test
    void getData_setThatEndsBeforeItsFirstBatch_isRefused() {
        Dataset empty = new NoBatches();
        var noRows =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3), ExtraSet.of(empty))
                        .build();
        assertThatThrownBy(() -> Sets.first(noRows, manager))
                .hasMessage("term 'gap': the reference set ends before its first batch");

        var noOriginal =
                PackedDataset.builder(GAP, empty)
                        .minDiff("gap", sensitive(3), reference(2))
                        .build();
        assertThatThrownBy(() -> Sets.first(noOriginal, manager))
                .hasMessage("the original set ends before its first batch");

        var tooLarge =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3).batch(16), reference(2))
                        .build();
        assertThatThrownBy(() -> Sets.first(tooLarge, manager))
                .hasMessageStartingWith(
                        "term 'gap': the data set has 15 rows, fewer than its batch of 16");
    }

    @Test
    void getData_badWeights_areRefusedWithTheTerm() {
        var packed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3).weightsAt(1), reference(2))
                        .build();
        assertThatThrownBy(() -> Sets.first(packed, manager))
                .hasMessage(
                        "term 'gap': the weights of the sensitive set must be label 1, found 1 labels");

        NDArray x = Sets.range(manager, 0, 4, 3);
        var negative = ExtraSet.of(Sets.inOrder(2, x, Sets.range(manager, -1, 4, 1)));
        var refused =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3), negative.weightsAt(0))
                        .build();
        assertThatThrownBy(() -> Sets.first(refused, manager))
                .hasMessage(
                        "term 'gap': weights must be finite and 0 or more, found -1.0 in row 0");
    }

    @Test
    void close_ofABatch_freesEverythingItDrew() {
        var packed =
                PackedDataset.builder(GAP, original)
                        .minDiff("gap", sensitive(3), reference(2))
                        .build();
        try (NDManager parent = manager.newSubManager()) {
            Batch batch = Sets.take(1, packed, parent).get(0);
            var inputs = PackedInputs.of(batch.getData());
            NDArray extra = inputs.groups("gap").parts().get(0).head();

            batch.close();

            assertThat(extra.isReleased()).isTrue();
            assertThat(inputs.head().isReleased()).isTrue();
        }
    }
}
