package org.fairlead.generate;

import java.util.List;

/**
 * Which rows to make.
 *
 * @param rows rows in all; the sum of the cells' rows if there are cells
 * @param cells cells with exact counts, in the order of the output; empty for rows as they come
 * @param seed any number; the same seed gives the same rows
 * @param threads threads to use, 1 or more; never changes a row
 */
public record SampleRequest(long rows, List<Cell> cells, long seed, int threads) {

    public SampleRequest {
        cells = List.copyOf(cells);
        if (rows < 0) {
            throw new IllegalArgumentException("rows must be 0 or more, found " + rows);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, found " + threads);
        }
        if (!cells.isEmpty() && cells.stream().mapToLong(Cell::rows).sum() != rows) {
            throw new IllegalArgumentException(
                    "rows must be the sum of the cells' rows, found " + rows);
        }
    }

    /**
     * Asks for rows as they come, on all processors.
     *
     * @param rows rows to make, 0 or more
     * @param seed any number
     * @return the request
     */
    public static SampleRequest rows(long rows, long seed) {
        return new SampleRequest(rows, List.of(), seed, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Asks for exact counts of rows per cell, on all processors.
     *
     * @param cells at least one cell
     * @param seed any number
     * @return the request
     */
    public static SampleRequest cells(List<Cell> cells, long seed) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one cell, found none");
        }
        return new SampleRequest(
                cells.stream().mapToLong(Cell::rows).sum(),
                cells,
                seed,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same request on a given number of threads.
     *
     * @param count threads to use, 1 or more
     * @return a new request
     */
    public SampleRequest onThreads(int count) {
        return new SampleRequest(rows, cells, seed, count);
    }
}
