package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.Dataset;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Small data sets whose values say where they come from. */
public final class Sets {
    private Sets() {}

    /** Rows of consecutive numbers. */
    public static NDArray range(NDManager manager, int from, int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = from + i;
        }
        return manager.create(values, new Shape(rows, columns));
    }

    /** A set in its own order, without a shuffle. */
    public static ArrayDataset inOrder(int batch, NDArray[] data, NDArray... labels) {
        ArrayDataset.Builder builder =
                new ArrayDataset.Builder().setData(data).setSampling(batch, false);
        if (labels.length > 0) {
            builder.optLabels(labels);
        }
        return builder.build();
    }

    public static ArrayDataset inOrder(int batch, NDArray data, NDArray... labels) {
        return inOrder(batch, new NDArray[] {data}, labels);
    }

    /** The first batches of an epoch; DJL closes all of them when it is asked for one too many. */
    static List<Batch> take(int count, Dataset dataset, NDManager manager) {
        try {
            List<Batch> batches = new ArrayList<>();
            Iterator<Batch> iterator = dataset.getData(manager).iterator();
            while (batches.size() < count) {
                batches.add(iterator.next());
            }
            return batches;
        } catch (IOException | TranslateException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes through an epoch and counts its batches. */
    static int count(Dataset dataset, NDManager manager) {
        try {
            int count = 0;
            for (Batch batch : dataset.getData(manager)) {
                batch.close();
                count++;
            }
            return count;
        } catch (IOException | TranslateException e) {
            throw new IllegalStateException(e);
        }
    }

    static PackedInputs first(Dataset dataset, NDManager manager) {
        return PackedInputs.of(take(1, dataset, manager).get(0).getData());
    }
}
