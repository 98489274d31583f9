package org.fairlead.bench.remedy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.fairlead.remedy.loss.ExactLaplacianMmd;
import org.fairlead.remedy.loss.ExactLaplacianMmdLoss;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;

/** Times losses: medians of the later half of the calls, in milliseconds. */
public final class LossBench {
    private LossBench() {}

    /**
     * Runs all.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        exact();
        pairs("MMD, Gaussian", MmdLoss.gaussian());
        pairs("MMD, Laplacian", MmdLoss.of(new LaplacianKernel(0.1)));
        pairs("exact Laplacian MMD", ExactLaplacianMmdLoss.of(0.1));
    }

    private static void exact() {
        SplittableRandom random = new SplittableRandom(1);
        float[] scores = new float[1_000_000];
        double[] groups = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) random.nextDouble();
            groups[i] = random.nextInt(2);
        }
        Membership membership = Membership.of(groups);
        print(
                "exact Laplacian MMD of 1,000,000 scores, with gradient and unbiased estimate",
                median(21, () -> ExactLaplacianMmd.of(scores, membership, 0.1)));
    }

    private static void pairs(String what, GroupLoss loss) {
        try (NDManager base = NDManager.newBaseManager()) {
            NDArray scores = base.randomUniform(0, 1, new Shape(64, 1));
            scores.setRequiresGradient(true);
            Membership membership = Membership.sensitiveFirst(32, 32);
            Runnable once =
                    () -> {
                        try (NDManager scope = base.newSubManager();
                                var collector = Engine.getInstance().newGradientCollector()) {
                            scope.tempAttachAll(scores);
                            collector.backward(
                                    loss.compute(GroupedPredictions.of(scores, membership)));
                        }
                    };
            print(what + ", 32 + 32 rows, forward and backward", median(3000, once));
        }
    }

    private static double median(int runs, Runnable once) {
        double[] ms = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            once.run();
            ms[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] late = Arrays.copyOfRange(ms, runs / 2, runs);
        Arrays.sort(late);
        return late[late.length / 2];
    }

    private static void print(String what, double ms) {
        System.out.println(String.format(Locale.ROOT, "| %s | %.3f |", what, ms));
    }
}
