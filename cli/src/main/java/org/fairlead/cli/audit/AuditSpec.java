package org.fairlead.cli.audit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.fairlead.audit.UndefinedRows;
import org.fairlead.data.DataException;

/**
 * All that is asked of an audit.
 *
 * @param outcome what is predicted, and by which columns
 * @param weight column of row weights, empty for none
 * @param slices what rows are sliced by
 * @param plan thresholds and evidence
 * @param further what is asked for beyond rates and gaps
 */
public record AuditSpec(
        Outcome outcome,
        Optional<String> weight,
        SliceSpec slices,
        PlanSpec plan,
        FurtherSpec further) {
    public AuditSpec {
        if (plan.undefined() == UndefinedRows.AS_NEGATIVE && !(outcome instanceof BinaryOutcome)) {
            throw new DataException(
                    "--undefined as-negative is for labels of two classes; of several classes and of numbers a row without prediction is none that is negative; use --undefined exclude");
        }
        Set<String> used = new LinkedHashSet<>(slices.allColumns());
        used.addAll(further.controls());
        for (String name : slices.forms().keySet()) {
            if (!used.contains(name)) {
                throw new DataException(
                        "column \"%s\" is said to be cut or split, but nothing is sliced by it; add --slice %s, or cross or control for it"
                                .formatted(name, name));
            }
        }
    }
}
