package org.fairlead.generate.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent tasks on some threads and gives their results in order. */
public final class Tasks implements AutoCloseable {
    private final ExecutorService threads;

    /**
     * Starts the threads.
     *
     * @param count threads, 1 or more
     */
    public Tasks(int count) {
        this.threads =
                Executors.newFixedThreadPool(
                        count,
                        task -> {
                            Thread thread = new Thread(task, "fairlead-generate");
                            thread.setDaemon(true);
                            return thread;
                        });
    }

    /**
     * Starts a task.
     *
     * @param task the task
     * @param <T> what it gives
     * @return its result to come
     */
    public <T> Future<T> start(Callable<T> task) {
        return threads.submit(task);
    }

    /**
     * Runs {@code task(from, to)} over parts of [0, rows) and waits for all.
     *
     * @param rows rows in all
     * @param size rows of a part
     * @param task takes the first row and the row after the last
     */
    public void parts(int rows, int size, Part task) {
        List<Future<?>> running = new ArrayList<>();
        for (int from = 0; from < rows; from += size) {
            int first = from;
            running.add(threads.submit(() -> task.run(first, Math.min(rows, first + size))));
        }
        running.forEach(Tasks::result);
    }

    /** Work on some rows. */
    @FunctionalInterface
    public interface Part {
        /**
         * Works on rows [from, to).
         *
         * @param from the first row
         * @param to the row after the last
         */
        void run(int from, int to);
    }

    /**
     * Waits for a task; its exception is thrown as it was.
     *
     * @param future what {@link #start} gave
     * @param <T> what it gives
     * @return its result
     */
    public static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a task", e);
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
