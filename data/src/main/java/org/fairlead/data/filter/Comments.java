package org.fairlead.data.filter;

/** Finds comments, which have no place in a predicate. */
final class Comments {
    private Comments() {}

    static boolean in(String sql) {
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (sql.startsWith("--", i) || sql.startsWith("/*", i)) {
                return true;
            }
        }
        return false;
    }
}
