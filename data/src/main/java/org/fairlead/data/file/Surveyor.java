package org.fairlead.data.file;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fairlead.data.DataException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at all rows in one pass and refuses what is not as it must be.
 *
 * @param location what messages call the files
 * @param engine gives the one row of a statement
 * @param concerned whether a rule that is broken somewhere holds for its column
 * @param sql the survey's statement
 */
record Surveyor(
        String location,
        Function<String, @Nullable Object[]> engine,
        Predicate<SumRule> concerned,
        SumSql sql) {
    private static final int FIRST_RULE = 10;

    SumSurvey survey(SumQuery query, List<SumRule> rules) {
        @Nullable Object[] found = engine.apply(sql.survey(rules));
        for (int i = 0; i < rules.size(); i++) {
            require(rules.get(i), whole(found[FIRST_RULE + i]));
        }
        long all = whole(found[0]);
        long withoutLabel = whole(found[1]);
        long withoutScore = whole(found[2]);
        if (!query.skipUndefined()) {
            requireAll("label", query.label(), withoutLabel);
            requireAll("score", query.score(), withoutScore);
        }
        if (all - withoutLabel - withoutScore == 0) {
            throw new DataException(
                    "%s: no row of %d has both a label in \"%s\" and a score in \"%s\"; check the columns"
                            .formatted(location, all, query.label(), query.score()));
        }
        long rows = all - withoutLabel - withoutScore;
        query.weight().ifPresent(name -> requireWeight(name, real(found[9]), rows));
        return new SumSurvey(
                rows,
                withoutLabel,
                withoutScore,
                real(found[3]),
                real(found[4]),
                whole(found[5]),
                whole(found[6]),
                keys(query, rules, found, 0).map(Surveyor::whole).toList(),
                keys(query, rules, found, 1).map(String::valueOf).toList(),
                Stream.of(found[7], found[8]).map(String::valueOf).distinct().toList());
    }

    /** Findings of each key, of the first or the second round. */
    private static Stream<@Nullable Object> keys(
            SumQuery query, List<SumRule> rules, @Nullable Object[] found, int round) {
        int size = query.keys().size();
        return Arrays.stream(found)
                .skip(FIRST_RULE + rules.size() + (long) round * size)
                .limit(size);
    }

    private void require(SumRule rule, long broken) {
        if (broken > 0 && concerned.test(rule)) {
            Object value = engine.apply(SumSql.broken(rule))[0];
            throw new DataException(
                    "%s: %s must hold %s, found %s and the like in %d rows; mend the values, or name them as marks for missing"
                            .formatted(
                                    location,
                                    rule.what(),
                                    rule.allowed(),
                                    value == null ? "nothing" : "\"" + value + "\"",
                                    broken));
        }
    }

    private void requireWeight(String name, double highest, long rows) {
        if (!(highest > 0)) {
            throw new DataException(
                    "%s: weight column \"%s\" must have a weight above 0 in some row, found 0 in all %d"
                            .formatted(location, name, rows));
        }
    }

    private void requireAll(String role, String name, long missing) {
        if (missing > 0) {
            throw new DataException(
                    "%s: %s column \"%s\" has no value in %d rows; leave such rows out with --undefined exclude"
                            .formatted(location, role, name, missing));
        }
    }

    private static long whole(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static double real(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
