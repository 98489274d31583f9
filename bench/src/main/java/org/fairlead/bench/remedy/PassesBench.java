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
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.kernel.Numbers;
import org.fairlead.remedy.loss.GroupedPredictions;
import org.fairlead.remedy.loss.PairedPredictions;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;
import org.fairlead.remedy.training.RemediatedBlock;
import org.fairlead.remedy.training.RemediatedLoss;

/**
 * Compares one joined forward pass with separate ones, on the same parameters and in turns of 20.
 *
 * <p>The separate passes are those of TF Model Remediation, written by hand: one for the user's
 * rows, then one for the rows of both groups (MinDiff, which come joined already), or one for each
 * side of the pairs (CLP). The joined pass runs on a batch of a packed data set, as it comes.
 * Packing is drawing and freeing such a batch, beside drawing a batch of each set by hand and
 * putting the two groups together. Prints the medians of the later half of the turns, in
 * milliseconds.
 */
public final class PassesBench {
    private static final int TURNS = 4000;
    private static final int ROW = 20;

    private static final List<Size> SIZES = List.of(new Size(128, 32, 100), new Size(32, 32, 16));

    private final Size size;
    private final Term term;
    private final Trainer trainer;
    private final RemediatedLoss loss;
    private final Loss task = Loss.sigmoidBinaryCrossEntropyLoss();
    private final Block joined;
    private final Block plain;
    private final PackedInputs inputs;
    private final NDList own;
    private final List<NDList> extra;
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
        joined = RemediatedBlock.of(plain, remedy);
        loss = new RemediatedLoss(task, remedy);
        model.setBlock(joined);
        trainer = model.newTrainer(new DefaultTrainingConfig(loss));
        trainer.initialize(new Shape(1, size.features()));
        Batch batch = packing().packed();
        inputs = PackedInputs.of(batch.getData());
        labels = batch.getLabels();
        own = new NDList(inputs.head().duplicate()); // as without packing: not a view
        var parts = inputs.terms().values().iterator().next().parts();
        extra = new ArrayList<>();
        if (term instanceof MinDiff) {
            extra.add(new NDList(parts.get(0).head().concat(parts.get(1).head())));
        } else {
            parts.forEach(part -> extra.add(new NDList(part.head().duplicate())));
        }
    }

    private Packing packing() {
        return new Packing(term, size, model.getNDManager());
    }

    /** The outputs of one joined pass. */
    private NDList joinedPass() {
        model.setBlock(joined);
        return trainer.forward(inputs);
    }

    /** The predictions of separate passes: for the user's rows, then for the extra ones. */
    private NDList separatePasses() {
        model.setBlock(plain);
        NDList predictions = new NDList(trainer.forward(own).head());
        for (NDList rows : extra) {
            predictions.add(trainer.forward(rows).head());
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

    /** Milliseconds of a call. */
    private static double time(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Milliseconds of forward passes alone, with a gradient collector that records them. */
    @SuppressWarnings("try") // the collector records by being open
    private double forward(Supplier<NDList> passes, List<NDList> used) {
        try (NDManager scope = model.getNDManager().newSubManager();
                var collector = trainer.newGradientCollector()) {
            used.forEach(list -> list.tempAttach(scope));
            long start = System.nanoTime();
            NDList predictions = passes.get();
            double ms = (System.nanoTime() - start) / 1e6;
            if (predictions.isEmpty()) {
                throw new IllegalStateException("no predictions");
            }
            return ms;
        }
    }

    /** Milliseconds of losses with their gradient, until all arrays are freed, and of a step. */
    private double step(Supplier<NDArray> loss, List<NDList> used, boolean update) {
        long start = System.nanoTime();
        try (NDManager scope = model.getNDManager().newSubManager();
                var collector = trainer.newGradientCollector()) {
            used.forEach(list -> list.tempAttach(scope));
            collector.backward(loss.get());
        }
        if (update) {
            trainer.step();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private String compare(String what, DoubleSupplier one, DoubleSupplier other) {
        double[][] ms = new double[2][TURNS];
        for (int i = 0; i < 2 * TURNS; i++) { // some of one kind in a row, as in a training
            int way = i / ROW % 2;
            ms[way][i / (2 * ROW) * ROW + i % ROW] = (way == 0 ? one : other).getAsDouble();
        }
        double separate = median(ms[0]);
        double joinedMs = median(ms[1]);
        return String.format(
                Locale.ROOT,
                "| %s, %d + 2 x %d rows of %d | %s | %.3f | %.3f | %.2f |",
                term.name(),
                size.rows(),
                size.extra(),
                size.features(),
                what,
                separate,
                joinedMs,
                separate / joinedMs);
    }

    private static double median(double[] ms) {
        double[] late = Arrays.copyOfRange(ms, ms.length / 2, ms.length);
        Arrays.sort(late);
        return late[late.length / 2];
    }

    private List<String> run() {
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s: loss %.8f separate, %.8f joined",
                        term.name(),
                        separateLoss().getFloat(),
                        joinedLoss().getFloat()));
        List<NDList> packed = List.of(inputs, labels);
        List<NDList> separate = new ArrayList<>(List.of(own, labels));
        separate.addAll(extra);
        Packing packing = packing();
        lines.add(
                compare(
                        "packing",
                        () -> time(packing::byHand),
                        () -> time(() -> packing.packed().close())));
        lines.add(
                compare(
                        "forward passes",
                        () -> forward(this::separatePasses, separate),
                        () -> forward(this::joinedPass, packed)));
        for (boolean update : List.of(false, true)) {
            lines.add(
                    compare(
                            update ? "and update" : "and losses, gradient",
                            () -> step(this::separateLoss, separate, update),
                            () -> step(this::joinedLoss, packed, update)));
        }
        return lines;
    }

    /**
     * Runs all.
     *
     * @param arguments not used
     */
    public static void main(String[] arguments) {
        List<Term> terms = List.of(MinDiff.onLogits("MinDiff", 1), LogitPairing.squared("CLP", 1));
        for (boolean warm : List.of(false, true)) { // the first round is for the compiler
            for (Size size : SIZES) {
                for (Term term : terms) {
                    try (Model model = Model.newInstance("passes")) {
                        List<String> lines = new PassesBench(term, size, model).run();
                        if (warm) {
                            lines.forEach(System.out::println);
                        }
                    }
                }
            }
        }
    }
}
