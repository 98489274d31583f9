package org.fairlead.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.fairlead.data.table.Table;
import org.fairlead.data.table.TextColumn;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.encoder.Encoder;
import org.fairlead.model.encoder.Features;
import org.fairlead.model.encoder.TextSettings;
import org.fairlead.model.network.Batch;
import org.fairlead.model.network.Network;
import org.fairlead.model.network.Trainer;
import org.fairlead.model.run.Classifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text is positive if "not" stands before "good": its words alone do not tell. */
class SequenceTrainerTest {
    static final int ROWS = 80;
    static final float[] LABELS = new float[ROWS];
    static final float[] WEIGHTS = new float[ROWS];
    private static final Table TABLE = table();
    static final Encoder ENCODER = encoder(new TextSettings(1, 1, 50, 1, 0, 60, true));
    static final Encoded DATA = ENCODER.encode(TABLE);

    private static Table table() {
        SplittableRandom random = new SplittableRandom(5);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            boolean positive = random.nextInt(2) == 0;
            LABELS[i] = positive ? 1 : 0;
            WEIGHTS[i] = 1;
            String words = positive ? "not good" : "good not";
            texts.add("so ".repeat(random.nextInt(4)) + words + " so".repeat(random.nextInt(30)));
        }
        return Table.of(TextColumn.of("text", new ArrayList<>(texts)));
    }

    private static Encoder encoder(TextSettings settings) {
        return Encoder.fit(
                TABLE,
                new Features(
                        Map.of("text", settings), List.of(), Map.of(), List.of(), List.of(), 1));
    }

    static List<Body> bodies() {
        return List.of(new ConvolutionBody(8, 12, 3, 2, 0), new TransformerBody(8, 1, 2, 16, 0));
    }

    static SequenceShape shape(Body body) {
        return SequenceShape.of(ENCODER, body, Optional.empty());
    }

    @Test
    void step_manyTimesOfAConvolution_learnsTheOrderOfWords() {
        try (Trainer trainer = shape(bodies().get(0)).start(List.of(3L), List.of(0.01), DATA)) {
            for (int step = 1; step <= 80; step++) {
                trainer.step(new Batch(DATA, LABELS, WEIGHTS, List.of()), step);
            }
            assertThat(trainer.evaluate(new Batch(DATA, LABELS, WEIGHTS, List.of())).task()[0])
                    .isLessThan(0.2);
        }
    }

    /** Whether a text has more than ten words is something that a mean over words can tell. */
    @Test
    void step_manyTimesOfATransformer_learnsWhatStandsInATextAndMindsItsOrder() {
        float[] longer = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            longer[row] = DATA.texts().length(row) > 10 ? 1 : 0;
        }
        try (Trainer trainer = shape(bodies().get(1)).start(List.of(3L), List.of(0.01), DATA)) {
            for (int step = 1; step <= 60; step++) {
                trainer.step(new Batch(DATA, longer, WEIGHTS, List.of()), step);
            }
            assertThat(trainer.evaluate(new Batch(DATA, longer, WEIGHTS, List.of())).task()[0])
                    .isLessThan(0.95 * entropy(longer));
            float[] logits =
                    trainer.networks()
                            .get(0)
                            .logits(
                                    ENCODER.encode(
                                            Table.of(
                                                    TextColumn.of(
                                                            "text",
                                                            List.of(
                                                                    "not good so",
                                                                    "good not so")))));
            assertThat(Math.abs(logits[0] - logits[1])).isGreaterThan(1e-3f);
        }
    }

    /** The loss of a classifier that knows the share of positive labels and nothing else. */
    private static double entropy(float[] labels) {
        double share = 0;
        for (float label : labels) {
            share += label / labels.length;
        }
        return -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void logits_ofARow_doNotDependOnHowFarItIsFilledUp(Body body) {
        try (Trainer trainer = shape(body).start(List.of(3L), List.of(0.01), DATA)) {
            Network network = trainer.networks().get(0);
            float[] all = network.logits(DATA);
            for (int row = 0; row < ROWS; row += 10) {
                assertThat(network.logits(DATA.select(row))[0]).isCloseTo(all[row], within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void step_sameSeeds_givesTheSameWeights(Body body) {
        assertThat(weights(body)).containsExactly(weights(body));
    }

    private static float[] weights(Body body) {
        try (Trainer trainer = shape(body).start(List.of(3L), List.of(0.01), DATA)) {
            trainer.step(new Batch(DATA, LABELS, WEIGHTS, List.of()), 1);
            trainer.step(new Batch(DATA, LABELS, WEIGHTS, List.of()), 2);
            return trainer.networks().get(0).arrays().getOrDefault("table", new float[0]).clone();
        }
    }

    /** Differences of the loss tell the gradient; Adam's first step goes against its sign. */
    @ParameterizedTest
    @MethodSource("bodies")
    void step_first_movesEveryArrayAgainstTheGradient(Body body) {
        try (Trainer trainer = shape(body).start(List.of(3L), List.of(0.0001), DATA)) {
            Map<String, float[]> arrays = trainer.networks().get(0).arrays();
            for (float[] array : arrays.values()) {
                int at = array.length - 1;
                float before = array[at];
                array[at] = before + 0.02f;
                double up = trainer.evaluate(new Batch(DATA, LABELS, WEIGHTS, List.of())).task()[0];
                array[at] = before - 0.02f;
                double down =
                        trainer.evaluate(new Batch(DATA, LABELS, WEIGHTS, List.of())).task()[0];
                array[at] = before;
                if (Math.abs(up - down) > 1e-4) {
                    try (Trainer one = shape(body).start(List.of(3L), List.of(0.0001), DATA)) {
                        one.step(new Batch(DATA, LABELS, WEIGHTS, List.of()), 1);
                        String name = nameOf(arrays, array);
                        float after = one.networks().get(0).arrays().getOrDefault(name, array)[at];
                        assertThat(Math.signum(after - before))
                                .as(name)
                                .isEqualTo((float) -Math.signum(up - down));
                    }
                }
            }
        }
    }

    private static String nameOf(Map<String, float[]> arrays, float[] array) {
        return arrays.entrySet().stream()
                .filter(entry -> entry.getValue() == array)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void save_andLoad_givesTheSameScores(Body body, @TempDir Path folder) throws Exception {
        try (Trainer trainer = shape(body).start(List.of(3L), List.of(0.01), DATA)) {
            Classifier saved = new Classifier(ENCODER, trainer.networks().get(0));
            saved.save(folder);

            assertThat(Classifier.load(folder).scores(TABLE)).containsExactly(saved.scores(TABLE));
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void network_withoutOneArrayOfItsBody_isRefusedWithItsName(Body body) {
        try (Trainer trainer = shape(body).start(List.of(3L), List.of(0.01), DATA)) {
            Map<String, float[]> all = trainer.networks().get(0).arrays();
            for (String name : all.keySet()) {
                Map<String, float[]> some = new LinkedHashMap<>(all);
                some.remove(name);
                assertThatThrownBy(() -> shape(body).network(some))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("array \"%s\" must have", name)
                        .hasMessageEndingWith("found none");
            }
        }
    }

    @Test
    void buckets_ofTexts_haveEachRowOnceAndLikeLengths() {
        List<LengthBuckets.Bucket> buckets = LengthBuckets.of(DATA.texts(), ROWS, 500);

        assertThat(buckets.stream().flatMapToInt(b -> java.util.Arrays.stream(b.rows())))
                .hasSize(ROWS)
                .doesNotHaveDuplicates();
        for (LengthBuckets.Bucket bucket : buckets) {
            assertThat(bucket.rows().length * bucket.length()).isLessThanOrEqualTo(500);
            for (int row : bucket.rows()) {
                int length = DATA.texts().length(row);
                assertThat(length).isLessThanOrEqualTo(bucket.length());
                assertThat(bucket.length() <= 16 || length > bucket.length() / 2).isTrue();
            }
        }
    }

    @Test
    void shape_overABag_isRefused() {
        Encoder bag = encoder(TextSettings.BAG);

        assertThatThrownBy(() -> SequenceShape.of(bag, ConvolutionBody.USUAL, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its words in their order");
    }
}
