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
 * @param columns which columns it holds for
 */
record SumRule(SumColumn column, String what, String allowed, String wrong, Columns columns) {
    /** Columns told by all of their values, which a rule that was broken makes worth a look. */
    enum Columns {
        ALL,
        /** Those of numbers, some perhaps not finite. */
        NUMBERS,
        /** Those of numbers without a point or an exponent. */
        WHOLE
    }

    private static final String FINITE = "finite numbers";

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
        numbers(rules, score, "score", query.score());
        SumColumn label = column.apply(query.label());
        if (query.fractional()) {
            numbers(rules, label, "label", query.label());
            String outside =
                    "%2$s AND (%1$s < -1e-7 OR %1$s > 1 + 1e-7)".formatted(label.number(), defined);
            add(rules, label, "label", query.label(), "shares in [0, 1]", outside);
        } else {
            finite(rules, label, "label", query.label());
        }
        query.weight()
                .ifPresent(
                        name -> {
                            SumColumn weight = column.apply(name);
                            numbers(rules, weight, "weight", name);
                            String wrong =
                                    "%2$s AND NOT coalesce(%1$s >= 0, false)"
                                            .formatted(weight.number(), defined);
                            add(rules, weight, "weight", name, "numbers of 0 or more", wrong);
                        });
        for (SumQuery.Key key : query.keys()) {
            if (key instanceof SumQuery.Condition condition) {
                for (String name : condition.predicate().columns()) {
                    finite(rules, column.apply(name), "predicate", name);
                }
            } else if (key instanceof SumQuery.Ranges) {
                numbers(rules, column.apply(key.name()), "slice", key.name());
            } else {
                finite(rules, column.apply(key.name()), "slice", key.name());
            }
        }
        return rules;
    }

    private static void numbers(List<SumRule> rules, SumColumn column, String role, String name) {
        add(rules, column, role, name, FINITE, column.notNumber());
        add(rules, column, role, name, "numbers, not texts of them", column.storedAsText());
        add(rules, column, role, name, "numbers, not codes such as 007", column.code());
        if (!column.tooLarge().isEmpty()) {
            String allowed = "whole numbers up to 2^53, or such as 1.5e20";
            Columns columns = column.typed() ? Columns.ALL : Columns.WHOLE;
            rules.add(new SumRule(column, what(role, name), allowed, column.tooLarge(), columns));
        }
    }

    private static void finite(List<SumRule> rules, SumColumn column, String role, String name) {
        if (!column.notFinite().isEmpty()) {
            rules.add(
                    new SumRule(
                            column, what(role, name), FINITE, column.notFinite(), Columns.NUMBERS));
        }
    }

    private static String what(String role, String name) {
        return "%s column \"%s\"".formatted(role, name);
    }

    private static void add(
            List<SumRule> rules,
            SumColumn column,
            String role,
            String name,
            String allowed,
            String wrong) {
        if (!wrong.isEmpty()) {
            rules.add(new SumRule(column, what(role, name), allowed, wrong, Columns.ALL));
        }
    }
}
