package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.fairlead.data.counterfactual.PairSet;
import org.fairlead.data.table.Table;

/** What makes a row's counterpart, as an experiment file says it. */
public sealed interface PairSource permits ColumnPairs, TermPairs {
    /**
     * The columns that differ.
     *
     * @return at least one, the first of them the one that the rest follows
     */
    List<String> columns();

    /**
     * Pairs rows with their counterparts.
     *
     * @param table any rows with these columns
     * @return one set of pairs or more
     */
    List<PairSet> pairs(Table table);

    /**
     * Writes its settings.
     *
     * @param node where to
     */
    void write(ObjectNode node);

    /**
     * What a report says of it.
     *
     * @return the end of a sentence about rows
     */
    String describe();
}
