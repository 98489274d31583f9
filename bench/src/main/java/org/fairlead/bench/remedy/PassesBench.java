package org.fairlead.bench.remedy;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.fairlead.remedy.batch.GroupInputs;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.batch.PairInputs;
import org.fairlead.remedy.batch.TermInputs;
import org.fairlead.remedy.kernel.Numbers;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.Membership;
import org.fairlead.remedy.loss.PairedPredictions;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;
import org.fairlead.remedy.training.Passes;
import org.fairlead.remedy.training.RemediatedBlock;
import org.fairlead.remedy.training.RemediatedLoss;

/**
 * Compares one joined forward pass with separate ones, on the same parameters and in turns.
 *
 * <p>The separate passes are those of TF Model Remediation, written by hand: one for the user's
 * rows, then one for the rows of both groups (MinDiff, which come joined already), or one for each
 * side of the pairs (CLP). Prints the medians of the later half of the turns, in milliseconds.
 */
public final class PassesBench {
    private static final int TURNS = 2000;

    /** Rows of the user, extra rows a group or a side of the pairs, and features. */
    private record Size(int rows, int extra, int features) {}

    private static final List<Size> SIZES = List.of(new Size(128, 32, 100), new Size(32, 32, 16));

    private final Size size;

    private final Term term;
    private final Trainer trainer;
    private final RemediatedLoss loss;
    private final Loss task = Loss.sigmoidBinaryCrossEntropyLoss();
    private final Block joined;
    private final Block plain;
    private final PackedInputs inputs;
    private final NDList both;
    private final NDList labels;
    private final Model model;

    private PassesBench(Term term, Size size, Model model) {
        this.size = size;
        this.term = term;
        this.model = model;
        Remedy remedy = Remedy.of(term);
        SequentialBlock net = new SequentialBlock();
        for (int i = 0; i < 4; i++) {
            net.add(Linear.builder().setUnits(64).build()).add(Activation::relu);
        }
        plain = net.add(Linear.builder().setUnits(1).build());
        joined = RemediatedBlock.of(plain, remedy).passes(Passes.JOINED);
        loss = new RemediatedLoss(task, remedy);
        model.setBlock(joined);
        trainer = model.newTrainer(new DefaultTrainingConfig(loss));
        trainer.initialize(new Shape(1, size.features));
        NDManager manager = model.getNDManager();
        NDList own = new NDList(manager.randomNormal(new Shape(size.rows, size.features)));
        both = new NDList(manager.randomNormal(new Shape(2L * size.extra, size.features)));
        NDList halves = both.head().split(2);
        List<NDList> parts = List.of(new NDList(halves.get(0)), new NDList(halves.get(1)));
        labels = new NDList(manager.randomUniform(0, 1, new Shape(size.rows, 1)).gt(0.7f));
        labels.set(0, labels.head().toType(own.head().getDataType(), false));
        double[] ones = new double[term instanceof MinDiff ? 2 * size.extra : size.extra];
        Arrays.fill(ones, 1);
        TermInputs rows =
                term instanceof MinDiff
                        ? new GroupInputs(
                                parts, Membership.sensitiveFirst(size.extra, size.extra), ones)
                        : new PairInputs(parts.get(0), parts.get(1), ones);
        inputs = new PackedInputs(own, Map.of(term.name(), rows), 0);
    }

    /** The outputs of one joined pass. */
    private NDList joinedPass() {
        model.setBlock(joined);
        return trainer.forward(inputs);
    }

    /** The predictions of separate passes: for the user's rows, then for the extra ones. */
    private NDList separatePasses() {
        model.setBlock(plain);
        NDList predictions = new NDList(trainer.forward(inputs.original()).head());
        if (term instanceof MinDiff) {
            predictions.add(trainer.forward(both).head());
        } else {
            PairInputs pairs = inputs.pairs(term.name());
            predictions.add(trainer.forward(pairs.original()).head());
            predictions.add(trainer.forward(pairs.counterfactual()).head());
        }
        return predictions;
    }

    private NDArray joinedLoss() {
        return loss.evaluate(labels, joinedPass());
    }

    private NDArray separateLoss() {
        NDList p = separatePasses();
        NDArray own = task.evaluate(labels, new NDList(p.get(0)));
        NDArray extra =
                term instanceof MinDiff minDiff
                        ? minDiff.loss()
                                .compute(
                                        GroupedPredictions.of(
                                                p.get(1), inputs.groups(term.name()).membership()))
                        : ((LogitPairing) term)
                                .loss()
                                .compute(PairedPredictions.of(p.get(1), p.get(2)));
        return own.add(Numbers.times(extra, term.weight().at(0)));
    }

    /** Milliseconds of a call with a gradient collector, and of the backward pass and the step. */
    private double time(Supplier<NDArray> forward, boolean backward, boolean step) {
        long start = System.nanoTime();
        try (NDManager scope = model.getNDManager().newSubManager();
                var collector = trainer.newGradientCollector()) {
            scope.tempAttachAll(inputs, both, labels);
            NDArray value = forward.get();
            if (backward) {
                collector.backward(value);
            }
        }
        if (step) {
            trainer.step();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void compare(
            String what, Supplier<NDArray> one, Supplier<NDArray> other, boolean b, boolean s) {
        double[][] ms = new double[2][TURNS];
        for (int i = 0; i < TURNS; i++) {
            ms[0][i] = time(one, b, s);
            ms[1][i] = time(other, b, s);
        }
        double separate = median(ms[0]);
        double joinedMs = median(ms[1]);
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "| %s, %d + 2 x %d rows of %d | %s | %.3f | %.3f | %.2f |",
                        term.name(),
                        size.rows,
                        size.extra,
                        size.features,
                        what,
                        separate,
                        joinedMs,
                        separate / joinedMs));
    }

    private static double median(double[] ms) {
        double[] late = Arrays.copyOfRange(ms, ms.length / 2, ms.length);
        Arrays.sort(late);
        return late[late.length / 2];
    }

    private void run() {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%s: loss %.8f separate, %.8f joined",
                        term.name(),
                        separateLoss().getFloat(),
                        joinedLoss().getFloat()));
        compare(
                "forward passes",
                () -> separatePasses().head(),
                () -> joinedPass().head(),
                false,
                false);
        compare("and losses, gradient", this::separateLoss, this::joinedLoss, true, false);
        compare("and update", this::separateLoss, this::joinedLoss, true, true);
    }

    /**
     * Runs all.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        List<Term> terms = List.of(MinDiff.onLogits("MinDiff", 1), LogitPairing.squared("CLP", 1));
        for (Size size : SIZES) {
            for (Term term : terms) {
                try (Model model = Model.newInstance("passes")) {
                    new PassesBench(term, size, model).run();
                }
            }
        }
    }
}
