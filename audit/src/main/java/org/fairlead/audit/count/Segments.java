package org.fairlead.audit.count;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Counts rows in segments whose borders depend on the number of rows alone, and adds the segments
 * in order; so any number of threads gives the same bytes as one.
 */
final class Segments {
    private static final int ROWS = 1 << 17;
    private static final long MOST_CELLS = 1 << 16;

    private final RowRange range;
    private final int size;

    Segments(RowRange range, int size) {
        this.range = range;
        this.size = size;
    }

    CellCounts count(int patterns, int classes, int buckets, int threads) {
        long cells = (long) patterns * classes * buckets;
        if (size <= ROWS || cells > MOST_CELLS) {
            CellCounts counts = new CellCounts(patterns, classes, buckets);
            range.countInto(counts, 0, size);
            return counts;
        }
        CellCounts sum = new CellCounts(patterns, classes, buckets);
        if (threads == 1) {
            for (int start = 0; start < size; start += ROWS) {
                sum.add(segment(patterns, classes, buckets, start));
            }
            return sum;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<CellCounts>> parts = new ArrayList<>();
            for (int start = 0; start < size; start += ROWS) {
                int from = start;
                parts.add(pool.submit(() -> segment(patterns, classes, buckets, from)));
            }
            for (Future<CellCounts> part : parts) {
                sum.add(part.get());
            }
            return sum;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("counting was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("counting failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private CellCounts segment(int patterns, int classes, int buckets, int start) {
        CellCounts counts = new CellCounts(patterns, classes, buckets);
        range.countInto(counts, start, Math.min(size, start + ROWS));
        return counts;
    }
}
