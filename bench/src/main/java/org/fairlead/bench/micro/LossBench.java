package org.fairlead.bench.micro;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.fairlead.remedy.kernel.GaussianKernel;
import org.fairlead.remedy.kernel.Kernel;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.fairlead.remedy.loss.AbsoluteCorrelationLoss;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Losses of 32 + 32 predictions and kernels of 64 by 64, as the engine computes them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LossBench {
    private static final int ROWS = 64;

    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray predictions = draw(manager);
    private final GroupedPredictions grouped =
            GroupedPredictions.of(predictions, Membership.sensitiveFirst(ROWS / 2, ROWS / 2));
    private final GroupLoss mmd = MmdLoss.gaussian();
    private final GroupLoss laplacianMmd = MmdLoss.laplacian();
    private final GroupLoss correlation = AbsoluteCorrelationLoss.create();
    private final Kernel gaussian = new GaussianKernel(0.1);
    private final Kernel laplacian = new LaplacianKernel(0.1);

    private static NDArray draw(NDManager manager) {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[row] = (float) random.nextDouble();
        }
        return manager.create(values, new Shape(ROWS, 1));
    }

    /**
     * MMD, Gaussian kernel.
     *
     * @return the loss, so that the work is not optimised away
     */
    @Benchmark
    public float mmdGaussian() {
        return value(mmd);
    }

    /**
     * MMD, Laplacian kernel.
     *
     * @return the loss, so that the work is not optimised away
     */
    @Benchmark
    public float mmdLaplacian() {
        return value(laplacianMmd);
    }

    /**
     * Absolute correlation.
     *
     * @return the loss, so that the work is not optimised away
     */
    @Benchmark
    public float absoluteCorrelation() {
        return value(correlation);
    }

    private float value(GroupLoss loss) {
        try (NDArray measured = loss.compute(grouped)) {
            return measured.getFloat();
        }
    }

    /**
     * The Gaussian kernel of 64 by 64.
     *
     * @return the matrix, so that the work is not optimised away
     */
    @Benchmark
    public long gaussianKernel() {
        return size(gaussian);
    }

    /**
     * The Laplacian kernel of 64 by 64.
     *
     * @return the matrix, so that the work is not optimised away
     */
    @Benchmark
    public long laplacianKernel() {
        return size(laplacian);
    }

    private long size(Kernel kernel) {
        try (NDArray matrix = kernel.matrix(predictions, predictions)) {
            return matrix.size();
        }
    }

    /** Frees the predictions. */
    @TearDown
    public void close() {
        manager.close();
    }
}
