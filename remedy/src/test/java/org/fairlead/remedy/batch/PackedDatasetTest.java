package org.fairlead.remedy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.remedy.batch.GoldenRows.GAP;
import static org.fairlead.remedy.batch.GoldenRows.membership;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.Batch;
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
        var second = PackedInputs.of(splits[1].getData()).groups("gap");
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

        assertThat(Sets.first(packed, rows.manager).groups("gap").parts()).hasSize(2);
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

            batch.close();

            assertThat(extra.isReleased()).isTrue();
            assertThat(inputs.head().isReleased()).isTrue();
        }
    }
}
