package org.fairlead.remedy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.remedy.batch.GoldenRows.GAP;
import static org.fairlead.remedy.batch.GoldenRows.membership;
import static org.fairlead.remedy.batch.GoldenRows.values;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.Batch;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in a packed batch. */
class PackedDatasetTest {
    private final GoldenRows rows = new GoldenRows();

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void getData_readyMadeMembership_isCheckedAndOneGroupBatchesAreCounted() {
        NDArray membership = rows.manager.create(new float[] {1, 1, 0, 1, 0, 0});
        var set = Sets.inOrder(2, Sets.range(rows.manager, 0, 6, 3), membership);
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .readyMade("gap", ExtraSet.of(set))
                        .build();

        Sets.count(packed, rows.manager);

        assertThat(packed.uses().get(0).oneGroupBatches()).isEqualTo(3);

        var bad = Sets.inOrder(2, Sets.range(rows.manager, 0, 6, 3), membership.div(2));
        var refused =
                PackedDataset.builder(GAP, rows.original)
                        .readyMade("gap", ExtraSet.of(bad))
                        .build();
        assertThatThrownBy(() -> Sets.first(refused, rows.manager))
                .hasMessage("term 'gap': membership must be 0 or 1, found 0.5 in row 0");
    }

    @Test
    void getData_threeGroups_haveMembershipOfThree() {
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .groups(
                                "gap",
                                List.of(rows.sensitive(2), rows.reference(1), rows.sensitive(1)))
                        .build();

        var inputs = Sets.first(packed, rows.manager).groups("gap");

        assertThat(membership(inputs)).containsExactly(0, 0, 1, 2);
        assertThat(inputs.membership().groups()).isEqualTo(3);
    }

    @Test
    void packedInputs_areThePlainInputsToCodeThatKnowsNoTerms() {
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3), rows.reference(2))
                        .build();

        NDList inputs = Sets.take(1, packed, rows.manager).get(0).getData();

        assertThat(inputs).hasSize(1);
        assertThat(inputs.singletonOrThrow().getShape()).isEqualTo(new Shape(5, 3));
        assertThatThrownBy(() -> PackedInputs.of(new NDList(inputs)))
                .hasMessageContaining("draw batches from a PackedDataset");
    }

    @Test
    void split_overTwoDevices_dividesEachGroup() {
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3).weightsAt(0), rows.reference(2))
                        .build();

        Batch[] splits =
                Sets.take(1, packed, rows.manager)
                        .get(0)
                        .split(new Device[] {Device.cpu(), Device.cpu()}, false);

        assertThat(splits).hasSize(2);
        assertThat(splits[0].getData().head().getShape()).isEqualTo(new Shape(2, 3));
        assertThat(splits[1].getLabels().head().getShape()).isEqualTo(new Shape(3, 2));
        var share = PackedInputs.of(splits[1].getData());
        assertThat(share.joined().orElseThrow().head().getShape()).isEqualTo(new Shape(6, 3));
        var second = share.groups("gap");
        assertThat(membership(second)).containsExactly(1, 1, 0);
        assertThat(second.weights()).containsExactly(376, 377, 1);
        assertThat(second.parts().get(1).head().toFloatArray()).containsExactly(403, 404, 405);
    }

    @Test
    void getData_varyingLengths_allowsThemWhenAskedTo() {
        var narrow = ExtraSet.of(Sets.inOrder(2, Sets.range(rows.manager, 0, 4, 2)));
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3), narrow)
                        .varyingLengths()
                        .build();

        PackedInputs inputs = Sets.first(packed, rows.manager);
        assertThat(inputs.joined()).isEmpty();
        assertThat(inputs.groups("gap").lists()).hasSize(2).isEqualTo(inputs.groups("gap").parts());
    }

    @Test
    void getData_sameShapes_putsAllRowsIntoOneArrayAnInput() {
        var packed =
                PackedDataset.builder(GoldenRows.terms("a", "b"), rows.original)
                        .minDiff("b", rows.sensitive(1), rows.reference(1))
                        .minDiff("a", rows.sensitive(2), rows.reference(1))
                        .build();

        PackedInputs inputs = Sets.first(packed, rows.manager);
        NDList joined = inputs.joined().orElseThrow();

        double[] all = values(joined.singletonOrThrow());
        assertThat(joined.head().getShape()).isEqualTo(new Shape(5 + 3 + 2, 3));
        assertThat(Arrays.copyOf(all, 15)).isEqualTo(values(inputs.head()));
        assertThat(Arrays.copyOfRange(all, 15, 24))
                .isEqualTo(values(inputs.groups("a").parts()))
                .containsExactly(300, 301, 302, 303, 304, 305, 400, 401, 402);
        assertThat(Arrays.copyOfRange(all, 24, 30))
                .isEqualTo(values(inputs.groups("b").lists()))
                .containsExactly(300, 301, 302, 400, 401, 402);

        inputs.head().muli(0); // views of one array, not copies
        inputs.groups("b").parts().get(1).head().muli(0);
        assertThat(values(joined.head())).startsWith(0, 0, 0).endsWith(302, 0, 0, 0).contains(303);
    }

    @Test
    void joined_arrayReplaced_hasTheRowsOfTheNewOne() {
        PackedInputs inputs = Sets.first(rows.packed().build(), rows.manager);

        inputs.set(0, inputs.head().mul(0).get("1:"));

        double[] all = values(inputs.joined().orElseThrow().head());
        assertThat(all).hasSize((4 + 3 + 2) * 3).startsWith(0, 0);
        assertThat(Arrays.copyOfRange(all, 12, 27)).isEqualTo(values(inputs.groups("gap").parts()));
    }

    @Test
    void toDevice_copied_hasTheSamePartsAndRowsInOneArray() {
        PackedInputs inputs = Sets.first(rows.packed().build(), rows.manager);

        assertThat(inputs.toDevice(Device.cpu(), false)).isSameAs(inputs);
        PackedInputs moved = PackedInputs.of(inputs.toDevice(Device.cpu(), true));

        assertThat(moved).isNotSameAs(inputs);
        assertThat(moved.joined()).isPresent();
        assertThat(values(moved.head())).isEqualTo(values(inputs.head()));
        assertThat(values(moved.groups("gap").parts()))
                .isEqualTo(values(inputs.groups("gap").parts()));
        assertThat(moved.groups("gap").weights()).isEqualTo(inputs.groups("gap").weights());
    }

    @Test
    void getData_manyBatches_keepNoArraysOnceClosed() {
        try (NDManager parent = rows.manager.newSubManager()) {
            Sets.count(rows.packed().build(), parent);

            assertThat(parent.getManagedArrays()).isEmpty();
        }
    }

    @Test
    void close_ofABatch_freesEverythingItDrew() {
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3), rows.reference(2))
                        .build();
        try (NDManager parent = rows.manager.newSubManager()) {
            Batch batch = Sets.take(1, packed, parent).get(0);
            var inputs = PackedInputs.of(batch.getData());
            NDArray extra = inputs.groups("gap").parts().get(0).head();
            NDArray all = inputs.joined().orElseThrow().head();

            batch.close();

            assertThat(all.isReleased()).isTrue();

            assertThat(extra.isReleased()).isTrue();
            assertThat(inputs.head().isReleased()).isTrue();
        }
    }
}
