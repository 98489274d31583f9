package org.fairlead.remedy.batch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.Batch;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;

/** Batches of a set without end: pass after pass, each in another order. Counts what it gives. */
final class Cycle {
    private final ExtraSet set;
    private final String term;
    private final String role;
    private final NDManager manager;
    private final long seed;
    private Iterator<Batch> batches = Collections.emptyIterator();
    private int passes;
    private long drawn;
    private long rows;
    private long oneGroup;

    Cycle(ExtraSet set, String term, String role, NDManager manager, long seed) {
        this.set = set;
        this.term = term;
        this.role = role;
        this.manager = manager;
        this.seed = seed;
    }

    Batch next() {
        if (!batches.hasNext()) {
            batches = open();
            passes++;
        }
        Batch batch = batches.next();
        drawn++;
        rows += Rows.count(batch.getData());
        return batch;
    }

    private Iterator<Batch> open() {
        try {
            Iterator<Batch> pass = set.open(manager, seed + 0x9E3779B97F4A7C15L * passes);
            if (!pass.hasNext()) {
                throw new IllegalArgumentException(
                        "the %s set ends before its first batch".formatted(role));
            }
            return pass;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TranslateException e) {
            throw new IllegalStateException("the %s set cannot be read".formatted(role), e);
        }
    }

    /** Weights of a batch of this set, all 1 if it has none. */
    double[] weights(Batch batch) {
        Integer label = set.weightLabel();
        if (label != null) {
            return HostColumn.of(label(batch, label, "weights"), "weights");
        }
        double[] ones = new double[Rows.count(batch.getData())];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A label that must be there. */
    NDArray label(Batch batch, int index, String what) {
        NDList labels = batch.getLabels();
        if (index >= labels.size()) {
            throw new IllegalArgumentException(
                    "the %s of the %s set must be label %d, found %d labels"
                            .formatted(what, role, index, labels.size()));
        }
        return labels.get(index);
    }

    void countOneGroup() {
        oneGroup++;
    }

    String role() {
        return role;
    }

    SetUse use() {
        return new SetUse(term, role, drawn, rows, passes, oneGroup);
    }
}
