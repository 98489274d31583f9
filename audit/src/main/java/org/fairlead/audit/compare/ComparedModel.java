package org.fairlead.audit.compare;

import java.util.List;

/**
 * Scores of the same rows that are compared with those of the audit.
 *
 * @param name what people call them, such as the name of their column
 * @param kind what they are
 * @param replicates number of paired bootstrap replicates behind the intervals of precision, its
 *     like and composites
 * @param seed seed of the replicates
 * @param changes one entry for each shown slice and threshold
 */
public record ComparedModel(
        String name, Kind kind, int replicates, long seed, List<ModelChange> changes) {
    public ComparedModel {
        changes = List.copyOf(changes);
    }

    /** What other scores of the same rows are. */
    public enum Kind {
        /** Those of another model, a candidate to replace the audited one. */
        MODEL,
        /** Those that the same model gives to the counterfactual of each row. */
        COUNTERFACTUAL
    }
}
