package org.fairlead.data.file;

import java.util.Optional;

/**
 * What a column of texts is: a first look at a few rows says what it cannot be, so that the costly
 * counts over all rows are taken of likely numbers and dates alone.
 */
final class TextTyping {
    static final String LARGEST_WHOLE = "9007199254740992"; // 2^53
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?Z?";
    private static final String DOUBLE = "TRY_CAST({c} AS DOUBLE)";

    /** Where a number is written as a code; {c} is its column. */
    static final String CODE =
            """
            contains({c}, '_') OR ({c} >= '00' AND {c} < '0:') \
            OR ({c} >= '-00' AND {c} < '-0:')\
            """;

    private static final String NUMBERS =
            """
            count({c}), count(*) FILTER (trim({c}) = ''), count({d}), \
            count(*) FILTER (NOT isfinite({d})), \
            count(*) FILTER (contains({c}, '.') OR contains({c}, 'e') OR contains({c}, 'E')), \
            count(*) FILTER (isfinite({d}) AND abs({d}) >= {largest}), \
            count(*) FILTER ({code})\
            """
                    .replace("{code}", CODE)
                    .replace("{d}", DOUBLE)
                    .replace("{largest}", LARGEST_WHOLE);

    /** Where a number is whole and too large, if its column has whole numbers alone. */
    static final String TOO_LARGE =
            "coalesce(abs(TRY_CAST({c} AS HUGEINT)), {largest} + 1) > {largest} AND isfinite({d})"
                    .replace("{d}", DOUBLE)
                    .replace("{largest}", LARGEST_WHOLE);

    private static final String DATES =
            """
            count(*) FILTER (regexp_full_match(trim({c}), '{date}') \
            AND TRY_CAST({c} AS DATE) IS NOT NULL), \
            count(*) FILTER (regexp_full_match(trim({c}), '{date}{time}') \
            AND TRY_CAST({c} AS TIMESTAMP) IS NOT NULL)\
            """
                    .replace("{date}", DATE)
                    .replace("{time}", TIME);

    private final Probe probe;

    TextTyping(Probe probe) {
        this.probe = probe;
    }

    /** The kind of a column, which must be a number of some kind if that is wanted. */
    ColumnKind kind(String name, String column, Optional<ColumnKind> wanted) {
        ColumnKind natural = natural(name, column, wanted.isPresent());
        if (wanted.isEmpty()) {
            return natural;
        }
        ColumnKind kind = wanted.get();
        if (kind == ColumnKind.NUMBER && natural.isNumber()) {
            return natural;
        }
        if (kind != natural && !(kind == ColumnKind.REAL && natural == ColumnKind.INTEGER)) {
            require(name, column, kind);
        }
        return kind == ColumnKind.NUMBER ? ColumnKind.REAL : kind;
    }

    private ColumnKind natural(String name, String column, boolean isNumber) {
        long[] few = probe.counts(NUMBERS.replace("{c}", column), true);
        if (few[1] + few[2] == few[0]) {
            ColumnKind kind = number(name, column, isNumber);
            if (kind.isNumber() || few[2] > 0) {
                return kind;
            }
        }
        return days(column).orElse(ColumnKind.CATEGORY);
    }

    private ColumnKind number(String name, String column, boolean isNumber) {
        long[] all = probe.counts(NUMBERS.replace("{c}", column), false);
        boolean large = isLarge(column, all);
        if (!isNumbers(all, large, isNumber)) {
            return ColumnKind.CATEGORY;
        }
        if (all[3] > 0) {
            probe.refuse(
                    name,
                    column,
                    "NOT isfinite(%s)".formatted(DOUBLE.replace("{c}", column)),
                    "finite numbers");
        }
        return all[4] == 0 && !large ? ColumnKind.INTEGER : ColumnKind.REAL;
    }

    /** Dates or times, if that is what all values are. */
    Optional<ColumnKind> days(String column) {
        String counts = "count({c}) - count(*) FILTER (trim({c}) = ''), " + DATES;
        for (boolean first : new boolean[] {true, false}) {
            long[] dates = probe.counts(counts.replace("{c}", column), first);
            if (dates[1] + dates[2] != dates[0] || (!first && dates[0] == 0)) {
                return Optional.empty();
            }
            if (!first) {
                return Optional.of(dates[2] > 0 ? ColumnKind.TIMESTAMP : ColumnKind.DATE);
            }
        }
        return Optional.empty();
    }

    /** Whether no value of a column of numbers is written with a point or an exponent. */
    boolean isWhole(String column) {
        return probe.counts(NUMBERS.replace("{c}", column), false)[4] == 0;
    }

    /** Whether a column is of numbers, some perhaps not finite, and of no other texts. */
    boolean isNumbers(String column) {
        long[] all = probe.counts(NUMBERS.replace("{c}", column), false);
        return isNumbers(all, isLarge(column, all), false);
    }

    private boolean isLarge(String column, long... all) {
        return all[4] == 0 && all[5] > 0 && probe.any(TOO_LARGE.replace("{c}", column));
    }

    private static boolean isNumbers(long[] all, boolean large, boolean wanted) {
        long texts = all[0] - all[1] - all[2];
        boolean nothingFinite = all[2] == all[3];
        boolean code = all[6] > 0 || large;
        return texts == 0 && !nothingFinite && (wanted || !code);
    }

    private void require(String name, String column, ColumnKind kind) {
        String text = "nullif(trim(%s), '')".formatted(column);
        String number = "TRY_CAST(%s AS DOUBLE)".formatted(text);
        String test =
                switch (kind) {
                    case INTEGER ->
                            "%1$s = floor(%1$s) AND abs(%1$s) <= %2$s"
                                    .formatted(number, LARGEST_WHOLE);
                    case DATE -> "TRY_CAST(%s AS DATE) IS NOT NULL".formatted(text);
                    case TIMESTAMP -> "TRY_CAST(%s AS TIMESTAMP) IS NOT NULL".formatted(text);
                    default -> "isfinite(%s)".formatted(number);
                };
        String what =
                switch (kind) {
                    case INTEGER -> "whole numbers";
                    case DATE -> "dates such as 2026-01-31";
                    case TIMESTAMP -> "times such as 2026-01-31 12:00:00";
                    default -> "numbers";
                };
        probe.refuse(
                name,
                column,
                "%s IS NOT NULL AND NOT coalesce(%s, false)".formatted(text, test),
                what);
    }
}
