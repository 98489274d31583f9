package org.fairlead.generate.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was measured of a synthetic table.
 *
 * @param version version of this document, 2
 * @param trainRows rows that the generator saw
 * @param holdoutRows real rows that it did not see
 * @param syntheticRows synthetic rows
 * @param shapes mean similarity of the columns
 * @param trends mean similarity of the pairs of columns
 * @param detection area under the ROC curve of boosted trees that tell synthetic rows from hold-out
 *     rows; .5 if they cannot
 * @param columns each column
 * @param judges classifiers trained on real and on synthetic rows
 * @param real the outcome by group in the real rows
 * @param synthetic the outcome by group in the synthetic rows
 * @param privacy closeness to training rows; null without hold-out rows
 * @param notes what was left out, one line each
 */
public record Assessment(
        int version,
        long trainRows,
        long holdoutRows,
        long syntheticRows,
        double shapes,
        double trends,
        double detection,
        List<ColumnShape> columns,
        List<JudgeScore> judges,
        TableGaps real,
        TableGaps synthetic,
        @Nullable Privacy privacy,
        List<String> notes) {
    public Assessment {
        columns = List.copyOf(columns);
        judges = List.copyOf(judges);
        notes = List.copyOf(notes);
    }
}
