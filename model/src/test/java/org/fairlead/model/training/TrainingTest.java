package org.fairlead.model.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.data.DataException;
import org.fairlead.model.network.Network;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Toy TOY = new Toy(1500, 7);
    private static final TrainingSettings SETTINGS =
            TrainingSettings.builder(3).epochs(6).batch(32).build();

    private static TrainedNetwork train(TrainingSettings settings, double weight) {
        List<RemedyTerm> terms = List.of(TOY.minDiff(weight));
        return TOY.training(settings, terms, Training.single(settings, terms))
                .run(TrainingObserver.NONE, null)
                .get(0);
    }

    @Test
    void run_learnsTheTask() {
        TrainedNetwork trained = train(SETTINGS, 0);

        EpochLosses first = trained.history().get(0);
        EpochLosses best = trained.history().get(trained.bestEpoch() - 1);
        assertThat(best.validationTask()).isLessThan(0.5).isLessThan(first.validationTask() + 1e-9);
        assertThat(trained.collapsed()).isFalse();
    }

    @Test
    void run_withMinDiff_bringsTheGroupsTogether() {
        double without = lastTerm(train(SETTINGS, 0));
        double with = lastTerm(train(SETTINGS, 3));

        assertThat(with).isLessThan(without / 2);
    }

    /** Otherwise a census weight of thousands drowns the remedy. */
    @Test
    void run_weightsInAnotherUnit_areTheSameTraining() {
        List<RemedyTerm> terms = List.of(TOY.minDiff(3));
        List<Variant> variants = Training.single(SETTINGS, terms);

        TrainedNetwork heavy =
                TOY.training(SETTINGS, terms, variants, 4096)
                        .run(TrainingObserver.NONE, null)
                        .get(0);

        assertThat(heavy.history()).isEqualTo(train(SETTINGS, 3).history());
    }

    @Test
    void of_noRowWithAWeight_isRefused() {
        List<RemedyTerm> terms = List.of();
        assertThatThrownBy(() -> TOY.training(SETTINGS, terms, Training.single(SETTINGS, terms), 0))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("training rows must have a weight above 0");
    }

    private static double lastTerm(TrainedNetwork trained) {
        return trained.history().get(trained.history().size() - 1).validationTerms().get(0);
    }

    @Test
    void run_sameSeedTwice_sameWeights() {
        assertThat(train(SETTINGS, 1).network().arrays())
                .usingRecursiveComparison()
                .isEqualTo(train(SETTINGS, 1).network().arrays());
    }

    @Test
    void run_stacked_equalsEachAlone() {
        List<RemedyTerm> terms = List.of(TOY.minDiff(0));
        List<Variant> variants =
                List.of(
                        new Variant(3, 0.001, List.of(0.0)),
                        new Variant(3, 0.001, List.of(2.0)),
                        new Variant(8, 0.003, List.of(0.5)));
        List<TrainedNetwork> together =
                TOY.training(SETTINGS, terms, variants).run(TrainingObserver.NONE, null);

        for (int k = 0; k < variants.size(); k++) {
            TrainedNetwork alone =
                    TOY.training(SETTINGS, terms, List.of(variants.get(k)))
                            .run(TrainingObserver.NONE, null)
                            .get(0);
            assertThat(together.get(k).bestEpoch()).isEqualTo(alone.bestEpoch());
            float[] expected = alone.network().logits(TOY.rows);
            float[] found = together.get(k).network().logits(TOY.rows);
            for (int i = 0; i < expected.length; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-6f));
            }
        }
    }

    @Test
    void run_resumedAfterTwoEpochs_equalsUninterrupted() {
        List<RemedyTerm> terms = List.of(TOY.minDiff(1));
        List<Variant> variants = Training.single(SETTINGS, terms);
        List<TrainingState> states = new ArrayList<>();
        TrainedNetwork whole =
                TOY.training(SETTINGS, terms, variants)
                        .run(
                                new TrainingObserver() {
                                    @Override
                                    public void epochEnded(TrainingState state) {
                                        states.add(frozen(state));
                                    }
                                },
                                null)
                        .get(0);

        TrainedNetwork resumed =
                TOY.training(SETTINGS, terms, variants)
                        .run(TrainingObserver.NONE, states.get(1))
                        .get(0);

        assertThat(resumed.history()).isEqualTo(whole.history());
        assertThat(resumed.network().arrays())
                .usingRecursiveComparison()
                .isEqualTo(whole.network().arrays());
    }

    private static TrainingState frozen(TrainingState state) {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        state.arrays().forEach((name, array) -> arrays.put(name, array.clone()));
        return new TrainingState(state.epoch(), arrays, state.histories());
    }

    @Test
    void run_noBetterEpoch_stopsAfterPatience() {
        TrainingSettings settings =
                TrainingSettings.builder(3)
                        .learningRate(0.03)
                        .epochs(60)
                        .batch(16)
                        .patience(2)
                        .build();
        TrainedNetwork trained = train(settings, 0);

        assertThat(trained.history()).hasSizeLessThan(60);
        assertThat(trained.bestEpoch()).isEqualTo(trained.history().size() - 2);
    }

    @Test
    void run_stopOn_keepsTheEpochOfItsLeastLoss() {
        for (StopOn watched : StopOn.values()) {
            TrainedNetwork trained =
                    train(
                            TrainingSettings.builder(3)
                                    .learningRate(0.01)
                                    .epochs(12)
                                    .patience(12)
                                    .stopOn(watched)
                                    .build(),
                            20);
            double least = trained.history().stream().mapToDouble(watched::of).min().orElseThrow();
            assertThat(watched.of(trained.history().get(trained.bestEpoch() - 1))).isEqualTo(least);
        }
    }

    @Test
    void progress_taskFallsAndTotalRises_keepsTheEpochThatIsAsked() {
        Network network = train(SETTINGS, 0).network();
        for (StopOn watched : StopOn.values()) {
            Progress progress = new Progress(3, watched);
            progress.add(new EpochLosses(1, 0.7, List.of(), 0.6, List.of(), 0.7), network);
            progress.add(new EpochLosses(2, 0.6, List.of(), 0.5, List.of(), 0.9), network);
            assertThat(progress.bestEpoch()).isEqualTo(watched == StopOn.TASK ? 2 : 1);
        }
    }

    @Test
    void run_absurdWeight_isReportedAsCollapse() {
        TrainingSettings settings =
                TrainingSettings.builder(3).learningRate(0.01).epochs(3).build();
        TrainedNetwork trained = train(settings, 0);
        assertThat(trained.collapsed()).isFalse();

        assertThat(new TrainedNetwork(trained.network(), 1, trained.history(), 0.002).collapsed())
                .isTrue();
    }

    @Test
    void run_infiniteInput_saysWhereItDiverged() {
        Toy toy = new Toy(300, 1);
        toy.rows.numbers()[17] = Float.NaN;
        List<RemedyTerm> terms = List.of();

        assertThatThrownBy(
                        () ->
                                toy.training(SETTINGS, terms, Training.single(SETTINGS, terms))
                                        .run(TrainingObserver.NONE, null))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("diverged in epoch")
                .hasMessageContaining("lower the learning rate");
    }
}
