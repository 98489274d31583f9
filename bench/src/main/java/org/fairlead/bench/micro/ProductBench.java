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

/** The product that most of a training step is made of: 64 by 64 by 192. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ProductBench {
    private final float[][] weights = draw(64, 64);
    private final float[][] inputs = draw(64, 192);
    private final float[][] sums = new float[64][192];

    private static float[][] draw(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(rows);
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = (float) random.nextDouble(-1, 1);
            }
        }
        return matrix;
    }

    /**
     * Adds the product.
     *
     * @return the sum, so that the work is not optimised away
     */
    @Benchmark
    public float[][] product() {
        MatrixProduct.add(weights, inputs, 64, sums, 64, 192);
        return sums;
    }
}
