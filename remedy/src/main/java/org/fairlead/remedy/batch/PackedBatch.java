package org.fairlead.remedy.batch;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.training.dataset.Batch;
import ai.djl.translate.Batchifier;
import java.util.List;

/**
 * A batch of the user's own data with the extra rows of each term: labels, sizes and progress are
 * those of the user's batch, {@link #getData} has the extra rows beside the user's inputs.
 */
public final class PackedBatch extends Batch {
    private final PackedInputs inputs;
    private final List<Batch> extras;

    /** Takes over the batches: closing this one closes them. */
    PackedBatch(Batch original, PackedInputs inputs, List<Batch> extras) {
        super(
                original.getManager(),
                inputs,
                original.getLabels(),
                original.getSize(),
                Batchifier.STACK,
                Batchifier.STACK,
                original.getProgress(),
                original.getProgressTotal());
        this.inputs = inputs;
        this.extras = List.copyOf(extras);
    }

    @Override
    public PackedInputs getData() {
        return inputs;
    }

    /**
     * Splits the rows over devices, the user's own and those of each group alike.
     *
     * @param devices where to, at least one
     * @param evenSplit is not looked at: shares differ by one row at most
     * @return as many batches as devices, fewer if there are fewer rows
     */
    @Override
    public Batch[] split(Device[] devices, boolean evenSplit) {
        int shares = Math.min(devices.length, Rows.count(inputs));
        Batch[] splits = new Batch[shares];
        for (int i = 0; i < shares; i++) {
            PackedInputs share = shares == 1 ? inputs : inputs.share(i, shares);
            NDList labels = shares == 1 ? getLabels() : Rows.share(getLabels(), i, shares);
            splits[i] =
                    new Batch(
                            getManager().newSubManager(devices[i]),
                            share.toDevice(devices[i], false),
                            labels.toDevice(devices[i], false),
                            Rows.count(share),
                            Batchifier.STACK,
                            Batchifier.STACK,
                            getProgress(),
                            getProgressTotal());
        }
        return splits;
    }

    @Override
    public void close() {
        extras.forEach(Batch::close);
        super.close();
    }
}
