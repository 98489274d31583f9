package org.fairlead.remedy.batch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.remedy.batch.GoldenRows.FLIPS;
import static org.fairlead.remedy.batch.GoldenRows.GAP;

import ai.djl.ndarray.NDArray;
import ai.djl.training.dataset.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What packing refuses: each error names the term and what was found. */
class PackingRefusalTest {
    private final GoldenRows rows = new GoldenRows();

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void build_termWithoutDataOrDataWithoutTerm_isRefused() {
        assertThatThrownBy(() -> PackedDataset.builder(GAP, rows.original).build())
                .hasMessageStartingWith("term 'gap' has no data");
        assertThatThrownBy(
                        () ->
                                PackedDataset.builder(GAP, rows.original)
                                        .minDiff("gab", rows.sensitive(3), rows.reference(2)))
                .hasMessage("data for the MinDiff term 'gab', but the remedy has the terms [gap]");
        assertThatThrownBy(
                        () ->
                                PackedDataset.builder(GAP, rows.original)
                                        .pairs("gap", rows.sensitive(3)))
                .hasMessageStartingWith("data for the LogitPairing term 'gap'");
        assertThatThrownBy(
                        () ->
                                PackedDataset.builder(GAP, rows.original)
                                        .minDiff("gap", rows.sensitive(3), rows.reference(2))
                                        .readyMade("gap", rows.sensitive(3)))
                .hasMessage("term 'gap' has data already");
    }

    @Test
    void getData_anotherStructure_isRefusedWithTermAndShapes() {
        var narrow = ExtraSet.of(Sets.inOrder(2, Sets.range(rows.manager, 0, 4, 2)));
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3), narrow)
                        .build();

        assertThatThrownBy(() -> Sets.first(packed, rows.manager))
                .hasMessage(
                        "term 'gap': the inputs of the reference set must be like those of the"
                                + " original set but for the rows, found [(2, 2) float32] and original"
                                + " [(5, 3) float32]; if only lengths differ, call varyingLengths()");

        var pairs = PackedDataset.builder(FLIPS, rows.original).pairs("flips", narrow).build();
        assertThatThrownBy(() -> Sets.first(pairs, rows.manager))
                .hasMessageStartingWith("term 'flips': a batch of pairs must have the inputs of");
    }

    @Test
    void getData_setThatEndsBeforeItsFirstBatch_isRefused() {
        Dataset empty = new NoBatches();
        var noRows =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3), ExtraSet.of(empty))
                        .build();
        assertThatThrownBy(() -> Sets.first(noRows, rows.manager))
                .hasMessage("term 'gap': the reference set ends before its first batch");

        var noOriginal =
                PackedDataset.builder(GAP, empty)
                        .minDiff("gap", rows.sensitive(3), rows.reference(2))
                        .build();
        assertThatThrownBy(() -> Sets.first(noOriginal, rows.manager))
                .hasMessage("the original set ends before its first batch");

        var tooLarge =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3).batch(16), rows.reference(2))
                        .build();
        assertThatThrownBy(() -> Sets.first(tooLarge, rows.manager))
                .hasMessageStartingWith(
                        "term 'gap': the data set has 15 rows, fewer than its batch of 16");
    }

    @Test
    void getData_badWeights_areRefusedWithTheTerm() {
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3).weightsAt(1), rows.reference(2))
                        .build();
        assertThatThrownBy(() -> Sets.first(packed, rows.manager))
                .hasMessage(
                        "term 'gap': the weights of the sensitive set must be label 1, found 1"
                                + " labels");

        NDArray x = Sets.range(rows.manager, 0, 4, 3);
        var negative = ExtraSet.of(Sets.inOrder(2, x, Sets.range(rows.manager, -1, 4, 1)));
        var refused =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3), negative.weightsAt(0))
                        .build();
        assertThatThrownBy(() -> Sets.first(refused, rows.manager))
                .hasMessage(
                        "term 'gap': weights must be finite and 0 or more, found -1.0 in row 0");
    }
}
