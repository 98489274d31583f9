package org.fairlead.data.file;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.data.filter.Predicate;
import org.fairlead.data.internal.engine.Engine;
import org.fairlead.data.internal.engine.EngineException;
import org.fairlead.data.internal.engine.Sql;

/**
 * The predicates that rows of files are summed by.
 *
 * @param engine holds the rows
 * @param defined SQL, true for rows that are summed
 * @param predicates conditions whose columns are there
 */
record SumConditions(Engine engine, String defined, List<Predicate> predicates) {
    static SumConditions of(Engine engine, SumQuery query, String defined) {
        return new SumConditions(
                engine,
                defined,
                query.keys().stream()
                        .filter(SumQuery.Condition.class::isInstance)
                        .map(SumQuery.Condition.class::cast)
                        .map(SumQuery.Condition::predicate)
                        .toList());
    }

    /** Refuses names of no column. */
    void requireColumns(List<String> known) {
        predicates.forEach(predicate -> predicate.requireColumns(known));
    }

    /** Refuses expressions that are not true or false for a row; no row is read. */
    void require() {
        for (Predicate predicate : predicates) {
            try {
                predicate.requireCondition(engine, Source.TABLE);
            } catch (EngineException e) {
                throw predicate.failed(e);
            }
        }
    }

    /** Refuses the predicate, if one it is, that made a statement over all rows fail. */
    void blame() {
        for (Predicate predicate : predicates) {
            if (isReadable(columns(predicate))) {
                try {
                    select(
                            "count(CASE WHEN %s THEN %s END)"
                                    .formatted(defined, predicate.expression()));
                } catch (EngineException e) {
                    throw predicate.failed(e);
                }
            }
        }
    }

    private boolean isReadable(String columns) {
        try {
            select(columns);
            return true;
        } catch (EngineException e) {
            return false; // the file is at fault, not the predicate
        }
    }

    private static String columns(Predicate predicate) {
        return predicate.columns().isEmpty()
                ? "1"
                : predicate.columns().stream()
                        .map(Sql::name)
                        .collect(Collectors.joining(", ", "bit_xor(hash(", "))"));
    }

    private void select(String what) {
        engine.rows("SELECT %s FROM %s".formatted(what, Source.TABLE));
    }
}
