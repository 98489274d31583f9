package org.fairlead.bench.remedy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.BatchSampler;
import ai.djl.training.dataset.Dataset;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.dataset.RandomSampler;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.fairlead.remedy.batch.ExtraSet;
import org.fairlead.remedy.batch.PackedDataset;
import org.fairlead.remedy.term.MinDiff;
import org.fairlead.remedy.term.Remedy;
import org.fairlead.remedy.term.Term;

/** Random rows for a term in shuffled batches: of a {@link PackedDataset}, and drawn by hand. */
final class Packing {
    private static final int BATCHES = 100;

    private final NDManager manager;
    private final List<RandomAccessDataset> sets = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final List<Iterator<Batch>> drawn = new ArrayList<>();
    private final PackedDataset packed;
    private Iterator<Batch> batches = Collections.emptyIterator();

    Packing(Term term, Size size, NDManager manager) {
        this.manager = manager;
        RandomAccessDataset own =
                set(size.rows(), new NDArray[] {random(size.rows(), size)}, labels(size.rows()));
        NDArray first = random(size.extra(), size);
        NDArray second = random(size.extra(), size);
        var builder = PackedDataset.builder(Remedy.of(term), own).batch(size.rows());
        if (term instanceof MinDiff) {
            ExtraSet sensitive = extra(size.extra(), first);
            packed = builder.minDiff(term.name(), sensitive, extra(size.extra(), second)).build();
        } else {
            packed = builder.pairs(term.name(), extra(size.extra(), first, second)).build();
        }
    }

    private NDArray random(int batch, Size size) {
        return manager.randomNormal(new Shape((long) BATCHES * batch, size.features()));
    }

    private NDArray labels(int batch) {
        NDArray chance = manager.randomUniform(0, 1, new Shape((long) BATCHES * batch, 1));
        return chance.gt(0.7f).toType(DataType.FLOAT32, false);
    }

    private ExtraSet extra(int batch, NDArray... data) {
        return ExtraSet.of(set(batch, data)).batch(batch);
    }

    private RandomAccessDataset set(int batch, NDArray[] data, NDArray... labels) {
        var builder = new ArrayDataset.Builder().setData(data).setSampling(batch, true);
        ArrayDataset set = (labels.length == 0 ? builder : builder.optLabels(labels)).build();
        sets.add(set);
        rows.add(batch);
        drawn.add(Collections.emptyIterator());
        return set;
    }

    /** The next batch of the packed data set, to be closed. */
    Batch packed() {
        if (!batches.hasNext()) {
            batches = open(packed);
        }
        return batches.next();
    }

    /** Draws a batch of each set; puts the rows of two groups together, and frees all again. */
    void byHand() {
        List<Batch> opened = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            if (!drawn.get(i).hasNext()) {
                drawn.set(i, open(sets.get(i), rows.get(i)));
            }
            opened.add(drawn.get(i).next());
        }
        if (opened.size() == 3) {
            NDList second = opened.get(2).getData();
            opened.get(1).getData().head().concat(second.head());
        }
        opened.forEach(Batch::close);
    }

    private Iterator<Batch> open(Dataset set) {
        try {
            return set.getData(manager).iterator();
        } catch (IOException | TranslateException e) {
            throw new IllegalStateException(e);
        }
    }

    private Iterator<Batch> open(RandomAccessDataset set, int batch) {
        try {
            var sampler = new BatchSampler(new RandomSampler(), batch, true);
            return set.getData(manager, sampler).iterator();
        } catch (IOException | TranslateException e) {
            throw new IllegalStateException(e);
        }
    }
}
