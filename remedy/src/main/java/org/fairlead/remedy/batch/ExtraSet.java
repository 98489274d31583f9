package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.BatchSampler;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.Sampler;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A data set of extra rows and how to draw batches from it.
 *
 * @param dataset any data set; its labels are not used, unless as membership or weights
 * @param rows rows a batch, drawn in a seeded order that changes from pass to pass; null for the
 *     batches and the order of the data set itself
 * @param weightLabel index into the labels of the array that has a weight a row; null for none
 */
public record ExtraSet(Dataset dataset, @Nullable Integer rows, @Nullable Integer weightLabel) {

    /**
     * Checks the settings.
     *
     * @param dataset any data set
     * @param rows 1 or more, or null
     * @param weightLabel 0 or more, or null
     */
    public ExtraSet {
        if (rows != null && (rows < 1 || !(dataset instanceof RandomAccessDataset))) {
            throw new IllegalArgumentException(
                    "rows a batch must be 1 or more and need a RandomAccessDataset, found %d for a %s; let the data set make its own batches"
                            .formatted(rows, dataset.getClass().getSimpleName()));
        }
        if (weightLabel != null && weightLabel < 0) {
            throw new IllegalArgumentException(
                    "the label with the weights must be 0 or more, found " + weightLabel);
        }
    }

    /**
     * A data set with its own batches, in its own order, without weights.
     *
     * @param dataset any data set
     * @return the set
     */
    public static ExtraSet of(Dataset dataset) {
        return new ExtraSet(dataset, null, null);
    }

    /**
     * The same set in batches of its own size, drawn in a seeded order. Rows that do not fill a
     * last batch wait for the next pass, so all batches are of this size.
     *
     * @param size rows a batch, 1 or more
     * @return the set
     * @throws IllegalArgumentException if the data set is not a {@link RandomAccessDataset}
     */
    public ExtraSet batch(int size) {
        return new ExtraSet(dataset, size, weightLabel);
    }

    /**
     * The same set with a weight a row.
     *
     * @param label index into the labels of the array with the weights, shape (n) or (n, 1)
     * @return the set
     */
    public ExtraSet weightsAt(int label) {
        return new ExtraSet(dataset, rows, label);
    }

    /** One pass over the set. */
    Iterator<Batch> open(NDManager manager, long seed) throws IOException, TranslateException {
        if (rows == null) {
            return dataset.getData(manager).iterator();
        }
        RandomAccessDataset random = (RandomAccessDataset) dataset;
        random.prepare();
        if (random.size() < rows) {
            throw new IllegalArgumentException(
                    "the data set has %d rows, fewer than its batch of %d; take smaller batches or more rows"
                            .formatted(random.size(), rows));
        }
        Sampler sampler = new BatchSampler(new SeededOrder(seed), rows, true);
        return random.getData(manager, sampler).iterator();
    }
}
