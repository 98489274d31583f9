package org.fairlead.cli.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A remedy as an experiment file asks for it: a term of the loss, or a change of training rows. */
public sealed interface RemedySection permits TermSection, RowSection {
    /**
     * The user's name for the remedy, or its kind.
     *
     * @return not empty, distinct in the experiment
     */
    String name();

    /**
     * The key under which an experiment file has it.
     *
     * @return such as {@code min-diff}
     */
    String kind();

    /**
     * Writes its settings, with all defaults.
     *
     * @param node where to
     */
    void write(ObjectNode node);

    /**
     * What a report says of it.
     *
     * @return one sentence, without a full stop
     */
    String describe();
}
