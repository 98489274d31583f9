package org.fairlead.remedy.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.Kernel;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.fairlead.remedy.transform.Transform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients in float32 against central differences in float64. */
class GradientTest {
    private static final int ROWS = 7;

    /** Rows of predictions; the second set has ties, within and across the groups. */
    private static float[] scores(int columns, boolean ties) {
        Random random = new Random(11);
        float[] scores = new float[ROWS * columns];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = ties ? Math.round(random.nextFloat() * 5) / 5f : random.nextFloat();
        }
        return scores;
    }

    static Stream<Arguments> groupLosses() {
        Kernel gaussian = new GaussianKernel(0.4);
        Kernel laplacian = new LaplacianKernel(0.4);
        List<GroupLoss> losses =
                List.of(
                        MmdLoss.of(gaussian),
                        MmdLoss.of(laplacian).on(Transform.SIGMOID),
                        KGroupMmdLoss.pool(laplacian),
                        KGroupMmdLoss.worstPair(gaussian).on(Transform.SIGMOID),
                        KGroupMmdLoss.worstPair(laplacian),
                        AbsoluteCorrelationLoss.create(),
                        AbsoluteCorrelationLoss.create().on(Transform.SIGMOID),
                        ExactLaplacianMmdLoss.of(0.4),
                        ExactLaplacianMmdLoss.of(0.4).on(Transform.SIGMOID));
        List<Arguments> cases = new ArrayList<>();
        for (GroupLoss loss : losses) {
            boolean anyColumns = loss instanceof MmdLoss || loss instanceof KGroupMmdLoss;
            for (int columns = 1; columns <= (anyColumns ? 3 : 1); columns += 2) {
                for (boolean ties : new boolean[] {false, true}) {
                    for (double[] weights : List.of(ones(), new double[] {1, 2, 0, .5, 1, 3, .2})) {
                        cases.add(Arguments.of(loss, columns, ties, weights));
                    }
                }
            }
        }
        return cases.stream();
    }

    private static double[] ones() {
        return RowWeights.ones(ROWS);
    }

    @ParameterizedTest(name = "{0} columns={1} ties={2}")
    @MethodSource("groupLosses")
    void groupLoss_gradient_matchesFiniteDifferences(
            GroupLoss loss, int columns, boolean ties, double[] weights) {
        Membership two = Membership.of(1, 0, 1, 0, 1, 1, 0);
        Membership groups =
                loss instanceof KGroupMmdLoss ? Membership.ofGroups(3, 1, 0, 2, 0, 1, 2, 0) : two;
        compare(
                scores(columns, ties),
                columns,
                p -> loss.compute(GroupedPredictions.of(p, groups).withWeights(weights)),
                loss instanceof ExactLaplacianMmdLoss);
    }

    /** Its divisor counts as a constant, so its gradient is that of MMD, divided by it. */
    @ParameterizedTest
    @CsvSource({
        "gaussian, 1, false",
        "gaussian, 3, true",
        "laplacian, 1, true",
        "laplacian, 3, false"
    })
    void adjustedMmd_gradient_isThatOfMmdByAConstant(String name, int columns, boolean ties) {
        Kernel kernel = Kernel.of(name, 0.4);
        float[] scores = scores(columns, ties);
        UnaryOperator<NDArray> adjusted = two(AdjustedMmdLoss.of(kernel));
        UnaryOperator<NDArray> plain = two(MmdLoss.of(kernel));
        double ratio;
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray p = manager.create(scores, new Shape(ROWS, columns));
            ratio = adjusted.apply(p).getFloat() / plain.apply(p).getFloat();
        }
        assertThat(ratio).isGreaterThan(1);

        double[] numeric = numeric(scores, columns, plain, 1e-4);

        for (int i = 0; i < numeric.length; i++) {
            numeric[i] *= ratio;
        }
        assertThat(doubles(gradient(scores, columns, adjusted)))
                .containsExactly(
                        numeric, within(2e-3)); // values and gradients are some 10 times MMD's
    }

    private static UnaryOperator<NDArray> two(GroupLoss loss) {
        Membership groups = Membership.of(1, 0, 1, 0, 1, 1, 0);
        return p ->
                loss.compute(GroupedPredictions.of(p, groups).withWeights(1, 2, 0, .5, 1, 3, .2));
    }

    /** As the left side, the right side, and both. */
    @ParameterizedTest
    @CsvSource({"gaussian, 1", "gaussian, 3", "laplacian, 1", "laplacian, 3"})
    void kernel_gradient_matchesFiniteDifferences(String name, int columns) {
        Kernel kernel = Kernel.of(name, 0.4);
        float[] fixed = scores(columns, true); // some rows are equal to some that vary
        for (boolean ties : new boolean[] {false, true}) {
            float[] scores = scores(columns, ties);
            compare(scores, columns, p -> weighted(kernel.matrix(p, like(p, fixed))), false);
            compare(scores, columns, p -> weighted(kernel.matrix(like(p, fixed), p)), false);
            compare(scores, columns, p -> weighted(kernel.matrix(p)), false);
        }
    }

    /** A sum in which no two elements count the same. */
    private static NDArray weighted(NDArray matrix) {
        float[] weights = new float[ROWS * ROWS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (i % 11 - 4) / 10f;
        }
        return matrix.mul(like(matrix, weights)).sum();
    }

    private static NDArray like(NDArray array, float[] values) {
        return array.getManager()
                .create(values, array.getShape())
                .toType(array.getDataType(), false);
    }

    @ParameterizedTest(name = "{0} columns={1} ties={2}")
    @MethodSource("groupLosses")
    void groupLoss_oneGroup_hasZeroGradient(
            GroupLoss loss, int columns, boolean ties, double[] weights) {
        float[] gradient =
                gradient(
                        scores(columns, ties),
                        columns,
                        p ->
                                loss.compute(
                                        GroupedPredictions.of(p, Membership.sensitiveFirst(ROWS, 0))
                                                .withWeights(weights)));

        assertThat(gradient).containsOnly(0f);
    }

    static Stream<Arguments> pairLosses() {
        return Stream.of(
                Arguments.of(SquaredPairLoss.create(), 1),
                Arguments.of(SquaredPairLoss.create().on(Transform.SIGMOID), 3),
                Arguments.of(AbsolutePairLoss.create(), 1),
                Arguments.of(AbsolutePairLoss.create().on(Transform.SOFTMAX), 3),
                Arguments.of(CosinePairLoss.create(), 2),
                Arguments.of(CosinePairLoss.create().on(Transform.SOFTMAX), 3));
    }

    @ParameterizedTest
    @MethodSource("pairLosses")
    void pairLoss_gradient_matchesFiniteDifferences(PairLoss loss, int columns) {
        float[] other = scores(columns, true);
        for (boolean ties : new boolean[] {false, true}) {
            compare(
                    shifted(scores(columns, ties), ties),
                    columns,
                    p ->
                            loss.compute(
                                    PairedPredictions.of(p, like(p, other))
                                            .withWeights(1, 2, 0, .5, 1, 3, .2)),
                    false);
        }
    }

    /** Ties of all pairs, but no rows of zeros, where the cosine is not continuous. */
    private static float[] shifted(float[] scores, boolean ties) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] += ties ? 0 : 0.05f;
        }
        return scores;
    }

    private static float[] gradient(float[] scores, int columns, UnaryOperator<NDArray> loss) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray p = manager.create(scores, new Shape(ROWS, columns));
            p.setRequiresGradient(true);
            try (var collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(loss.apply(p));
            }
            return p.getGradient().toFloatArray();
        }
    }

    private static void compare(
            float[] scores, int columns, UnaryOperator<NDArray> loss, boolean coarse) {
        // the exact loss rounds scores to float32, so its differences need a larger step
        double[] numeric = numeric(scores, columns, loss, coarse ? 1e-3 : 1e-4);
        // all elements at once: which of them are wrong tells where to look
        assertThat(doubles(gradient(scores, columns, loss)))
                .containsExactly(numeric, within(coarse ? 2e-3 : 2e-4));
    }

    private static double[] numeric(
            float[] scores, int columns, UnaryOperator<NDArray> loss, double step) {
        double[] numeric = new double[scores.length];
        try (NDManager manager = NDManager.newBaseManager()) {
            for (int i = 0; i < scores.length; i++) {
                double[] at = new double[2];
                for (int side = 0; side < 2; side++) {
                    double[] moved = new double[scores.length];
                    for (int j = 0; j < moved.length; j++) {
                        moved[j] = scores[j] + (i == j ? (2 * side - 1) * step : 0);
                    }
                    NDArray p = manager.create(moved, new Shape(ROWS, columns));
                    at[side] = loss.apply(p).toType(DataType.FLOAT64, false).getDouble();
                }
                numeric[i] = (at[1] - at[0]) / (2 * step);
            }
        }
        return numeric;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
