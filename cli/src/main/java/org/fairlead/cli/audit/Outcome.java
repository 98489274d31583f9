package org.fairlead.cli.audit;

import java.util.List;
import java.util.Map;
import org.fairlead.data.table.Table;

/** What is predicted, and by which columns. */
public sealed interface Outcome permits BinaryOutcome, ClassOutcome, NumberOutcome {

    /**
     * The column of the labels.
     *
     * @return its name
     */
    String label();

    /**
     * The columns of the scores or predictions.
     *
     * @return one or more names
     */
    List<String> scores();

    /**
     * Reads labels and scores.
     *
     * @param table rows that all have a label
     * @param what what messages call the table
     * @return labels and scores
     */
    Judged judge(Table table, String what);

    /**
     * What a reader of the audit should know of it.
     *
     * @return names and texts, in the order to show
     */
    Map<String, String> facts();
}
