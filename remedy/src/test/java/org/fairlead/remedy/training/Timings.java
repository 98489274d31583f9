package org.fairlead.remedy.training;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.fairlead.remedy.batch.GroupInputs;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.batch.PairInputs;
import org.fairlead.remedy.batch.TermInputs;
import org.fairlead.remedy.kernel.LaplacianKernel;
import org.fairlead.remedy.loss.ExactLaplacianMmd;
import org.fairlead.remedy.loss.ExactLaplacianMmdLoss;
import org.fairlead.remedy.loss.GroupLoss;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;

/** Prints the figures of docs/methods; run by hand, not by the build. */
final class Timings {
    private static final int FEATURES = 100;

    private Timings() {}

    /**
     * Runs all.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        exact();
        loss("mmd gaussian, 32 + 32 rows", MmdLoss.gaussian());
        loss("mmd laplacian, 32 + 32 rows", MmdLoss.of(new LaplacianKernel(0.1)));
        loss("exact laplacian mmd, 32 + 32 rows", ExactLaplacianMmdLoss.of(0.1));
        for (boolean pairs : new boolean[] {false, true}) {
            double separate = step(Passes.SEPARATE, pairs);
            double joined = step(Passes.JOINED, pairs);
            print((pairs ? "clp" : "min-diff") + " step separate [ms]", separate);
            print((pairs ? "clp" : "min-diff") + " step joined [ms]", joined);
            print("separate / joined", separate / joined);
        }
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
        double ms = median(9, () -> ExactLaplacianMmd.of(scores, membership, 0.1));
        print("exact laplacian mmd with gradient, 1,000,000 scores [ms]", ms);
    }

    private static void loss(String what, GroupLoss loss) {
        try (NDManager base = NDManager.newBaseManager()) {
            NDArray p = base.randomUniform(0, 1, new Shape(64, 1));
            p.setRequiresGradient(true);
            Membership membership = Membership.sensitiveFirst(32, 32);
            Runnable once =
                    () -> {
                        try (NDManager sub = base.newSubManager();
                                var collector = Engine.getInstance().newGradientCollector()) {
                            NDArray x = p.mul(1);
                            x.attach(sub);
                            collector.backward(loss.compute(GroupedPredictions.of(x, membership)));
                        }
                    };
            print(what + ", forward and backward [ms]", median(3000, once));
        }
    }

    private static double step(Passes passes, boolean pairs) {
        Remedy remedy =
                pairs
                        ? Remedy.of(LogitPairing.squared("term", 1))
                        : Remedy.of(MinDiff.onLogits("term", 1));
        SequentialBlock net = new SequentialBlock();
        for (int i = 0; i < 4; i++) {
            net.add(Linear.builder().setUnits(64).build()).add(Activation::relu);
        }
        net.add(Linear.builder().setUnits(1).build());
        try (Model model = Model.newInstance("timing")) {
            var loss = new RemediatedLoss(Loss.sigmoidBinaryCrossEntropyLoss(), remedy);
            model.setBlock(RemediatedBlock.of(net, remedy).passes(passes));
            var config = new ai.djl.training.DefaultTrainingConfig(loss);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, FEATURES));
                NDManager manager = model.getNDManager();
                NDList labels = new NDList(manager.zeros(new Shape(128, 1)));
                PackedInputs inputs = inputs(manager, pairs);
                Runnable once =
                        () -> {
                            try (NDManager sub = manager.newSubManager();
                                    var collector = trainer.newGradientCollector()) {
                                NDList own = inputs;
                                own.attach(sub);
                                collector.backward(loss.evaluate(labels, trainer.forward(inputs)));
                                own.attach(manager);
                            }
                            trainer.step();
                        };
                return median(2000, once);
            }
        }
    }

    private static PackedInputs inputs(NDManager manager, boolean pairs) {
        NDList[] parts = new NDList[3];
        for (int i = 0; i < 3; i++) {
            Shape shape = new Shape(i == 0 ? 128 : 32, FEATURES);
            parts[i] = new NDList(manager.randomNormal(shape));
        }
        double[] ones = new double[pairs ? 32 : 64];
        Arrays.fill(ones, 1);
        Map<String, TermInputs> terms = new LinkedHashMap<>();
        terms.put(
                "term",
                pairs
                        ? new PairInputs(parts[1], parts[2], ones)
                        : new GroupInputs(
                                List.of(parts[1], parts[2]),
                                Membership.sensitiveFirst(32, 32),
                                ones));
        return new PackedInputs(parts[0], terms, 0);
    }

    /** Median of the second half of the runs, in milliseconds. */
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

    private static void print(String what, double value) {
        System.out.println(String.format(Locale.ROOT, "%-62s %8.3f", what, value));
    }
}
