package org.fairlead.report.text;

/** Text inside Markdown. */
public final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]()#+-.!|~";

    private Markdown() {}

    /**
     * A text that shows as it is, also in a cell of a table.
     *
     * @param text any text
     * @return the text with everything escaped that Markdown or HTML would read; line breaks become
     *     blanks
     */
    public static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '>') {
                escaped.append("&gt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else if (c == '@') {
                escaped.append("&#64;");
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                escaped.append(' ');
            } else {
                if (SPECIAL.indexOf(c) >= 0 && !isHarmless(text, i)) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Points and dashes matter at the start of a line only, underscores not inside words. */
    private static boolean isHarmless(String text, int at) {
        char c = text.charAt(at);
        boolean inside =
                at > 0
                        && at + 1 < text.length()
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && Character.isLetterOrDigit(text.charAt(at + 1));
        return (inside && "-._+".indexOf(c) >= 0)
                || ("()".indexOf(c) >= 0 && text.indexOf('[') < 0);
    }
}
