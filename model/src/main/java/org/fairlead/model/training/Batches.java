package org.fairlead.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.Batch;

/**
 * The batches of one epoch in their order, some at a time. The next ones are gathered on a thread
 * beside, while steps are made of those before. Not safe for several threads.
 */
final class Batches {
    /**
     * Rows that are gathered together: to wake a thread may cost as much as to gather some batches,
     * and to go through some steps in one turn saves what turns cost, see {@link
     * org.fairlead.model.network.Trainer#steps}.
     */
    private static final int ROWS = 8192;

    private final TrainingRows train;
    private final List<TermRows> terms;
    private final int size;
    private final int steps;
    private final int most;
    private final long before;
    private final RowCycle order;
    private CompletableFuture<List<Batch>> gathered;
    private int ahead;

    /**
     * Begins an epoch.
     *
     * @param train the labelled rows
     * @param terms the rows that remedies add
     * @param settings size of a batch, seed of the order
     * @param epoch from 1
     * @param most batches of a turn, 1 or more
     */
    Batches(
            TrainingRows train,
            List<TermRows> terms,
            TrainingSettings settings,
            int epoch,
            int most) {
        this.train = train;
        this.terms = terms;
        this.most = most;
        size = settings.batch();
        steps = steps(train, settings);
        before = (epoch - 1L) * steps;
        order = new RowCycle(train.labels().length, settings.orderSeed() * 1000003 - epoch);
        gathered = CompletableFuture.completedFuture(gather(0));
    }

    /** Batches of an epoch. */
    static int steps(TrainingRows train, TrainingSettings settings) {
        return (train.labels().length + settings.batch() - 1) / settings.batch();
    }

    /** The next ones, at least one; none of them but the last is a point of {@link WeightMean}. */
    List<Batch> next() {
        List<Batch> next = gathered();
        ahead += next.size();
        int first = ahead;
        gathered = CompletableFuture.supplyAsync(() -> gather(first));
        return next;
    }

    /** What was gathered; if it failed, as it failed, such as for want of memory. */
    private List<Batch> gathered() {
        try {
            return gathered.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private List<Batch> gather(int first) {
        List<Batch> some = new ArrayList<>();
        int rows = 0;
        for (int step = first; step < steps; step++) {
            Batch batch = batch(step);
            some.add(batch);
            rows += batch.rows().rows();
            if (some.size() == most || rows >= ROWS || WeightMean.isPoint(step + 1, steps)) {
                break;
            }
        }
        return some;
    }

    private Batch batch(int step) {
        int from = step * size;
        int[] chosen = order.rows(from, Math.min(size, train.labels().length - from));
        List<Encoded> parts = new ArrayList<>();
        parts.add(train.rows().select(chosen));
        terms.forEach(term -> parts.add(term.draw(before + step)));
        return new Batch(
                Encoded.concat(parts),
                pick(train.labels(), chosen),
                pick(train.weights(), chosen),
                terms.stream().map(term -> term.batchTerm(before + step)).toList());
    }

    private static float[] pick(float[] values, int[] rows) {
        float[] picked = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
