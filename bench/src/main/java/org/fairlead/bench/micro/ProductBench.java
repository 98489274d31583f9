package org.fairlead.bench.micro;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.fairlead.vector.MatrixProduct;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The product that most of a training step is made of: 192 by 64 by 64. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProductBench {
    private final float[] rows = draw(192 * 64);
    private final float[] weights = draw(64 * 64);
    private final float[] biases = draw(64);
    private final float[] sums = new float[192 * 64];

    private static float[] draw(int size) {
        SplittableRandom random = new SplittableRandom(size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    /**
     * Rows times weights: a layer forward, and the gradient by what it reads.
     *
     * @return the product, so that the work is not optimised away
     */
    @Benchmark
    public float[] product() {
        MatrixProduct.set(rows, 0, 64, 64, weights, biases, sums, 192, 64);
        return sums;
    }

    /**
     * Transposed rows times rows: the gradient by a layer's weights.
     *
     * @return the product, so that the work is not optimised away
     */
    @Benchmark
    public float[] transposed() {
        MatrixProduct.setTransposed(rows, 64, 192, sums, biases, weights, 64, 64);
        return weights;
    }
}
