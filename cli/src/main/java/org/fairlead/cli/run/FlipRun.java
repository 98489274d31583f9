package org.fairlead.cli.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fairlead.audit.compare.Flips;
import org.fairlead.cli.rows.Picked;
import org.fairlead.cli.rows.ScoreColumn;
import org.fairlead.data.DataException;
import org.fairlead.data.table.Table;

/**
 * Predictions that change between two scored tables.
 *
 * @param threshold scores strictly above it are positive
 * @param all of all rows
 * @param slices by value of a column of the originals, in rising order of values; a row whose value
 *     is a list stands in several; empty if no column was named
 */
public record FlipRun(double threshold, FlipRates all, Map<String, FlipRates> slices) {

    /** Copies the map and keeps its order. */
    public FlipRun {
        slices = Collections.unmodifiableMap(new LinkedHashMap<>(slices));
    }

    /**
     * Counts flips, row by row.
     *
     * @param from scored originals
     * @param to scored counterfactuals, as many rows
     * @param score column of the scores in both
     * @param threshold scores strictly above it are positive
     * @param by column of {@code from} to count apart by; empty for none
     * @return the counts
     * @throws DataException if the rows are not as many, a score is missing, or a column is absent
     */
    public static FlipRun of(
            Table from, Table to, String score, double threshold, Optional<String> by) {
        if (from.rows() != to.rows()) {
            throw new DataException(
                    "both files must have as many rows, found %d and %d; score the two files that fairlead prepare counterfactuals wrote"
                            .formatted(from.rows(), to.rows()));
        }
        double[] before = ScoreColumn.of(from, score, "score", "originals");
        double[] after = ScoreColumn.of(to, score, "score", "counterfactuals");
        Map<String, FlipRates> slices = new LinkedHashMap<>();
        by.ifPresent(
                column ->
                        new RowsByValue(from, column)
                                .rows()
                                .forEach(
                                        (value, rows) ->
                                                slices.put(
                                                        value,
                                                        rates(
                                                                Picked.of(before, rows),
                                                                Picked.of(after, rows),
                                                                threshold))));
        return new FlipRun(threshold, rates(before, after, threshold), slices);
    }

    private static FlipRates rates(double[] before, double[] after, double threshold) {
        return FlipRates.of(Flips.of(before, after, null, threshold));
    }
}
