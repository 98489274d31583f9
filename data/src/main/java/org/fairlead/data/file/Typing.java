package org.fairlead.data.file;

import java.util.List;
import java.util.Optional;
import org.fairlead.data.DataException;

/** Decides by all of its values what a column is, and refuses values that it must not have. */
final class Typing {
    private final Source source;
    private final boolean texts;
    private final Probe probe;
    private final TextTyping textTyping;

    /** {@code texts}: whether the source states no types, so that texts may be numbers. */
    Typing(Probe probe, Source source, boolean texts) {
        this.source = source;
        this.texts = texts;
        this.probe = probe;
        this.textTyping = new TextTyping(probe);
    }

    Plan plan(int index, Optional<ColumnKind> wanted, List<String> levels) {
        String name = source.names().get(index);
        String column = "c" + index;
        String type = source.types().get(index);
        if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP")) {
            throw new DataException(
                    "file %s: column \"%s\" must hold plain values, found %s; flatten them, or leave the column out"
                            .formatted(
                                    source.files().get(0),
                                    name,
                                    type.endsWith("]") ? "lists" : "objects of several values"));
        }
        ColumnKind kind =
                type.equals("VARCHAR")
                        ? ofTexts(name, column, wanted)
                        : ofTyped(name, column, type, wanted);
        return new Plan(name, kind, expression(kind, column, type), levels);
    }

    private ColumnKind ofTexts(String name, String column, Optional<ColumnKind> wanted) {
        if (wanted.isPresent() && !wanted.get().isNumber()) {
            return wanted.get();
        }
        return wanted.isEmpty() && !texts
                ? ColumnKind.CATEGORY
                : textTyping.kind(name, column, wanted);
    }

    private ColumnKind ofTyped(
            String name, String column, String type, Optional<ColumnKind> wanted) {
        ColumnKind natural = natural(type);
        ColumnKind kind = wanted.filter(w -> w != ColumnKind.NUMBER).orElse(natural);
        if (wanted.isPresent() && wanted.get().isNumber() && !natural.isNumber()) {
            return textTyping.kind(name, "CAST(" + column + " AS VARCHAR)", wanted);
        }
        if (kind.isNumber() && isDay(kind) != isDay(natural)) {
            throw new DataException(
                    "file %s: column \"%s\" must be of kind %s, found %s"
                            .formatted(source.files().get(0), name, kind, type));
        }
        String tooLarge =
                "abs(CAST(%s AS %s)) > %s"
                        .formatted(
                                column,
                                natural == ColumnKind.INTEGER ? "HUGEINT" : "DOUBLE",
                                TextTyping.LARGEST_WHOLE);
        if (kind == ColumnKind.INTEGER) {
            if (wanted.isEmpty() && probe.any(tooLarge)) {
                return ColumnKind.CATEGORY;
            }
            probe.refuse(name, column, tooLarge, "whole numbers up to 2^53");
        }
        if (!isDay(kind) && kind.isNumber() && (type.equals("DOUBLE") || type.equals("FLOAT"))) {
            probe.refuse(name, column, "NOT isfinite(" + column + ")", "finite numbers");
        }
        if (kind == ColumnKind.INTEGER && natural == ColumnKind.REAL) {
            probe.refuse(name, column, "%1$s <> floor(%1$s)".formatted(column), "whole numbers");
        }
        return kind;
    }

    static boolean isDay(ColumnKind kind) {
        return kind == ColumnKind.DATE || kind == ColumnKind.TIMESTAMP;
    }

    /** Days since 1970, or microseconds, as numbers of a column of dates or times. */
    static String days(ColumnKind kind, String value) {
        return kind == ColumnKind.DATE
                ? "CAST(CAST(%s AS DATE) - DATE '1970-01-01' AS DOUBLE)".formatted(value)
                : "CAST(epoch_us(CAST(%s AS TIMESTAMP)) AS DOUBLE)".formatted(value);
    }

    static ColumnKind natural(String type) {
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

    private static String expression(ColumnKind kind, String column, String type) {
        String value =
                type.equals("VARCHAR") && kind != ColumnKind.REAL && kind != ColumnKind.INTEGER
                        ? "nullif(trim(%s), '')".formatted(column)
                        : column;
        return switch (kind) {
            case CATEGORY, TEXT ->
                    type.equals("VARCHAR") ? column : "CAST(%s AS VARCHAR)".formatted(column);
            case DATE, TIMESTAMP -> days(kind, value);
            default -> "TRY_CAST(%s AS DOUBLE)".formatted(value); // blank is missing
        };
    }
}
