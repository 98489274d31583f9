package org.fairlead.data.file;

import java.util.Optional;
import org.fairlead.data.internal.engine.Sql;

/**
 * A column of files as the statements of {@link FileSums} see it. What a loaded table refuses is
 * wrong here too: texts among numbers, and NaN or infinity anywhere.
 *
 * @param name its quoted name
 * @param type the engine's type
 * @param typed whether the files state types, so that a text is no number; texts of others may be
 * @param days what its values are if they are dates or times
 */
record SumColumn(String name, String type, boolean typed, Optional<ColumnKind> days) {
    private boolean isReal() {
        return type.equals("DOUBLE") || type.equals("FLOAT");
    }

    private boolean isNumber() {
        return isReal() || type.startsWith("DECIMAL") || type.endsWith("INT") || isInteger();
    }

    private boolean isInteger() {
        return type.endsWith("INTEGER");
    }

    String text() {
        return "CAST(%s AS VARCHAR)".formatted(name);
    }

    /** The number; null where there is none. */
    String number() {
        if (days.isPresent()) {
            String value = typed ? name : "nullif(trim(%s), '')".formatted(name);
            return Typing.days(days.get(), value);
        }
        return isNumber()
                ? "CAST(%s AS DOUBLE)".formatted(name)
                : "TRY_CAST(%s AS DOUBLE)".formatted(text());
    }

    /** Where a number is missing. */
    String missing() {
        return isNumber() || (typed && days.isPresent())
                ? name + " IS NULL"
                : "coalesce(trim(%s), '') = ''".formatted(text());
    }

    /** Where something other than a finite number stands; empty if that cannot be. */
    String notNumber() {
        if (isNumber()) {
            return notFinite();
        }
        if (days.isPresent()) {
            return "";
        }
        return "NOT (%s) AND NOT coalesce(isfinite(%s), false)".formatted(missing(), number());
    }

    /** Where a text stands that a loaded table would not take for a number. */
    String storedAsText() {
        return typed && !isNumber() && days.isEmpty() ? "NOT (%s)".formatted(missing()) : "";
    }

    /** Where a number is written as a code, such as 007; empty if that cannot be. */
    String code() {
        return typed || days.isPresent() ? "" : TextTyping.CODE.replace("{c}", name);
    }

    /** Where a whole number would lose digits; empty if that cannot be. */
    String tooLarge() {
        if (!typed && days.isEmpty()) {
            return "abs(%s) >= %s AND (%s)"
                    .formatted(
                            number(),
                            TextTyping.LARGEST_WHOLE,
                            TextTyping.TOO_LARGE.replace("{c}", name));
        }
        return isNumber() && Typing.natural(type) == ColumnKind.INTEGER
                ? "abs(CAST(%s AS HUGEINT)) > %s".formatted(name, TextTyping.LARGEST_WHOLE)
                : "";
    }

    /** Where a number is not finite; empty if that cannot be. */
    String notFinite() {
        return isReal() || !typed ? "NOT coalesce(isfinite(%s), true)".formatted(number()) : "";
    }

    /** Where a value has this text. */
    String is(String text) {
        return "%s = CAST(%s AS %s)".formatted(name, Sql.literal(text), type);
    }
}
