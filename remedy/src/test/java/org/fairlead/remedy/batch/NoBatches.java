package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.util.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data set that ends before its first batch. */
final class NoBatches implements Dataset {
    @Override
    public Iterable<Batch> getData(NDManager manager) {
        return List.of();
    }

    @Override
    public void prepare(@Nullable Progress progress) {}
}
