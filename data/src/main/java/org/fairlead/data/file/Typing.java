package org.fairlead.data.file;

import java.util.List;
import java.util.Optional;
import org.fairlead.data.DataException;
import org.fairlead.data.internal.engine.Engine;
import org.jspecify.annotations.Nullable;

/** Decides by all of its values what a column is, and refuses values that it must not have. */
final class Typing {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME = "[ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?Z?";
    private static final String LARGEST_WHOLE = "9007199254740992"; // 2^53
    private static final String IS_WHOLE =
            "(CAST(TRY_CAST({t} AS BIGINT) AS VARCHAR) = {t} AND abs(TRY_CAST({t} AS DOUBLE)) <= "
                    + LARGEST_WHOLE
                    + ")";

    private final Engine engine;
    private final Source source;
    private final boolean texts;

    /** {@code texts}: whether the source states no types, so that texts may be numbers. */
    Typing(Engine engine, Source source, boolean texts) {
        this.engine = engine;
        this.source = source;
        this.texts = texts;
    }

    Plan plan(int index, Optional<ColumnKind> wanted, List<String> levels) {
        String name = source.names().get(index);
        String column = "c" + index;
        String type = source.types().get(index);
        if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP")) {
            throw new DataException(
                    "file %s: column \"%s\" must hold plain values, found nested ones (%s); flatten them, or leave the column out"
                            .formatted(source.files().get(0), name, type));
        }
        ColumnKind kind =
                type.equals("VARCHAR")
                        ? ofTexts(name, column, wanted)
                        : ofTyped(name, column, type, wanted);
        return new Plan(name, kind, expression(kind, column, type), levels);
    }

    private ColumnKind ofTyped(
            String name, String column, String type, Optional<ColumnKind> wanted) {
        ColumnKind natural = natural(type);
        ColumnKind kind = wanted.filter(w -> w != ColumnKind.NUMBER).orElse(natural);
        if (wanted.isEmpty() && natural == ColumnKind.INTEGER && tooLarge(column).isPresent()) {
            return ColumnKind.CATEGORY;
        }
        if (kind == ColumnKind.INTEGER) {
            tooLarge(column).ifPresent(row -> refuse(name, row, "whole numbers up to 2^53"));
        }
        if (kind == ColumnKind.REAL && (type.equals("DOUBLE") || type.equals("FLOAT"))) {
            first("NOT isfinite(" + column + ")", column)
                    .ifPresent(row -> refuse(name, row, "finite numbers"));
        }
        if (wanted.isPresent() && wanted.get().isNumber() && !natural.isNumber()) {
            return ofTexts(name, "CAST(" + column + " AS VARCHAR)", wanted);
        }
        return kind;
    }

    private static ColumnKind natural(String type) {
        if (type.startsWith("DECIMAL") || type.equals("DOUBLE") || type.equals("FLOAT")) {
            return ColumnKind.REAL;
        }
        if (type.endsWith("INT") || type.equals("INTEGER") || type.equals("UINTEGER")) {
            return ColumnKind.INTEGER;
        }
        if (type.startsWith("TIMESTAMP")) {
            return ColumnKind.TIMESTAMP;
        }
        return type.equals("DATE") ? ColumnKind.DATE : ColumnKind.CATEGORY;
    }

    private Optional<Object[]> tooLarge(String column) {
        return first("abs(CAST(%s AS DOUBLE)) > %s".formatted(column, LARGEST_WHOLE), column);
    }

    private ColumnKind ofTexts(String name, String column, Optional<ColumnKind> wanted) {
        if (wanted.isPresent() && !wanted.get().isNumber()) {
            return wanted.get();
        }
        if (wanted.isEmpty() && !texts) {
            return ColumnKind.CATEGORY;
        }
        Counts counts = count(column);
        ColumnKind natural =
                wanted.isEmpty() && counts.zeroed > 0 ? ColumnKind.CATEGORY : counts.kind();
        if (natural == ColumnKind.CATEGORY && counts.reals == 0) {
            natural = dates(column, counts);
        }
        if ((natural == ColumnKind.REAL || natural == ColumnKind.INTEGER) && counts.infinite > 0) {
            first("NOT isfinite(TRY_CAST(%s AS DOUBLE))".formatted(column), column)
                    .ifPresent(
                            row ->
                                    refuse(
                                            name,
                                            row,
                                            "finite numbers, or this value named as a mark for missing"));
        }
        if (wanted.isPresent()) {
            require(name, column, wanted.get(), natural);
        }
        return wanted.filter(w -> w != ColumnKind.NUMBER).orElse(natural);
    }

    private void require(String name, String column, ColumnKind wanted, ColumnKind natural) {
        String text = "nullif(trim(%s), '')".formatted(column);
        String test =
                switch (wanted) {
                    case INTEGER -> IS_WHOLE.replace("{t}", text);
                    case DATE -> "TRY_CAST(%s AS DATE) IS NOT NULL".formatted(text);
                    case TIMESTAMP -> "TRY_CAST(%s AS TIMESTAMP) IS NOT NULL".formatted(text);
                    default -> "TRY_CAST(%s AS DOUBLE) IS NOT NULL".formatted(text);
                };
        boolean days = natural == ColumnKind.DATE || natural == ColumnKind.TIMESTAMP;
        if (wanted == ColumnKind.NUMBER && days) {
            return;
        }
        String what =
                switch (wanted) {
                    case INTEGER -> "whole numbers";
                    case DATE -> "dates such as 2026-01-31";
                    case TIMESTAMP -> "times such as 2026-01-31 12:00:00";
                    default -> "numbers";
                };
        first("%s IS NOT NULL AND NOT coalesce(%s, false)".formatted(text, test), column)
                .ifPresent(row -> refuse(name, row, what));
    }

    private record Counts(
            long rows, long empty, long whole, long reals, long infinite, long zeroed) {
        ColumnKind kind() {
            if (rows == empty || reals + empty != rows || reals == infinite) {
                return ColumnKind.CATEGORY;
            }
            return whole == reals ? ColumnKind.INTEGER : ColumnKind.REAL;
        }
    }

    private Counts count(String column) {
        Object[] row =
                engine.rows(
                                """
                                SELECT count({c}), count(*) FILTER (trim({c}) = ''), \
                                count(*) FILTER ({whole}), count(TRY_CAST({c} AS DOUBLE)), \
                                count(*) FILTER (NOT isfinite(TRY_CAST({c} AS DOUBLE))), \
                                count(*) FILTER (regexp_matches(trim({c}), '^[+-]?0[0-9]') OR contains({c}, '_')) \
                                FROM {source}\
                                """
                                        .replace("{whole}", IS_WHOLE.replace("{t}", "trim({c})"))
                                        .replace("{c}", column)
                                        .replace("{source}", Source.TABLE))
                        .get(0);
        return new Counts(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]));
    }

    private ColumnKind dates(String column, Counts counts) {
        Object[] row =
                engine.rows(
                                """
                                SELECT count(*) FILTER (regexp_full_match(%1$s, '%2$s') AND TRY_CAST(%1$s AS DATE) IS NOT NULL), \
                                count(*) FILTER (regexp_full_match(%1$s, '%2$s%3$s') AND TRY_CAST(%1$s AS TIMESTAMP) IS NOT NULL) \
                                FROM %4$s\
                                """
                                        .formatted(column, DATE, TIME, Source.TABLE))
                        .get(0);
        long values = counts.rows - counts.empty;
        if (values == 0) {
            return ColumnKind.CATEGORY;
        }
        if (number(row[0]) == values) {
            return ColumnKind.DATE;
        }
        return number(row[0]) + number(row[1]) == values
                ? ColumnKind.TIMESTAMP
                : ColumnKind.CATEGORY;
    }

    private static String expression(ColumnKind kind, String column, String type) {
        String value = type.equals("VARCHAR") ? "nullif(trim(%s), '')".formatted(column) : column;
        return switch (kind) {
            case CATEGORY, TEXT -> "CAST(%s AS VARCHAR)".formatted(column);
            case DATE -> "CAST(CAST(%s AS DATE) - DATE '1970-01-01' AS DOUBLE)".formatted(value);
            case TIMESTAMP -> "CAST(epoch_us(CAST(%s AS TIMESTAMP)) AS DOUBLE)".formatted(value);
            default -> "CAST(%s AS DOUBLE)".formatted(value);
        };
    }

    private Optional<Object[]> first(String condition, String column) {
        return engine
                .rows(
                        "SELECT rowid, CAST(%s AS VARCHAR) FROM %s WHERE %s ORDER BY rowid LIMIT 1"
                                .formatted(column, Source.TABLE, condition))
                .stream()
                .map(row -> new Object[] {number(row[0]), String.valueOf(row[1])})
                .findFirst();
    }

    private void refuse(String name, Object[] row, String allowed) {
        throw new DataException(
                "%s: column \"%s\" must hold %s, found \"%s\"; mend the value, or name it as a mark for missing"
                        .formatted(source.place(number(row[0])), name, allowed, row[1]));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
