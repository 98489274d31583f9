package org.fairlead.generate.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent tasks on some threads and gives their results in order. */
final class Tasks implements AutoCloseable {
    private final ExecutorService threads;

    Tasks(int count) {
        this.threads =
                Executors.newFixedThreadPool(
                        count,
                        task -> {
                            Thread thread = new Thread(task, "fairlead-generate");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    <T> Future<T> start(Callable<T> task) {
        return threads.submit(task);
    }

    /** Runs {@code task(from, to)} over parts of [0, rows) and waits for all. */
    void parts(int rows, int size, Part task) {
        List<Future<?>> running = new ArrayList<>();
        for (int from = 0; from < rows; from += size) {
            int first = from;
            running.add(threads.submit(() -> task.run(first, Math.min(rows, first + size))));
        }
        running.forEach(Tasks::result);
    }

    @FunctionalInterface
    interface Part {
        void run(int from, int to);
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing or fitting", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
