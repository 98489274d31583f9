package org.fairlead.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fairlead.model.sequence.SequenceTrainerTest.DATA;
import static org.fairlead.model.sequence.SequenceTrainerTest.ENCODER;
import static org.fairlead.model.sequence.SequenceTrainerTest.LABELS;
import static org.fairlead.model.sequence.SequenceTrainerTest.WEIGHTS;
import static org.fairlead.model.sequence.SequenceTrainerTest.shape;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.model.network.Batch;
import org.fairlead.model.network.Trainer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine adds gradients up; a step must see none but its own. */
class SequenceGradientTest {
    @TempDir static Path folder;

    static List<Body> bodies() throws IOException {
        return List.of(
                new ConvolutionBody(8, 12, 3, 2, 0.2),
                new TransformerBody(8, 1, 2, 16, 0.2),
                bag());
    }

    static List<Body> bodiesWithoutDropout() throws IOException {
        List<Body> bodies = new ArrayList<>(SequenceTrainerTest.bodies());
        bodies.add(bag());
        return bodies;
    }

    private static UserBody bag() throws IOException {
        return UserBody.of(
                TorchScriptFile.bag(ENCODER.textRows(), true).write(folder.resolve("bag.pt")));
    }

    private static void steps(Trainer trainer, int from, int to) {
        for (int step = from; step <= to; step++) {
            trainer.step(new Batch(DATA, LABELS, WEIGHTS, List.of()), step);
        }
    }

    private static Map<String, float[]> copy(Map<String, float[]> arrays) {
        Map<String, float[]> copy = new LinkedHashMap<>();
        arrays.forEach((name, array) -> copy.put(name, array.clone()));
        return copy;
    }

    private static void assertSame(Map<String, float[]> found, Map<String, float[]> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach((name, array) -> assertThat(array).as(name).isEqualTo(expected.get(name)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void step_ofStackedNetworks_equalsEachTrainedAlone(Body body) {
        List<Long> seeds = List.of(3L, 4L, 5L);
        List<Double> rates = List.of(0.01, 0.02, 0.01);
        try (Trainer stack = shape(body).start(seeds, rates, DATA)) {
            steps(stack, 1, 3);
            for (int k = 0; k < seeds.size(); k++) {
                try (Trainer alone =
                        shape(body).start(seeds.subList(k, k + 1), rates.subList(k, k + 1), DATA)) {
                    steps(alone, 1, 3);
                    assertSame(stack.networks().get(k).arrays(), alone.networks().get(0).arrays());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void step_besideANetworkThatIsNotFinite_equalsOneTrainedAlone(Body body) {
        try (Trainer stack = shape(body).start(List.of(3L, 4L), List.of(0.01, 0.01), DATA);
                Trainer alone = shape(body).start(List.of(4L), List.of(0.01), DATA)) {
            stack.networks().get(0).arrays().values().forEach(a -> Arrays.fill(a, Float.NaN));
            steps(stack, 1, 2);
            steps(alone, 1, 2);
            assertSame(stack.networks().get(1).arrays(), alone.networks().get(0).arrays());
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void state_restoredIntoANewTrainer_goesOnToTheSameBytes(Body body) {
        Map<String, float[]> half;
        Map<String, float[]> whole;
        try (Trainer trainer = shape(body).start(List.of(3L, 4L), List.of(0.01, 0.01), DATA)) {
            steps(trainer, 1, 2);
            half = copy(trainer.state());
            steps(trainer, 3, 4);
            whole = copy(trainer.state());
        }
        try (Trainer resumed = shape(body).start(List.of(3L, 4L), List.of(0.01, 0.01), DATA)) {
            steps(resumed, 1, 1);
            restore(resumed, half);
            steps(resumed, 3, 4);
            assertSame(resumed.state(), whole);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void step_manyTimes_keepsNoNativeArray(Body body) {
        try (SequenceTrainer trainer =
                SequenceTrainer.start(shape(body), List.of(3L, 4L), List.of(0.01, 0.01))) {
            int before = trainer.liveArrays();
            steps(trainer, 1, 2);
            assertThat(trainer.liveArrays()).isEqualTo(before);
            steps(trainer, 3, 10);
            trainer.evaluate(new Batch(DATA, LABELS, WEIGHTS, List.of()));
            assertThat(trainer.liveArrays()).isEqualTo(before);
        }
    }

    /** Adam's first moment is .9 of the old one and .1 of the gradient. */
    @ParameterizedTest
    @MethodSource("bodiesWithoutDropout")
    void step_eachTime_takesTheSlopeOfTheLossAndNoOther(Body body) {
        try (Trainer trainer = shape(body).start(List.of(3L), List.of(0.01), DATA)) {
            for (int step = 1; step <= 3; step++) {
                Map<String, float[]> before = copy(trainer.state());
                steps(trainer, step, step);
                Map<String, float[]> after = copy(trainer.state());
                restore(trainer, before);
                for (String name : trainer.networks().get(0).arrays().keySet()) {
                    float[] gradient = gradient(moment(before, name), moment(after, name));
                    if (gradient.length == 0) {
                        continue; // a user's model has no table
                    }
                    int at = largest(gradient);
                    assertThat((double) gradient[at])
                            .as("%s, step %d", name, step)
                            .isCloseTo(
                                    slope(trainer, name, at),
                                    within(0.002 + 0.03 * Math.abs(gradient[at])));
                }
                restore(trainer, after);
            }
        }
    }

    private static void restore(Trainer trainer, Map<String, float[]> state) {
        trainer.state()
                .forEach(
                        (name, array) ->
                                System.arraycopy(state.get(name), 0, array, 0, array.length));
    }

    private static float[] moment(Map<String, float[]> state, String name) {
        return state.getOrDefault("0.first-moment." + name, new float[0]);
    }

    private static float[] gradient(float[] before, float[] after) {
        float[] gradient = new float[before.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (after[i] - 0.9f * before[i]) / 0.1f;
        }
        return gradient;
    }

    private static int largest(float[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = Math.abs(values[i]) > Math.abs(values[largest]) ? i : largest;
        }
        return largest;
    }

    private static double slope(Trainer trainer, String name, int at) {
        float[] array = trainer.networks().get(0).arrays().getOrDefault(name, new float[0]);
        float value = array[at];
        float by = 0.0003f;
        array[at] = value + by;
        double up = trainer.evaluate(new Batch(DATA, LABELS, WEIGHTS, List.of())).task()[0];
        array[at] = value - by;
        double down = trainer.evaluate(new Batch(DATA, LABELS, WEIGHTS, List.of())).task()[0];
        array[at] = value;
        return (up - down) / (2 * by);
    }
}
