package org.fairlead.remedy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.remedy.batch.GoldenRows.GAP;
import static org.fairlead.remedy.batch.GoldenRows.values;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which order, and how often, the rows of the sets are drawn. */
class PackingOrderTest {
    private final GoldenRows rows = new GoldenRows();

    @AfterEach
    void close() {
        rows.close();
    }

    @Test
    void getData_shortSets_beginAnewAndAreReported() {
        var packed =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(6).batch(6), rows.reference(5))
                        .build();

        assertThat(Sets.count(packed, rows.manager)).isEqualTo(5);

        assertThat(packed.uses())
                .extracting(SetUse::toString)
                .containsExactly(
                        "term 'gap', sensitive: 5 batches of together 30 rows in 3 passes, 0 with"
                                + " fewer than two groups",
                        "term 'gap', reference: 5 batches of together 25 rows in 3 passes, 0 with"
                                + " fewer than two groups");
    }

    @Test
    void getData_batchSizeGiven_drawsInASeededOrderThatChangesByPassAndEpoch() {
        double[][][] drawn = new double[3][2][];
        for (int seed = 0; seed < 3; seed++) {
            var packed =
                    PackedDataset.builder(GAP, rows.original)
                            .minDiff("gap", rows.sensitive(3).batch(15), rows.reference(2).batch(5))
                            .seed(seed / 2)
                            .build();
            for (int epoch = 0; epoch < 2; epoch++) {
                var inputs = Sets.first(packed, rows.manager);
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
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3).batch(3), rows.reference(2).batch(2))
                        .batch(5)
                        .build();
        Sets.count(whole, rows.manager);
        PackedInputs second = Sets.first(whole, rows.manager);

        var resumed =
                PackedDataset.builder(GAP, rows.original)
                        .minDiff("gap", rows.sensitive(3).batch(3), rows.reference(2).batch(2))
                        .batch(5)
                        .resumeAfter(1, 5)
                        .build();
        PackedInputs first = Sets.first(resumed, rows.manager);

        assertThat(first.step()).isEqualTo(5).isEqualTo(second.step());
        assertThat(first.head().toFloatArray()).isEqualTo(second.head().toFloatArray());
        assertThat(values(first.groups("gap").parts()))
                .isEqualTo(values(second.groups("gap").parts()));
    }
}
