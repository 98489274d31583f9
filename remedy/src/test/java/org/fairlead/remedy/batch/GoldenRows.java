package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Dataset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.fairlead.remedy.loss.MmdLoss;
import org.fairlead.remedy.loss.SquaredPairLoss;
import org.fairlead.remedy.term.LogitPairing;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;

/** The three sets of rows that the golden vectors about packing are made of. */
final class GoldenRows implements AutoCloseable {
    static final Remedy GAP = Remedy.of(MinDiff.of("gap", MmdLoss.gaussian(), 1));
    static final Remedy FLIPS = Remedy.of(LogitPairing.of("flips", SquaredPairLoss.create(), 1));

    final NDManager manager = NDManager.newBaseManager();

    /** 25 rows in batches of 5: f1, with two labels a row and a weight. */
    final Dataset original =
            Sets.inOrder(
                    5,
                    Sets.range(manager, 100, 25, 3),
                    Sets.range(manager, 225, 25, 2),
                    Sets.range(manager, 275, 25, 1));

    /** 15 rows with their weights as label. */
    ExtraSet sensitive(int batch) {
        return ExtraSet.of(
                Sets.inOrder(
                        batch, Sets.range(manager, 300, 15, 3), Sets.range(manager, 375, 15, 1)));
    }

    /** 10 rows with their weights as label. */
    ExtraSet reference(int batch) {
        return ExtraSet.of(
                Sets.inOrder(
                        batch, Sets.range(manager, 400, 10, 3), Sets.range(manager, 450, 10, 1)));
    }

    /** The original rows with both groups in the batches of the golden file, 3 and 2. */
    PackedDatasetBuilder packed() {
        return PackedDataset.builder(GAP, original)
                .minDiff("gap", sensitive(3).weightsAt(0), reference(2).weightsAt(0));
    }

    /** MinDiff terms with these names. */
    static Remedy terms(String... names) {
        return Remedy.of(
                Arrays.stream(names)
                        .map(name -> MinDiff.of(name, MmdLoss.gaussian(), 1))
                        .toArray(MinDiff[]::new));
    }

    /** A set of one column of consecutive numbers. */
    ArrayDataset column(int batch, int count) {
        return Sets.inOrder(batch, Sets.range(manager, 0, count, 1));
    }

    /** Values of the first input of each part, one after the other. */
    static double[] values(List<NDList> parts) {
        return parts.stream()
                .map(NDList::head)
                .flatMapToDouble(
                        part -> {
                            float[] values = part.toFloatArray();
                            return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
                        })
                .toArray();
    }

    static double[] values(NDArray array) {
        return values(List.of(new NDList(array)));
    }

    static double[] membership(GroupInputs inputs) {
        var membership = inputs.membership();
        return IntStream.range(0, membership.rows()).mapToDouble(membership::group).toArray();
    }

    @Override
    public void close() {
        manager.close();
    }
}
