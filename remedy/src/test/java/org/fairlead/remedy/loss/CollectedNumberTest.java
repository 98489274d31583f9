package org.fairlead.remedy.loss;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.junit.jupiter.api.Test;

/** Gradients must not depend on when the garbage collector runs. */
class CollectedNumberTest {
    private static final int COPIES = 40;

    private static List<UnaryOperator<NDArray>> losses() {
        List<UnaryOperator<NDArray>> losses = new ArrayList<>();
        for (GroupLoss loss :
                List.of(
                        MmdLoss.gaussian(),
                        AdjustedMmdLoss.gaussian(),
                        KGroupMmdLoss.pool(new LaplacianKernel(0.4)),
                        KGroupMmdLoss.worstPair(new GaussianKernel(0.4)))) {
            losses.add(p -> loss.compute(GroupedPredictions.of(p, Membership.of(1, 0, 1, 0))));
        }
        GroupLoss correlation = AbsoluteCorrelationLoss.create();
        losses.add(
                p ->
                        correlation.compute(
                                GroupedPredictions.of(
                                        p.sum(new int[] {1}, true), Membership.of(1, 0, 1, 0))));
        losses.add(p -> CosinePairLoss.create().compute(PairedPredictions.of(p, p.square())));
        return losses;
    }

    private static float[] gradient(UnaryOperator<NDArray> loss, boolean collect) {
        try (NDManager manager = NDManager.newBaseManager()) {
            float[] scores = {.1f, .9f, .3f, .5f, .8f, .2f, .7f, .4f};
            NDArray p = manager.create(scores, new Shape(4, 2));
            p.setRequiresGradient(true);
            try (var collector = Engine.getInstance().newGradientCollector()) {
                NDArray total = loss.apply(p);
                for (int i = 1; i < COPIES; i++) {
                    total = total.add(loss.apply(p));
                }
                List<ByteBuffer> overwritten = new ArrayList<>();
                for (int i = 0; i < (collect ? 20_000 : 0); i++) {
                    if (i % 10_000 == 0) {
                        System.gc();
                    }
                    overwritten.add(ByteBuffer.allocateDirect(8).putLong(0, -1));
                }
                collector.backward(total);
                assertThat(overwritten).hasSize(collect ? 20_000 : 0);
            }
            return p.getGradient().toFloatArray();
        }
    }

    @Test
    void gradient_collectionBeforeBackward_isTheSame() {
        for (UnaryOperator<NDArray> loss : losses()) {
            assertThat(gradient(loss, true)).isEqualTo(gradient(loss, false));
        }
    }
}
