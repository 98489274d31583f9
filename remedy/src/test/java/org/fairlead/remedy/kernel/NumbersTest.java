package org.fairlead.remedy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void timesAndAtLeast_numbers_keepShapeAndType() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray x = manager.create(new double[] {-1, 0.5, 2}, new Shape(3, 1));

            assertThat(Numbers.times(x, 0.1).toDoubleArray()).containsExactly(-0.1, 0.05, 0.2);
            assertThat(Numbers.atLeast(x, 0).toDoubleArray()).containsExactly(0, 0.5, 2);
            assertThat(Numbers.times(x.toType(DataType.FLOAT32, false), 2).getDataType())
                    .isEqualTo(DataType.FLOAT32);
            assertThat(Numbers.times(x, 2).getShape()).isEqualTo(new Shape(3, 1));
        }
    }

    @Test
    void gradient_collectionBetweenThePasses_isRight() {
        assertThat(gradient(p -> Numbers.times(p, 2.5))).containsOnly(500f);
        assertThat(gradient(p -> Numbers.atLeast(p, -3))).containsOnly(200f);
    }

    /** Gradient of 200 sums; before the backward pass, garbage is collected and memory reused. */
    private static float[] gradient(UnaryOperator<NDArray> operation) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray p = manager.ones(new Shape(4));
            p.setRequiresGradient(true);
            List<ByteBuffer> others = new ArrayList<>();
            try (var collector = Engine.getInstance().newGradientCollector()) {
                NDArray sum = operation.apply(p).sum();
                for (int i = 1; i < 200; i++) {
                    sum = sum.add(operation.apply(p).sum());
                }
                System.gc();
                for (int i = 0; i < 3000; i++) {
                    others.add(ByteBuffer.allocateDirect(8));
                }
                collector.backward(sum);
            }
            assertThat(others).hasSize(3000);
            return p.getGradient().toFloatArray();
        }
    }
}
