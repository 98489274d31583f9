package org.fairlead.data.internal.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.data.DataException;

/** Texts quoted for SQL. Nothing from outside enters a statement but through here. */
public final class Sql {
    private Sql() {}

    /**
     * A text literal.
     *
     * @param text any text without a NUL, at which the engine would end the statement
     * @return the text in single quotes, quotes doubled
     * @throws DataException if the text has a NUL
     */
    public static String literal(String text) {
        if (Nul.isIn(text)) {
            throw new DataException(
                    "values and predicates must be %s, found \"%s\"; %s"
                            .formatted(Nul.ALLOWED, Nul.shown(text), Nul.ADVICE));
        }
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * A name of a column or table.
     *
     * @param name any text
     * @return the name in double quotes, quotes doubled
     */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * A list of text literals.
     *
     * @param texts any texts
     * @return such as {@code 'a', 'b'}
     */
    public static String literals(Collection<String> texts) {
        return texts.stream().map(Sql::literal).collect(Collectors.joining(", "));
    }

    /**
     * Refuses names of columns that are one to the engine, which ignores case even in quotes.
     *
     * @param what what the message begins with, such as {@code file a.csv}
     * @param names names of columns that a statement may use together
     * @throws DataException if two names differ in case alone
     */
    public static void requireDistinct(String what, Collection<String> names) {
        Map<String, String> lower = new LinkedHashMap<>();
        for (String name : names) {
            String other = lower.put(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                throw new DataException(
                        "%s: columns \"%s\" and \"%s\" differ in case alone; rename one"
                                .formatted(what, other, name));
            }
        }
    }

    /**
     * A path as a literal that the engine does not take for a glob.
     *
     * @param path a file's path
     * @return the literal; {@code * ? [} stand for themselves
     */
    public static String path(String path) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '*' || c == '?' || c == '[') {
                escaped.append('[').append(c).append(']');
            } else {
                escaped.append(c);
            }
        }
        return literal(escaped.toString());
    }
}
