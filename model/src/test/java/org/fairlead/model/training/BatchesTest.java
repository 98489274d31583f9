package org.fairlead.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Texts;
import org.fairlead.model.network.Batch;
import org.junit.jupiter.api.Test;

class BatchesTest {
    /** Rows whose only number, label and weight tell which row it is. */
    private static TrainingRows numbered(int rows) {
        float[] numbers = new float[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = i;
        }
        return new TrainingRows(
                new Encoded(rows, numbers, new int[0]), numbers.clone(), numbers.clone());
    }

    private static List<List<Batch>> epoch(int rows, int size, List<TermRows> terms, int epoch) {
        TrainingRows train = numbered(rows);
        TrainingSettings settings = TrainingSettings.builder(7).batch(size).build();
        int steps = Batches.steps(train, settings);
        Batches batches = new Batches(train, terms, settings, epoch, 1000);
        List<List<Batch>> turns = new ArrayList<>();
        int done = 0;
        while (done < steps) {
            turns.add(batches.next());
            done += turns.get(turns.size() - 1).size();
        }
        assertThat(done).isEqualTo(steps);
        return turns;
    }

    @Test
    void next_wholeEpoch_hasEachRowOnceWithItsLabelAndWeight() {
        float[] seen = new float[1003];
        int rows = 0;
        for (List<Batch> turn : epoch(1003, 50, List.of(), 1)) {
            for (Batch batch : turn) {
                assertThat(batch.labels()).isEqualTo(batch.rows().numbers());
                assertThat(batch.weights()).isEqualTo(batch.rows().numbers());
                for (float row : batch.labels()) {
                    seen[(int) row]++;
                    rows++;
                }
            }
        }
        float[] once = new float[1003];
        Arrays.fill(once, 1);
        assertThat(rows).isEqualTo(1003);
        assertThat(seen).isEqualTo(once);
    }

    @Test
    void next_anyTurn_endsAtAPointOfTheWeightsMean() {
        int step = 0;
        for (List<Batch> turn : epoch(10_000, 10, List.of(), 1)) {
            for (int i = 1; i <= turn.size(); i++) {
                step++;
                assertThat(i < turn.size() && WeightMean.isPoint(step, 1000)).isFalse();
            }
        }
    }

    @Test
    void next_fewBatchesATurn_areNoMore() {
        TrainingSettings settings = TrainingSettings.builder(7).batch(10).build();
        Batches batches = new Batches(numbered(900), List.of(), settings, 1, 1);
        for (int step = 0; step < 90; step++) {
            assertThat(batches.next()).hasSize(1);
        }
    }

    @Test
    void next_largeBatches_comeInTurnsOfFewRows() {
        for (List<Batch> turn : epoch(70_000, 3000, List.of(), 1)) {
            assertThat(turn.size()).isLessThanOrEqualTo(3);
        }
    }

    /** A cell of a text that is not there, in a batch that is gathered on the other thread. */
    @Test
    void next_gatheringFails_failsAsItDid() {
        int rows = 40_000;
        int[] starts = new int[rows + 1];
        starts[rows] = 1; // the last row has a cell, and there is none
        Texts texts = new Texts(starts, new int[0], Map.of(), Map.of());
        Encoded broken = new Encoded(rows, new float[rows], new int[0], texts, Map.of(), Map.of());
        TrainingRows train = new TrainingRows(broken, new float[rows], new float[rows]);
        TrainingSettings settings = TrainingSettings.builder(7).batch(10).build();
        Batches batches = new Batches(train, List.of(), settings, 1, 1000);

        assertThatThrownBy(
                        () -> {
                            for (int turn = 0; turn < 4000; turn++) {
                                batches.next();
                            }
                        })
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void next_anotherEpoch_hasAnotherOrderAndGoesOnInTheRowsOfTerms() {
        Toy toy = new Toy(300, 3);
        RemedyTerm term = toy.minDiff(1);
        List<TermRows> terms = List.of(new TermRows(term, new double[] {1}, 5));
        TrainingSettings settings = TrainingSettings.builder(7).batch(20).build();
        TrainingRows train = toy.rows(0, 200, 1);
        TermRows expected = new TermRows(term, new double[] {1}, 5);
        List<float[]> firstLabels = new ArrayList<>();
        for (int epoch = 1; epoch <= 2; epoch++) {
            Batches batches = new Batches(train, terms, settings, epoch, 1000);
            int step = 0;
            while (step < 10) {
                for (Batch batch : batches.next()) {
                    int[] last = new int[32];
                    for (int i = 0; i < 32; i++) {
                        last[i] = batch.rows().rows() - 32 + i;
                    }
                    Encoded drawn = expected.draw((epoch - 1) * 10L + step);
                    assertThat(batch.rows().select(last).indices()).isEqualTo(drawn.indices());
                    if (step == 0) {
                        firstLabels.add(batch.rows().numbers());
                    }
                    step++;
                }
            }
        }
        assertThat(firstLabels.get(0)).isNotEqualTo(firstLabels.get(1));
    }
}
