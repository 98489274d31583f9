package org.fairlead.remedy.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MmdLossTest {
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray scores(float... values) {
        return manager.create(values, new Shape(values.length, 1));
    }

    @Test
    void compute_identicalGroups_isZero() {
        var grouped =
                GroupedPredictions.of(scores(.2f, .7f, .7f, .2f), Membership.sensitiveFirst(2, 2));

        assertThat(MmdLoss.gaussian().compute(grouped).getFloat()).isCloseTo(0, within(1e-6f));
    }

    @Test
    void computeStacked_equalsEachModelAlone() {
        var loss = MmdLoss.of(new GaussianKernel(0.3));
        var membership = Membership.sensitiveFirst(2, 2);
        NDArray both =
                manager.create(
                        new float[] {.1f, .2f, .5f, .9f, .3f, .8f, .2f, .4f}, new Shape(2, 4, 1));

        float[] stacked = loss.computeStacked(both, membership).toFloatArray();

        for (int model = 0; model < 2; model++) {
            var alone = GroupedPredictions.of(both.get(model), membership);
            assertThat(stacked[model]).isCloseTo(loss.compute(alone).getFloat(), within(1e-6f));
        }
    }

    @Test
    void compute_nanPrediction_saysWhichElement() {
        var grouped =
                GroupedPredictions.of(scores(.3f, Float.NaN, .2f), Membership.sensitiveFirst(1, 2));

        assertThatThrownBy(() -> MmdLoss.gaussian().compute(grouped))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("predictions must be finite, found NaN in element 1");
    }
}
