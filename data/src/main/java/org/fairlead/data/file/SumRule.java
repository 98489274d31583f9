package org.fairlead.data.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the values of a column must be.
 *
 * @param column the column as statements see it
 * @param what the column as messages call it
 * @param allowed what it must hold
 * @param wrong SQL, true where a value is something else
 */
record SumRule(SumColumn column, String what, String allowed, String wrong) {
    private static final String NUMBERS = "finite numbers";

    /**
     * The rules of a query that values may break, those of a loaded file: numbers are finite in all
     * rows; shares and weights are as they must be in rows that are summed.
     *
     * @param column refuses names of no column
     * @param defined SQL, true for rows that are summed
     */
    static List<SumRule> of(SumQuery query, Function<String, SumColumn> column, String defined) {
        List<SumRule> rules = new ArrayList<>();
        SumColumn score = column.apply(query.score());
        add(rules, score, "score", query.score(), NUMBERS, score.notNumber());
        SumColumn label = column.apply(query.label());
        if (query.fractional()) {
            add(rules, label, "label", query.label(), NUMBERS, label.notNumber());
            String outside =
                    "%2$s AND (%1$s < -1e-7 OR %1$s > 1 + 1e-7)".formatted(label.number(), defined);
            add(rules, label, "label", query.label(), "shares in [0, 1]", outside);
        } else {
            add(rules, label, "label", query.label(), NUMBERS, label.notFinite());
        }
        query.weight()
                .ifPresent(
                        name -> {
                            SumColumn weight = column.apply(name);
                            add(rules, weight, "weight", name, NUMBERS, weight.notNumber());
                            String wrong =
                                    "%2$s AND NOT coalesce(%1$s >= 0, false)"
                                            .formatted(weight.number(), defined);
                            add(rules, weight, "weight", name, "numbers of 0 or more", wrong);
                        });
        for (SumQuery.Key key : query.keys()) {
            if (key instanceof SumQuery.Condition condition) {
                for (String name : condition.predicate().columns()) {
                    SumColumn named = column.apply(name);
                    add(rules, named, "predicate", name, NUMBERS, named.notFinite());
                }
            } else {
                SumColumn sliced = column.apply(key.name());
                boolean numbers = key instanceof SumQuery.Ranges;
                String wrong = numbers ? sliced.notNumber() : sliced.notFinite();
                add(rules, sliced, "slice", key.name(), NUMBERS, wrong);
            }
        }
        return rules;
    }

    private static void add(
            List<SumRule> rules,
            SumColumn column,
            String role,
            String name,
            String allowed,
            String wrong) {
        if (!wrong.isEmpty()) {
            String what = "%s column \"%s\"".formatted(role, name);
            rules.add(new SumRule(column, what, allowed, wrong));
        }
    }
}
