package org.fairlead.data.internal.engine;

import java.util.Collection;
import java.util.stream.Collectors;

/** Texts quoted for SQL. Nothing from outside enters a statement but through here. */
public final class Sql {
    private Sql() {}

    /**
     * A text literal.
     *
     * @param text any text
     * @return the text in single quotes, quotes doubled
     */
    public static String literal(String text) {
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
