package org.fairlead.model.training;

import java.util.List;
import org.fairlead.model.encoder.Encoded;
import org.fairlead.model.network.BatchTerm;

/**
 * A remedy in a training: rows beside the labelled ones, and a loss of their logits. Labels of
 * these rows are not used.
 */
public sealed interface RemedyTerm permits GroupTerm, PairTerm {
    /**
     * The user's name for the term.
     *
     * @return such as {@code min-diff}
     */
    String name();

    /**
     * Sets of training rows from which a step draws.
     *
     * @return two or more sets, none empty
     */
    List<Encoded> parts();

    /**
     * Sets of validation rows.
     *
     * @return as many sets as {@link #parts}; some may be empty
     */
    List<Encoded> heldParts();

    /**
     * Whether row i of one set belongs to row i of the others, so that they are drawn together.
     *
     * @return true for pairs
     */
    boolean aligned();

    /**
     * Rows of each set in a step.
     *
     * @return 1 or more
     */
    int batch();

    /**
     * What the loss counts beside the task loss once the warm-up is over.
     *
     * @return 0 or more
     */
    double weight();

    /**
     * Steps over which the weight rises from 0.
     *
     * @return 0 for the full weight from the first step on
     */
    long warmUp();

    /**
     * The loss of rows of all sets, one set after the other.
     *
     * @param sizes rows of each set
     * @return the loss of their logits
     */
    BatchTerm.TermLoss loss(List<Integer> sizes);
}
