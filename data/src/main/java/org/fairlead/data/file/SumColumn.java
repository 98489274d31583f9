package org.fairlead.data.file;

import org.fairlead.data.internal.engine.Sql;

/**
 * A column of files as the statements of {@link FileSums} see it. What a loaded table refuses is
 * wrong here too: texts among numbers, and NaN or infinity anywhere.
 *
 * @param name its quoted name
 * @param type the engine's type
 * @param typed whether the files state types, so that a text is no number; texts of others may be
 */
record SumColumn(String name, String type, boolean typed) {
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
        return isNumber()
                ? "CAST(%s AS DOUBLE)".formatted(name)
                : "TRY_CAST(%s AS DOUBLE)".formatted(text());
    }

    /** Where a number is missing. */
    String missing() {
        return isNumber() ? name + " IS NULL" : "coalesce(trim(%s), '') = ''".formatted(text());
    }

    /** Where something other than a finite number stands; empty if that cannot be. */
    String notNumber() {
        if (isNumber()) {
            return notFinite();
        }
        return "NOT (%s) AND NOT coalesce(isfinite(%s), false)".formatted(missing(), number());
    }

    /** Where a text stands that a loaded table would not take for a number. */
    String storedAsText() {
        return typed && !isNumber() ? "NOT (%s)".formatted(missing()) : "";
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
