package org.fairlead.remedy.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.fairlead.remedy.transform.Transform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What losses refuse, and what they define where the reference gives NaN or nonsense. */
class LossRefusalTest {
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray ones(long... shape) {
        return manager.ones(new Shape(shape));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void kernel_lengthNotAboveZero_isRefused(double length) {
        String message = "kernel length must be finite and greater than 0, found " + length;
        assertThatThrownBy(() -> new GaussianKernel(length)).hasMessageStartingWith(message);
        assertThatThrownBy(() -> new LaplacianKernel(length)).hasMessageStartingWith(message);
        assertThatThrownBy(() -> ExactLaplacianMmdLoss.of(length)).hasMessage(message);
    }

    @Test
    void kernel_wholeNumberAsLength_isFine() {
        assertThat(new GaussianKernel(5).matrix(ones(2, 1)).toFloatArray()).containsOnly(1f);
    }

    @Test
    void laplacianKernel_matrix_isSymmetricAndOneOnTheDiagonal() {
        NDArray x = manager.create(new float[] {.1f, .7f, .3f, .3f, 2.79f, 1}, new Shape(3, 2));
        double[] k = new LaplacianKernel(0.05).matrix(x).toDoubleArray();

        for (int i = 0; i < 3; i++) {
            assertThat(k[4 * i]).isCloseTo(1, within(1e-6));
            for (int j = 0; j < 3; j++) {
                assertThat(k[3 * i + j]).isEqualTo(k[3 * j + i]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void weights_negativeOrNotANumber_areRefusedWithTheRow(double weight) {
        var grouped = GroupedPredictions.of(ones(2, 1), Membership.sensitiveFirst(1, 1));
        String message = "weights must be finite and 0 or more, found " + weight + " in row 1";

        assertThatThrownBy(() -> grouped.withWeights(1, weight)).hasMessage(message);
        assertThatThrownBy(() -> grouped.withWeights(manager.create(new double[] {1, weight})))
                .hasMessage(message);
    }

    @Test
    void weights_ofAnotherLengthOrShape_areRefused() {
        var grouped = GroupedPredictions.of(ones(2, 1), Membership.sensitiveFirst(1, 1));

        assertThatThrownBy(() -> grouped.withWeights(ones(3)))
                .hasMessage("weights must be one a row, 2, found 3");
        assertThatThrownBy(() -> grouped.withWeights(ones(2, 2)))
                .hasMessage("weights must have shape (n) or (n, 1), found (2, 2)");
    }

    @Test
    void grouped_anotherNumberOfRows_isRefusedWithTheShape() {
        assertThatThrownBy(() -> GroupedPredictions.of(ones(2, 1), Membership.sensitiveFirst(2, 1)))
                .hasMessage(
                        "membership must have a row for each of the predictions (2, 1), found 3 rows");
    }

    @Test
    void grouped_rankThree_isRefused() {
        assertThatThrownBy(
                        () -> GroupedPredictions.of(ones(2, 1, 1), Membership.sensitiveFirst(1, 1)))
                .hasMessageContaining("found (2, 1, 1) of type float32");
    }

    @Test
    void membership_ofRankOneAndTwo_isTheSame() {
        assertThat(Membership.of(manager.create(new float[] {1, 0}))).isNotNull();
        assertThat(Membership.of(manager.create(new float[] {1, 0}, new Shape(2, 1))).group(0))
                .isEqualTo(1);
        assertThatThrownBy(() -> Membership.of(ones(2, 2)))
                .hasMessage("membership must have shape (n) or (n, 1), found (2, 2)");
    }

    @Test
    void oneColumnLosses_twoColumns_areRefusedUntilOneIsChosen() {
        NDArray p = manager.create(new float[] {.1f, 1, .9f, 2}, new Shape(2, 2));
        var grouped = GroupedPredictions.of(p, Membership.sensitiveFirst(1, 1));
        for (String name : new String[] {"absolute_correlation", "exact_laplacian_mmd"}) {
            assertThatThrownBy(() -> GroupLoss.of(name).compute(grouped))
                    .hasMessageContaining(
                            "is defined for one column of predictions, found shape (2, 2)");
            GroupLoss chosen = GroupLoss.of(Map.of("loss", name, "transform", "column:1"));
            assertThat(chosen.compute(grouped).getFloat()).isGreaterThan(0.9f);
        }
    }

    @Test
    void cosine_oneColumn_isRefused() {
        var pairs = PairedPredictions.of(ones(3, 1), ones(3, 1));

        assertThatThrownBy(() -> CosinePairLoss.create().compute(pairs))
                .hasMessageContaining(
                        "needs two columns of predictions or more, found shape (3, 1)");
    }

    @Test
    void cosine_equalPredictions_isZero() {
        var pairs = PairedPredictions.of(ones(3, 2), ones(3, 2));

        assertThat(CosinePairLoss.create().compute(pairs).getFloat()).isCloseTo(0, within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mse", "absolute", "cosine"})
    void pairLoss_noPairs_isZero(String name) {
        var pairs = PairedPredictions.of(ones(0, 2), ones(0, 2));

        assertThat(PairLoss.of(name).compute(pairs).getFloat()).isZero();
    }

    @Test
    void pairLoss_rankThree_isAveragedOverAllAxesButTheBatch() {
        NDArray a = ones(2, 3, 4).mul(2);
        var pairs = PairedPredictions.of(a, ones(2, 3, 4)).withWeights(1, 3);

        assertThat(SquaredPairLoss.create().compute(pairs).getFloat()).isEqualTo(2);
        assertThat(CosinePairLoss.create().compute(pairs).getFloat()).isCloseTo(0, within(1e-6f));
    }

    @Test
    void pairLoss_nan_isRefused() {
        NDArray nan = manager.create(new float[] {1, Float.NaN}, new Shape(2, 1));
        var pairs = PairedPredictions.of(ones(2, 1), nan);

        assertThatThrownBy(() -> SquaredPairLoss.create().compute(pairs))
                .hasMessageContaining("found NaN in element 1 of shape (2, 1)");
    }

    @Test
    void transform_thatDropsRows_isRefusedWithBothShapes() {
        Transform bad = Transform.register("test-drops-rows", x -> x.sum(new int[] {0}, true));
        var grouped = GroupedPredictions.of(ones(2, 1), Membership.sensitiveFirst(1, 1));

        assertThatThrownBy(() -> MmdLoss.gaussian().on(bad).compute(grouped))
                .hasMessage(
                        "transform 'test-drops-rows' must keep the rows of predictions (2, 1) and give floats, found (1, 1) of type float32");
        assertThat(Transform.of("Test-Drops-Rows")).isSameAs(bad);
        assertThatThrownBy(() -> Transform.register("sigmoid", x -> x))
                .hasMessageContaining("found 'sigmoid'");
        assertThatThrownBy(() -> Transform.of("pickle")).hasMessageContaining("found 'pickle'");
    }

    @Test
    void kGroupMmd_twoGroupsOfEqualWeight_isAQuarterOfMmd() {
        NDArray p = manager.create(new float[] {.1f, .2f, .8f, .5f});
        var grouped = GroupedPredictions.of(p, Membership.sensitiveFirst(2, 2));
        float mmd = MmdLoss.gaussian().compute(grouped).getFloat();

        assertThat(KGroupMmdLoss.worstPair(new GaussianKernel(0.1)).compute(grouped).getFloat())
                .isCloseTo(mmd, within(1e-6f));
        assertThat(KGroupMmdLoss.pool(new GaussianKernel(0.1)).compute(grouped).getFloat())
                .isCloseTo(mmd / 4, within(1e-6f));
    }

    @Test
    void worstPair_threeGroups_isTheLargestPair() {
        NDArray p = manager.create(new float[] {.1f, .2f, .15f, .9f, .3f, .25f});
        double[] groups = {0, 0, 1, 2, 1, 0};
        var all = GroupedPredictions.of(p, Membership.ofGroups(3, groups));
        double largest = 0;
        for (int[] pair : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
            double[] weights = new double[6];
            double[] membership = new double[6];
            for (int i = 0; i < 6; i++) {
                weights[i] = groups[i] == pair[0] || groups[i] == pair[1] ? 1 : 0;
                membership[i] = groups[i] == pair[0] ? 1 : 0;
            }
            var two = GroupedPredictions.of(p, Membership.of(membership)).withWeights(weights);
            largest = Math.max(largest, MmdLoss.gaussian().compute(two).getFloat());
        }

        assertThat(
                        (double)
                                KGroupMmdLoss.worstPair(new GaussianKernel(0.1))
                                        .compute(all)
                                        .getFloat())
                .isCloseTo(largest, within(1e-6));
    }

    @Test
    void lossSettings_unknownKeyOrLength_areRefused() {
        assertThatThrownBy(() -> GroupLoss.of(Map.of("loss", "mmd", "lenght", "1")))
                .hasMessage(
                        "settings of a group loss must be of [kernel, length, loss, transform], found [lenght]");
        assertThatThrownBy(() -> GroupLoss.of(Map.of("loss", "mmd", "length", "x")))
                .hasMessage("kernel length must be a number, found 'x'");
        assertThatThrownBy(() -> PairLoss.of(Map.of("transform", "sigmoid")))
                .hasMessage("settings of a loss need the key 'loss', found [transform]");
    }
}
