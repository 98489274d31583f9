package org.fairlead.remedy.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every group loss does alike, by name: ranks of weights, ties, one group. */
class TieAndRankTest {
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mmd",
                "adjusted_mmd",
                "abs_corr",
                "k_group_mmd",
                "worst_pair_mmd",
                "exact_laplacian_mmd"
            })
    void compute_weightsOfRankOneAndTwo_changeTheLossAlike(String name) {
        NDArray scores = manager.create(new float[] {.3f, .1f, .86f, .06f, .75f});
        var grouped = GroupedPredictions.of(scores, Membership.of(1, 0, 1, 0, 1));
        NDArray weights = manager.create(new float[] {1, 2, 2.5f, 1.2f, .9f});
        GroupLoss loss = GroupLoss.of(name);

        float flat = loss.compute(grouped.withWeights(weights)).getFloat();

        assertThat(loss.compute(grouped.withWeights(weights.reshape(5, 1))).getFloat())
                .isEqualTo(flat)
                .isNotEqualTo(loss.compute(grouped).getFloat());
        assertThat(loss.compute(grouped.withWeights(weights.mul(3))).getFloat())
                .isCloseTo(flat, within(1e-5f));
    }

    private float[] gradient(GroupLoss loss, Membership membership, float... values) {
        NDArray scores = manager.create(values, new Shape(values.length, 1));
        scores.setRequiresGradient(true);
        try (var collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(loss.compute(GroupedPredictions.of(scores, membership)));
        }
        return scores.getGradient().toFloatArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gaussian", "laplacian"})
    void mmd_equalPredictionsAcrossGroups_areNotPushedApart(String kernel) {
        GroupLoss loss = GroupLoss.of(Map.of("loss", "mmd", "kernel", kernel));

        assertThat(gradient(loss, Membership.sensitiveFirst(2, 2), .4f, .4f, .4f, .4f))
                .containsOnly(0f);
    }

    @Test
    void exactLaplacian_equalPredictionsAcrossGroups_areNotPushedApart() {
        assertThat(
                        gradient(
                                ExactLaplacianMmdLoss.of(0.1),
                                Membership.sensitiveFirst(2, 2),
                                .4f,
                                .4f,
                                .4f,
                                .4f))
                .containsOnly(0f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mmd", "adjusted_mmd", "abs_corr", "exact_laplacian_mmd"})
    void compute_oneGroup_isZeroWithZeroGradient(String name) {
        assertThat(gradient(GroupLoss.of(name), Membership.of(0, 0, 0), .1f, .5f, .4f))
                .containsOnly(0f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mmd", "adjusted_mmd", "abs_corr", "exact_laplacian_mmd"})
    void compute_threeGroups_isRefusedByLossesOfTwo(String name) {
        NDArray scores = manager.create(new float[] {.3f, .1f, .86f});
        var grouped = GroupedPredictions.of(scores, Membership.ofGroups(3, 0, 1, 2));

        assertThatThrownBy(() -> GroupLoss.of(name).compute(grouped))
                .hasMessageContaining("compares two groups, found membership of 3");
    }

    @Test
    void groupLoss_takesOneArgument_soNoneCanTakeThePlaceOfAnother() throws Exception {
        var compute = GroupLoss.class.getMethod("compute", GroupedPredictions.class);
        var of = GroupedPredictions.class.getMethod("of", NDArray.class, Membership.class);

        assertThat(compute.getParameterCount()).isEqualTo(1);
        assertThat(of.getParameterTypes()).doesNotHaveDuplicates();
    }

    @Test
    void manyColumnsAndRows_needNoArrayOfThreeAxes() {
        // tiled, 1500 x 1500 x 400 floats would be 3.6 GB; the Gram matrix is 18 MB
        NDArray scores = manager.randomUniform(0, 1, new Shape(1500, 400));
        var grouped = GroupedPredictions.of(scores, Membership.sensitiveFirst(700, 800));

        assertThat(MmdLoss.gaussian().compute(grouped).getFloat()).isPositive();
    }
}
